package org.railwatch.shell.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text as a terminal lays it out: in grapheme clusters (UAX #29), each of no, one or two display columns.
 *
 * <p>The widths are those of Unicode: UAX #11 for characters, and two columns for a cluster that is an emoji (UTS #51),
 * whatever it is made of. A terminal that knows no emoji sequences (tmux 3.3 gives a skin tone two columns of its own, and a
 * heart with a variation selector one) shows a line that has one a little out of line.
 */
final class ScreenText {
    /** What says that something was cut off. */
    static final String CUT = "…";

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int EMOJI_PRESENTATION = 0xfe0f;

    private ScreenText() {}

    /** Display columns that the text takes. */
    static int width(String text) {
        if (plain(text)) {
            return text.length();
        }
        int width = 0;
        for (String cluster : clusters(text)) {
            width += clusterWidth(cluster);
        }
        return width;
    }

    /** The text if it fits into so many columns, else its beginning and {@code …}; a cluster is whole or not there. */
    static String fitted(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var kept = new StringBuilder();
        int room = columns - width(CUT);
        for (String cluster : clusters(text)) {
            room -= clusterWidth(cluster);
            if (room < 0) {
                break;
            }
            kept.append(cluster);
        }
        return kept.append(CUT).toString();
    }

    /** The text in lines of at most so many columns, broken at blanks where there are any; at least one line. */
    static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        String rest = text;
        while (width(rest) > columns) {
            int end = end(rest, columns);
            int blank = rest.lastIndexOf(' ', end);
            int at = blank > 0 ? blank : end;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** Where the clusters end that fit into so many columns; after the first, even if it does not. */
    private static int end(String text, int columns) {
        int end = 0;
        int room = columns;
        for (String cluster : clusters(text)) {
            room -= clusterWidth(cluster);
            if (room < 0 && end > 0) {
                break;
            }
            end += cluster.length();
        }
        return end;
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static List<String> clusters(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** No cluster takes more than two: parts of an emoji are drawn in one place. */
    private static int clusterWidth(String cluster) {
        if (cluster.indexOf(EMOJI_PRESENTATION) > 0) {
            return 2;
        }
        int width = cluster.codePoints().map(ScreenText::pointWidth).sum();
        return Math.min(2, width);
    }

    private static int pointWidth(int point) {
        if (WideCharacters.has(point)) {
            return 2;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> 0;
            case Character.FORMAT -> point == 0xad ? 1 : 0;
            default -> vowelOrFinalJamo(point) ? 0 : 1;
        };
    }

    /** They stand under the consonant before them. */
    private static boolean vowelOrFinalJamo(int point) {
        return (point >= 0x1160 && point <= 0x11ff) || (point >= 0xd7b0 && point <= 0xd7ff);
    }
}
