package org.railwatch.facility.area;

import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of named areas. */
public final class AreaBeans {
    private AreaBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, Areas.class, () -> new Areas(context.getBean(Store.class)));
        Lazily.register(context, AreaNames.class, AreaNames::new);
        Lazily.register(context, AreaRows.class, () -> new AreaRows(context.getBean(Areas.class)));
        Lazily.register(
                context,
                AreaCommands.class,
                () -> new AreaCommands(
                        context.getBean(Store.class), context.getBean(Areas.class), context.getBean(AreaRows.class)));
    }
}
