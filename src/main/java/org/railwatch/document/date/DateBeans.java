package org.railwatch.document.date;

import org.railwatch.document.Documents;
import org.railwatch.document.place.Gazetteers;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of the times that documents mention. */
public final class DateBeans {
    private DateBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                DateCommands.class,
                () -> new DateCommands(
                        context.getBean(Store.class),
                        context.getBean(Documents.class),
                        context.getBean(Gazetteers.class)));
    }
}
