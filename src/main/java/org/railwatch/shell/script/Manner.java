package org.railwatch.shell.script;

/**
 * How a script is to be run.
 *
 * @param together all of it or nothing
 * @param goesOn past commands that fail
 * @param echoes each command before its answer
 * @param dry nothing of it stays
 */
record Manner(boolean together, boolean goesOn, boolean echoes, boolean dry) {
    /** To the first error, each command by itself. */
    static final Manner PLAIN = new Manner(false, false, false, false);
}
