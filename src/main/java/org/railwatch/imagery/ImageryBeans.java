package org.railwatch.imagery;

import java.util.List;
import java.util.function.Supplier;
import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.imagery.measure.MeasureCommands;
import org.railwatch.shell.Lazily;
import org.railwatch.shell.SightFollower;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of images. */
public final class ImageryBeans {
    private ImageryBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, ImageNames.class, ImageNames::new);
        Lazily.register(
                context, Images.class, () -> new Images(context.getBean(Store.class), context.getBean(Agents.class)));
        Lazily.register(context, PrintedImages.class, () -> new PrintedImages(context.getBean(Store.class)));
        Lazily.register(context, ImageRows.class, () -> new ImageRows(context.getBean(Images.class)));
        Lazily.register(
                context,
                ImageCommands.class,
                () -> new ImageCommands(
                        context.getBean(Store.class),
                        context.getBean(Images.class),
                        context.getBean(Agents.class),
                        context.getBean(Documents.class),
                        sights(context)));
        Lazily.register(
                context,
                ImageGroundCommands.class,
                () -> new ImageGroundCommands(
                        context.getBean(Store.class),
                        context.getBean(Images.class),
                        context.getBean(Agents.class),
                        sights(context)));
        Lazily.register(context, PictureFiles.class, () -> new PictureFiles(context.getBean(Store.class)));
        Lazily.register(
                context,
                MeasureCommands.class,
                () -> new MeasureCommands(context.getBean(Images.class), context.getBean(PictureFiles.class)));
        Lazily.register(
                context,
                ImageMatchCommands.class,
                () -> new ImageMatchCommands(
                        context.getBean(Store.class),
                        context.getBean(Images.class),
                        context.getBean(PictureFiles.class)));
    }

    private static Supplier<List<SightFollower>> sights(GenericApplicationContext context) {
        return () -> context.getBeanProvider(SightFollower.class).stream().toList();
    }
}
