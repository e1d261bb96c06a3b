package org.railwatch.shell;

/** What the launcher says of the terminal, so that no terminal library is loaded to ask. */
final class Terminals {
    private Terminals() {}

    /** Display columns of the terminal that stdout is; 0 when it is none, or nobody said. */
    static int width() {
        String columns = System.getProperty("railwatch.columns", "0");
        return columns.matches("[0-9]{1,5}") ? Integer.parseInt(columns) : 0;
    }
}
