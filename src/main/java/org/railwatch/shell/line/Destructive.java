package org.railwatch.shell.line;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command that takes away what cannot be typed again: asks at the prompt, needs {@code --yes} elsewhere. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Destructive {
    /** {@code OPTION=VALUE} when it is so only with that; empty when always. */
    String onlyWith() default "";
}
