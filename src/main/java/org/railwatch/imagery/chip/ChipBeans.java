package org.railwatch.imagery.chip;

import org.railwatch.facility.Facilities;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds to show images. */
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
                                context.getBean(Annotations.class))));
        Lazily.register(
                context,
                PairCommands.class,
                () -> new PairCommands(
                        context.getBean(Images.class),
                        context.getBean(Facilities.class),
                        new PictureFiles(context.getBean(Store.class))));
    }
}
