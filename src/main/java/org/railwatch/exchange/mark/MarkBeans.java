package org.railwatch.exchange.mark;

import org.railwatch.imagery.Images;
import org.railwatch.imagery.annotation.AnnotationEdits;
import org.railwatch.imagery.annotation.AnnotationRows;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds to take marks in and give them out. */
public final class MarkBeans {
    private MarkBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                MarkExportCommands.class,
                () -> new MarkExportCommands(
                        context.getBean(Annotations.class), context.getBean(AnnotationRows.class)));
        Lazily.register(
                context,
                MarkImportCommands.class,
                () -> new MarkImportCommands(
                        context.getBean(Store.class),
                        context.getBean(Images.class),
                        context.getBean(Annotations.class),
                        context.getBean(AnnotationEdits.class)));
    }
}
