package org.railwatch.time.text;

/** An expression that was recognised and not yet resolved. */
public interface Expression {
    Reading in(Setting setting);

    /** The same with the year that another one, beside it in a range, states; itself where that says nothing. */
    default Expression within(int year) {
        return this;
    }
}
