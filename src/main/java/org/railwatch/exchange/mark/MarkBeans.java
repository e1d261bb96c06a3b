package org.railwatch.exchange.mark;

import org.railwatch.imagery.annotation.AnnotationRows;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.shell.Lazily;
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
    }
}
