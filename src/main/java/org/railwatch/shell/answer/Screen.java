package org.railwatch.shell.answer;

/**
 * What an answer is shown on.
 *
 * @param width display columns of the terminal; 0 when it is none, and nothing is cut
 */
public record Screen(int width, Style style) {
    /** A file or a pipe: everything whole, nothing coloured. */
    public static final Screen NONE = new Screen(0, Style.PLAIN);
}
