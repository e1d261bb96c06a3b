package org.railwatch.shell.picture;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A picture as what a terminal is sent to show it. */
public final class TerminalPicture {
    /** More rows of half blocks than this nobody sees at once. */
    private static final int MOST_COLUMNS = 100;

    private static final int KITTY_CHUNK = 4096;
    /** The six levels of a colour in xterm's cube, colours 16 to 231 (xterm, ctlseqs and 256colres.h). */
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    private TerminalPicture() {}

    /**
     * Half blocks: each character is two pixels, the upper its foreground, the lower its background.
     *
     * @param columns display columns of the terminal
     */
    public static String blocks(Drawing drawing, int columns, boolean trueColour) {
        int width = Math.max(1, Math.min(Math.min(columns, MOST_COLUMNS), drawing.width()));
        int height = Math.max(2, (int) Math.round((double) drawing.height() * width / drawing.width()));
        Drawing small = drawing.resized(width, height + height % 2);
        var text = new StringBuilder();
        for (int y = 0; y < small.height(); y += 2) {
            String before = "";
            for (int x = 0; x < width; x++) {
                String colours =
                        "38;" + colour(small.at(x, y), trueColour) + ";48;" + colour(small.at(x, y + 1), trueColour);
                if (!colours.equals(before)) {
                    text.append("\u001b[").append(colours).append('m');
                }
                before = colours;
                text.append('▀');
            }
            text.append("\u001b[0m\n");
        }
        return text.toString();
    }

    private static String colour(int rgb, boolean trueColour) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return trueColour
                ? "2;" + red + ";" + green + ";" + blue
                : "5;" + (16 + 36 * level(red) + 6 * level(green) + level(blue));
    }

    private static int level(int light) {
        int best = 0;
        for (int i = 1; i < CUBE.length; i++) {
            if (Math.abs(CUBE[i] - light) < Math.abs(CUBE[best] - light)) {
                best = i;
            }
        }
        return best;
    }

    /** A PNG in pieces of at most 4096 bytes of base64, each but the last followed by another. */
    public static String kitty(byte[] png) {
        String all = Base64.getEncoder().encodeToString(png);
        var text = new StringBuilder();
        for (int i = 0; i < all.length(); i += KITTY_CHUNK) {
            int end = Math.min(all.length(), i + KITTY_CHUNK);
            text.append("\u001b_G")
                    .append(i == 0 ? "f=100,a=T,q=2," : "")
                    .append("m=")
                    .append(end < all.length() ? 1 : 0)
                    .append(';')
                    .append(all, i, end)
                    .append("\u001b\\");
        }
        return text.append('\n').toString();
    }

    public static String iterm(byte[] png, String name) {
        String called = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return "\u001b]1337;File=name=" + called + ";size=" + png.length + ";inline=1:"
                + Base64.getEncoder().encodeToString(png) + "\u0007\n";
    }
}
