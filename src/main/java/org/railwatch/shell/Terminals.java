package org.railwatch.shell;

/** What the launcher says of the terminal, so that no terminal library is loaded to ask. */
final class Terminals {
    private Terminals() {}

    /** Display columns of the terminal that stdout is; 0 when it is none, or nobody said. */
    static int width() {
        return columns("railwatch.columns");
    }

    /** Display columns of the terminal that stderr is; 0 as above. */
    static int errorWidth() {
        return columns("railwatch.errors");
    }

    private static int columns(String property) {
        String columns = System.getProperty(property, "0");
        return columns.matches("[0-9]{1,5}") ? Integer.parseInt(columns) : 0;
    }
}
