package org.railwatch.document.anchor;

import org.railwatch.document.Documents;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of quoted passages. */
public final class AnchorBeans {
    private AnchorBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                AnchorCommands.class,
                () -> new AnchorCommands(
                        context.getBean(Store.class),
                        context.getBean(Documents.class),
                        () -> context.getBeanProvider(Quotations.class).stream()));
    }
}
