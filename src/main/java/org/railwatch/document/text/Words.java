package org.railwatch.document.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * The words of a text as copies of it are compared: case, quotation marks and punctuation folded, an apostrophe inside a word
 * left out, a number with its commas and points one word. In scripts that write no blanks between words each character is
 * one. A word is held as a hash of 64 bits and by the units of the folded text that it stands for.
 */
public final class Words {
    /** Fowler, Noll and Vo's hash FNV-1a of 64 bits (RFC 9923), a code point a step. */
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[64];
    private int[] firsts = new int[64];
    private int[] ends = new int[64];
    private int count;

    private Words() {}

    public static Words of(FoldedText text) {
        var words = new Words();
        int i = 0;
        while (i < text.length()) {
            if (unspaced(text.unit(i))) {
                words.add(text, i, i + 1);
                i++;
            } else if (letterOrDigit(text.unit(i))) {
                int end = end(text, i);
                words.add(text, i, end);
                i = end;
            } else {
                i++;
            }
        }
        return words;
    }

    public int count() {
        return count;
    }

    public long hash(int word) {
        return hashes[word];
    }

    /** All hashes in the order of the text. */
    public long[] hashes() {
        return Arrays.copyOf(hashes, count);
    }

    /** The unit of the folded text where the word begins. */
    public int first(int word) {
        return firsts[word];
    }

    /** After the last unit of the word. */
    public int end(int word) {
        return ends[word];
    }

    /** Whether a word of the text may begin at the unit, or one may end before it: never inside a word or a number. */
    public static boolean parts(FoldedText text, int unit) {
        return unit <= 0 || unit >= text.length() || !goesOn(text, unit);
    }

    private static int end(FoldedText text, int first) {
        int end = first + 1;
        while (end < text.length() && goesOn(text, end)) {
            end++;
        }
        return end;
    }

    /** Whether the unit belongs to the word that the unit before it belongs to. */
    private static boolean goesOn(FoldedText text, int unit) {
        int before = text.unit(unit - 1);
        int here = text.unit(unit);
        if (unspaced(before) || unspaced(here)) {
            return false;
        }
        if (letterOrDigit(before) && letterOrDigit(here)) {
            return true;
        }
        return joins(text, unit) || joins(text, unit - 1);
    }

    /** An apostrophe between letters, a comma or point between digits. */
    private static boolean joins(FoldedText text, int unit) {
        if (unit < 1 || unit + 1 >= text.length()) {
            return false;
        }
        int before = text.unit(unit - 1);
        int after = text.unit(unit + 1);
        return switch (text.unit(unit)) {
            case '\'' -> letterOrDigit(before) && letterOrDigit(after);
            case ',', '.' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private void add(FoldedText text, int first, int end) {
        if (count == hashes.length) {
            int more = count + count / 2;
            hashes = Arrays.copyOf(hashes, more);
            firsts = Arrays.copyOf(firsts, more);
            ends = Arrays.copyOf(ends, more);
        }
        long hash = FNV_BASIS;
        for (int i = first; i < end; i++) {
            if (text.unit(i) != '\'') {
                hash = (hash ^ Character.toLowerCase(text.unit(i))) * FNV_PRIME;
            }
        }
        hashes[count] = hash;
        firsts[count] = first;
        ends[count] = end;
        count++;
    }

    private static boolean letterOrDigit(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Han, kana and the scripts of South-East Asia (Unicode Standard Annex 14, classes ID and SA). */
    private static boolean unspaced(int point) {
        if (point < 0x0E00 || !Character.isLetter(point)) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
