package org.railwatch.shell.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A picture as what a terminal is sent to show it. */
public final class TerminalPicture {
    /** Where nobody said how many rows a terminal has: a square of this is about as high as most are. */
    private static final int USUAL_COLUMNS = 100;

    /** For what follows a picture: its line, a sentence and the prompt. */
    private static final int ROWS_BELOW = 3;

    private static final int KITTY_CHUNK = 4096;
    /** The six levels of a colour in xterm's cube, colours 16 to 231 (xterm, ctlseqs and 256colres.h). */
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    private TerminalPicture() {}

    /**
     * The characters that a picture may take.
     *
     * @param rows 0 when nobody said
     */
    public record Room(int columns, int rows) {
        /** All of a terminal but what is written below a picture. */
        public static Room ofTerminal(int columns, int rows) {
            return new Room(columns, rows == 0 ? 0 : Math.max(1, rows - ROWS_BELOW));
        }

        /** The most columns that a picture of these pixels can take, a character being twice as high as wide. */
        private int columnsFor(int width, int height) {
            long byRows = rows == 0 ? USUAL_COLUMNS : Math.round(2.0 * rows * width / height);
            return (int) Math.max(1, Math.min(columns, byRows));
        }

        /** Whether its width is what such a picture fills first. */
        private boolean wide(int width, int height) {
            return columnsFor(width, height) == columns;
        }
    }

    /**
     * Half blocks: each character is two pixels, the upper its foreground, the lower its background.
     */
    public static String blocks(Drawing drawing, Room room, boolean trueColour) {
        int width = Math.min(room.columnsFor(drawing.width(), drawing.height()), drawing.width());
        int height = Math.max(2, (int) Math.round((double) drawing.height() * width / drawing.width()));
        height += height % 2;
        Drawing small = drawing.resized(width, room.rows() == 0 ? height : Math.min(height, 2 * room.rows()));
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

    /**
     * A PNG in pieces of at most 4096 bytes of base64, each but the last followed by another; the terminal fits it into so
     * many columns or rows, and keeps its shape.
     */
    public static String kitty(byte[] png, Room room) {
        String size = room.rows() == 0 ? "" : wide(png, room) ? "c=" + room.columns() + "," : "r=" + room.rows() + ",";
        String all = Base64.getEncoder().encodeToString(png);
        var text = new StringBuilder();
        for (int i = 0; i < all.length(); i += KITTY_CHUNK) {
            int end = Math.min(all.length(), i + KITTY_CHUNK);
            text.append("\u001b_G")
                    .append(i == 0 ? "f=100,a=T,q=2," + size : "")
                    .append("m=")
                    .append(end < all.length() ? 1 : 0)
                    .append(';')
                    .append(all, i, end)
                    .append("\u001b\\");
        }
        return text.append('\n').toString();
    }

    /** As {@link #kitty}. */
    public static String iterm(byte[] png, String name, Room room) {
        String size = room.rows() == 0 ? "" : wide(png, room) ? ";width=" + room.columns() : ";height=" + room.rows();
        String called = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return "\u001b]1337;File=name=" + called + ";size=" + png.length + size + ";inline=1:"
                + Base64.getEncoder().encodeToString(png) + "\u0007\n";
    }

    /** By the size in its header (PNG, third edition, section 11.2.1). */
    private static boolean wide(byte[] png, Room room) {
        var header = ByteBuffer.wrap(png);
        return room.wide(header.getInt(16), header.getInt(20));
    }
}
