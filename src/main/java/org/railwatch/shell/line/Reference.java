package org.railwatch.shell.line;

import java.util.Locale;
import org.railwatch.UserError;

/** What the user typed to mean a record: a slug, an alias, or a short name such as {@code O-12}. */
public record Reference(String text) {
    public static Reference of(String text) {
        return new Reference(text.strip());
    }

    /**
     * The number of a short name of the given letter, {@code O-12} → 12, in either case.
     *
     * @param noun what is meant, for the error: "observation"
     */
    public long number(char letter, String noun) {
        String digits = text.toUpperCase(Locale.ROOT);
        if (digits.matches(letter + "-0*[1-9][0-9]{0,14}")) {
            return Long.parseLong(digits.substring(2));
        }
        throw UserError.usage(
                "'" + text + "' is not " + article(noun) + " " + noun + "; write it as " + letter + "-1, or @last");
    }

    /**
     * The error for a number that no record has: which is the newest.
     *
     * @param newest the largest number in the store; 0 when there is none
     */
    public static UserError missing(char letter, String noun, long number, long newest) {
        return UserError.failed("there is no " + noun + " " + letter + "-" + number + "; "
                + (newest == 0 ? "there is none yet" : "the newest is " + letter + "-" + newest));
    }

    private static String article(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an" : "a";
    }

    @Override
    public String toString() {
        return text;
    }
}
