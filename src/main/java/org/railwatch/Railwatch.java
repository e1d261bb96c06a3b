package org.railwatch;

/** The program: one-shot command, script, pipe or prompt. */
public final class Railwatch {
    private Railwatch() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
