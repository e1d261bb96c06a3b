package org.railwatch.exchange;

import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.imagery.Images;
import org.railwatch.shell.Layers;
import org.railwatch.shell.Lazily;
import org.railwatch.shell.session.Lexicon;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds to take files in and give files out. */
public final class ExchangeBeans {
    private ExchangeBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                KnownRecords.class,
                () -> new KnownRecords(
                        context.getBean(Store.class),
                        context.getBean(Agents.class),
                        context.getBean(Documents.class),
                        context.getBean(Images.class)));
        Lazily.register(
                context,
                ImportCommands.class,
                () -> new ImportCommands(
                        context.getBean(Store.class),
                        context.getBean(Lexicon.class),
                        context.getBean(KnownRecords.class)));
        Lazily.register(
                context,
                ExportCommands.class,
                () -> new ExportCommands(
                        context.getBean(Layers.class),
                        context.getBean(Store.class).work()));
    }
}
