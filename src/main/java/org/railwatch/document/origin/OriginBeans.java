package org.railwatch.document.origin;

import org.railwatch.document.Documents;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of where texts come from. */
public final class OriginBeans {
    private OriginBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                OriginCommands.class,
                () -> new OriginCommands(context.getBean(Store.class), context.getBean(Documents.class)));
    }
}
