package org.railwatch.document.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as quotations are compared: canonically decomposed (Unicode NFD), quotation marks and dashes of one sort each, an
 * ellipsis as three full stops, a run of white space as one blank, soft hyphens and other signs without width left out.
 * Case counts. Each unit knows which code points of the text it stands for: all of a character with its marks, or of a run.
 */
public final class FoldedText {
    /** Unicode Standard Annex 15, stream-safe text format. */
    private static final int MOST_MARKS = 30;

    private int[] units;
    private int[] starts;
    private int[] ends;
    private int length;

    private FoldedText(int capacity) {
        units = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    public static FoldedText of(String text) {
        int[] points = text.codePoints().toArray();
        var folded = new FoldedText(points.length + 16);
        int i = 0;
        while (i < points.length) {
            if (widthless(points[i])) {
                i++;
            } else if (blank(points[i])) {
                folded.addBlank(i);
                i++;
            } else {
                int end = i + 1;
                while (end < points.length && end - i <= MOST_MARKS && joins(points[end])) {
                    end++;
                }
                folded.addCharacter(points, i, end);
                i = end;
            }
        }
        return folded;
    }

    /** The units alone, without a blank at either end. */
    public int[] pattern() {
        int from = length > 0 && units[0] == ' ' ? 1 : 0;
        int to = length > from && units[length - 1] == ' ' ? length - 1 : length;
        return Arrays.copyOfRange(units, from, to);
    }

    public int length() {
        return length;
    }

    public int unit(int index) {
        return units[index];
    }

    /** The code point of the text where the unit begins. */
    public int start(int index) {
        return starts[index];
    }

    /** After the last code point of the text that the unit stands for. */
    public int end(int index) {
        return ends[index];
    }

    /** Whether units {@code from} to {@code to}, both inside, are whole characters: never half of an accented letter. */
    public boolean whole(int from, int to) {
        return (from == 0 || starts[from - 1] != starts[from]) && (to == length - 1 || starts[to + 1] != starts[to]);
    }

    private void addBlank(int at) {
        if (length > 0 && units[length - 1] == ' ') {
            ends[length - 1] = at + 1;
        } else {
            add(' ', at, at + 1);
        }
    }

    private void addCharacter(int[] points, int from, int to) {
        if (to == from + 1 && points[from] < 0xC0) {
            addUnit(points[from], from, to);
            return;
        }
        String decomposed = Normalizer.normalize(new String(points, from, to - from), Normalizer.Form.NFD);
        decomposed.codePoints().filter(point -> !widthless(point)).forEach(point -> addUnit(point, from, to));
    }

    private void addUnit(int point, int start, int end) {
        if (point == '…') {
            add('.', start, end);
            add('.', start, end);
            add('.', start, end);
        } else {
            add(plain(point), start, end);
        }
    }

    private void add(int unit, int start, int end) {
        if (length == units.length) {
            int more = length + length / 2 + 16;
            units = Arrays.copyOf(units, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        units[length] = unit;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** Quotation marks, primes and apostrophes to {@code '} and {@code "}; every dash and hyphen to {@code -}. */
    private static int plain(int point) {
        return switch (point) {
            case '‘', '’', '‚', '‛', '‹', '›', '′', '‵', '`', '´', 'ʹ', 'ʻ', 'ʼ', 'ʽ', '＇' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″', '‶', '〝', '〞', '〟', '＂' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '⁃', '−', '﹘', '﹣', '－' -> '-';
            default -> point;
        };
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark, direction marks, variation selectors. */
    private static boolean widthless(int point) {
        return point == 0xAD
                || point == 0x200B
                || point == 0x200E
                || point == 0x200F
                || point == 0x2060
                || point == 0xFEFF
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xFE00 && point <= 0xFE0F);
    }

    /** A mark, or a Hangul vowel or final consonant, that belongs to the character before it. */
    private static boolean joins(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (point >= 0x1160 && point <= 0x11FF);
    }
}
