package org.railwatch.imagery.annotation;

import org.railwatch.imagery.Images;
import org.railwatch.shell.Lazily;
import org.railwatch.shell.MarkFollower;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of marks on images. */
public final class AnnotationBeans {
    private AnnotationBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, AnnotationNames.class, AnnotationNames::new);
        Lazily.register(
                context,
                Annotations.class,
                () -> new Annotations(context.getBean(Store.class), context.getBean(Images.class)));
        Lazily.register(
                context,
                AnnotationRows.class,
                () -> new AnnotationRows(context.getBean(Store.class), context.getBean(Annotations.class)));
        Lazily.register(
                context,
                AnnotationEdits.class,
                () -> new AnnotationEdits(
                        context.getBean(Store.class),
                        context.getBean(Annotations.class),
                        () -> context.getBeanProvider(MarkFollower.class).stream()
                                .toList()));
        Lazily.register(context, AnnotationCheck.class, () -> new AnnotationCheck(context.getBean(Annotations.class)));
        Lazily.register(
                context,
                AnnotationCommands.class,
                () -> new AnnotationCommands(
                        context.getBean(Store.class),
                        context.getBean(Images.class),
                        context.getBean(Annotations.class),
                        context.getBean(AnnotationRows.class),
                        context.getBean(AnnotationEdits.class)));
    }
}
