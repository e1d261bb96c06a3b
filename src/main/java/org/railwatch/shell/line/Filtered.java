package org.railwatch.shell.line;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which filters a listing takes beside {@code --where}, which all take. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Filtered {
    /** Flat columns or fields that can be asked for by value: {@code --kind}, {@code --country}. */
    String[] columns() default {};

    /** The words of columns that no option of the noun's {@code add} has. */
    Choice[] choices() default {};

    /** A column that holds one of few words. */
    @interface Choice {
        String column();

        Class<? extends Enum<?>> words();
    }

    /** {@code --near --radius --within --bbox}. */
    boolean place() default false;

    /** {@code --on --since --until --certainty}. */
    boolean period() default false;
}
