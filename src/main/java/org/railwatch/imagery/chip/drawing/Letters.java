package org.railwatch.imagery.chip.drawing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Letters as pixels: of Latin, Greek and Cyrillic those that ship, so that a machine without any font writes them too;
 * others by the fonts of the machine, where one has them, else as an empty box.
 *
 * <p>{@code letters.bin} was drawn from DejaVu Sans (dejavu-fonts.github.io) by {@code DrawnLetters} among the tests; its licence is
 * beside it.
 */
public final class Letters {
    /** The shipped kinds. */
    public enum Kind {
        PLAIN,
        BOLD
    }

    /**
     * One letter.
     *
     * @param left from where it begins to its first column
     * @param above rows from its first one to the base line
     * @param advance where the next letter begins
     * @param pixels how much each pixel is covered, 0 to 255, row by row
     */
    @SuppressWarnings("ArrayRecordComponent") // Pixels; nobody compares two of these.
    public record Letter(int left, int above, int width, int advance, byte[] pixels) {
        int height() {
            return width == 0 ? 0 : pixels.length / width;
        }

        double coverage(int column, int row) {
            return (pixels[row * width + column] & 0xFF) / 255.0;
        }
    }

    private final Kind kind;
    private final int size;
    private final Map<Integer, Letter> shipped = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private @Nullable MachineLetters machine;

    private Letters(Kind kind, int size) {
        this.kind = kind;
        this.size = size;
    }

    /** Both kinds, plain first. */
    public static List<Letters> load() {
        try (var in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(Objects.requireNonNull(Letters.class.getResourceAsStream("letters.bin")))))) {
            var all = new ArrayList<Letters>();
            for (Kind kind : Kind.values()) {
                var letters = new Letters(kind, in.readUnsignedByte());
                int count = in.readUnsignedShort();
                for (int i = 0; i < count; i++) {
                    int point = in.readUnsignedShort();
                    int left = in.readByte();
                    int above = in.readByte();
                    int width = in.readUnsignedByte();
                    int advance = in.readUnsignedByte();
                    var pixels = new byte[width * in.readUnsignedByte()];
                    in.readFully(pixels);
                    letters.shipped.put(point, new Letter(left, above, width, advance, pixels));
                }
                all.add(letters);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pixels from one line to the next. */
    public int lineHeight() {
        return size * 3 / 2;
    }

    /** Display width of a text in pixels. */
    public int width(String text) {
        int width = 0;
        for (Letter letter : letters(text)) {
            width += letter.advance();
        }
        return width;
    }

    /** Characters that were asked for and that no font here has. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    /** In reading order as written; a run of foreign letters comes as one, for scripts that join or turn them. */
    List<Letter> letters(String text) {
        var letters = new ArrayList<Letter>();
        var foreign = new StringBuilder();
        text.codePoints().forEach(point -> {
            Letter own = shipped.get(point);
            if (point == ' ' && !foreign.isEmpty()) {
                foreign.append(' '); // So that words that are read from the right keep their order.
            } else if (own == null
                    && !(Character.isISOControl(point) || Character.getType(point) == Character.FORMAT)) {
                foreign.appendCodePoint(point);
            } else if (own != null) {
                addForeign(letters, foreign);
                letters.add(own);
            }
        });
        addForeign(letters, foreign);
        return letters;
    }

    private void addForeign(List<Letter> letters, StringBuilder run) {
        if (run.isEmpty()) {
            return;
        }
        if (machine == null) {
            machine = new MachineLetters(size, kind);
        }
        String text = run.toString();
        run.setLength(0);
        Letter drawn = machine.find(text).orElse(null);
        if (drawn != null) {
            letters.add(drawn);
        } else if (text.codePointCount(0, text.length()) > 1) {
            text.codePoints().forEach(point -> addForeign(letters, new StringBuilder().appendCodePoint(point)));
        } else {
            Letter blank = shipped.get(text.codePointAt(0));
            letters.add(blank == null ? box() : blank);
            if (blank == null) {
                missing.add(text);
            }
        }
    }

    private Letter box() {
        int high = size * 3 / 4;
        int wide = size / 2;
        var pixels = new byte[high * wide];
        for (int i = 0; i < pixels.length; i++) {
            int column = i % wide;
            boolean edge = column == 0 || column == wide - 1 || i < wide || i >= pixels.length - wide;
            pixels[i] = (byte) (edge ? 255 : 0);
        }
        return new Letter(1, high, wide, wide + 2, pixels);
    }
}
