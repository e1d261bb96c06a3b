package org.railwatch.imagery.chip;

import java.util.List;
import org.railwatch.facility.Facilities;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds to show images; their marks are those of the bean {@link Marks}, if there is one. */
public final class ChipBeans {
    private ChipBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                ChipCommands.class,
                () -> new ChipCommands(
                        context.getBean(Images.class),
                        context.getBean(Facilities.class),
                        new Chips(
                                context.getBean(Facilities.class),
                                new PictureFiles(context.getBean(Store.class)),
                                context.getBeanProvider(Marks.class).getIfAvailable(() -> image -> List.of()))));
        Lazily.register(
                context,
                PairCommands.class,
                () -> new PairCommands(
                        context.getBean(Images.class),
                        context.getBean(Facilities.class),
                        new PictureFiles(context.getBean(Store.class))));
    }
}
