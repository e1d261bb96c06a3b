package org.railwatch.exchange.stac;

import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.shell.Lazily;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds to give images out as STAC Items. */
public final class StacBeans {
    private StacBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                StacExportCommands.class,
                () -> new StacExportCommands(
                        context.getBean(Images.class),
                        context.getBean(Annotations.class),
                        context.getBean(Agents.class),
                        context.getBean(Documents.class)));
    }
}
