package org.railwatch.shell.picture;

import java.util.Locale;
import java.util.Map;

/** How a terminal can show a picture. */
public enum Showing {
    /** By the graphics protocol of kitty, which Ghostty and others speak too (sw.kovidgoyal.net/kitty/graphics-protocol). */
    KITTY,
    /** By iTerm2's inline images, which WezTerm shows too (iterm2.com/documentation-images.html). */
    ITERM,
    /** Half blocks in 24-bit colour. */
    TRUE_COLOUR,
    /** Half blocks in the 256 colours of xterm. */
    COLOURS_256,
    /** Not at all: as a file. */
    FILE;

    /**
     * By what the terminal says of itself in the environment, for to ask it costs time and may leave its answer on the
     * screen. In tmux and screen no protocol passes through unasked. Sources: the protocols' pages above; for COLORTERM,
     * termstandard/colors.
     */
    public static Showing of(Map<String, String> environment) {
        String term = named(environment, "TERM");
        String program = named(environment, "TERM_PROGRAM");
        boolean through =
                named(environment, "TMUX").isEmpty() && !term.startsWith("screen") && !term.startsWith("tmux");
        if (through && (term.equals("xterm-kitty") || term.equals("xterm-ghostty") || program.equals("ghostty"))) {
            return KITTY;
        }
        if (through && (program.equals("iterm.app") || program.equals("wezterm"))) {
            return ITERM;
        }
        String colours = named(environment, "COLORTERM");
        if (colours.equals("truecolor") || colours.equals("24bit") || term.endsWith("-direct")) {
            return TRUE_COLOUR;
        }
        return term.contains("256color") ? COLOURS_256 : FILE;
    }

    private static String named(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
    }
}
