package org.railwatch.shell.line;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Commands of other nouns that are the next thing to look at, for help; those of the same noun need no saying. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface See {
    String[] value();
}
