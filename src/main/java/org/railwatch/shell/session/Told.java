package org.railwatch.shell.session;

/** Ends a command whose error has been told already, as that of a script is. */
public final class Told extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exitCode;

    public Told(int exitCode) {
        super("the error has been told");
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
