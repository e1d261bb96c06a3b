package org.railwatch.shell;

/** What the launcher says of the terminal, so that no terminal library is loaded to ask. */
final class Terminals {
    private Terminals() {}

    /** Display columns of the terminal that stdout is; 0 when it is none, or nobody said. */
    static int width() {
        return number("railwatch.columns");
    }

    /** Rows of that terminal; 0 as above. */
    static int rows() {
        return number("railwatch.rows");
    }

    /** Display columns of the terminal that stderr is; 0 as above. */
    static int errorWidth() {
        return number("railwatch.errors");
    }

    private static int number(String property) {
        String number = System.getProperty(property, "0");
        return number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 0;
    }
}
