package org.railwatch.shell.line;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a value is made of, where neither its type nor its name tells: a kind of record or word such as {@code agent}. Kinds
 * joined by {@code |} may stand for each other, any other character parts the pieces of one value, {@code ...} at the end
 * lets the last piece repeat: {@code place-role:facility|country}, {@code country,...}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Takes {
    String value();
}
