package org.railwatch.shell.offer;

import java.util.List;

/**
 * The piece of a value that is being typed, by the notation of {@link org.railwatch.shell.line.Takes}: of {@code at:tum}
 * in {@code place-role:facility|country} the head is {@code at:}, the rest {@code tum}, and the kinds are those after
 * the colon.
 *
 * @param head what stands before the piece, with the character that parts them
 * @param rest the piece as far as it is typed
 * @param kinds what it may be; one that begins with {@code =} is a word that ends the value
 * @param next the character that parts it from the next piece; empty when it is the last
 * @param repeats whether others of its kind may follow
 */
record Pieces(String head, String rest, List<String> kinds, String next, boolean repeats) {
    private static final String REPEATS = "...";

    static Pieces of(String notation, String typed) {
        boolean list = notation.endsWith(REPEATS);
        String pattern = list ? notation.substring(0, notation.length() - REPEATS.length()) : notation;
        int begin = 0;
        int kind = 0;
        while (true) {
            int kindEnd = kindEnd(pattern, kind);
            String mark = kindEnd < pattern.length() ? pattern.substring(kindEnd, kindEnd + 1) : "";
            boolean last = mark.isEmpty() || kindEnd + 1 == pattern.length();
            int marked = mark.isEmpty() ? -1 : typed.indexOf(mark, begin);
            if (marked < 0) {
                List<String> kinds = List.of(pattern.substring(kind, kindEnd).split("\\|", -1));
                return new Pieces(
                        typed.substring(0, begin), typed.substring(begin), kinds, last ? "" : mark, list && last);
            }
            begin = marked + 1;
            kind = last ? kind : kindEnd + 1;
        }
    }

    private static int kindEnd(String pattern, int from) {
        int at = from;
        while (at < pattern.length()
                && (Character.isLetterOrDigit(pattern.charAt(at)) || "|=-".indexOf(pattern.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
