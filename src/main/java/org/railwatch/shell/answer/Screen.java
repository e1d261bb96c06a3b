package org.railwatch.shell.answer;

import org.railwatch.shell.picture.Showing;

/**
 * What an answer is shown on.
 *
 * @param width display columns of the terminal; 0 when it is none, and nothing is cut
 * @param rows of the terminal; 0 when nobody said
 * @param showing how it shows a picture
 */
public record Screen(int width, int rows, Style style, Showing showing) {
    /** A file or a pipe: everything whole, nothing coloured. */
    public static final Screen NONE = new Screen(0, Style.PLAIN);

    /** One that shows no pictures. */
    public Screen(int width, Style style) {
        this(width, 0, style, Showing.FILE);
    }

    /** A line as it fits into one of these, its end left out where it does not. */
    public String fitted(String line) {
        return width == 0 ? line : ScreenText.fitted(line, width);
    }
}
