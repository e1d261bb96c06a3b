package org.railwatch.shell.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of the records of a kind while one types.
 *
 * @param text the word as typed so far; may be empty
 * @param given what the line says already, by the name of the option or positional in lower case
 * @param most how many answers are enough
 */
public record Asked(String text, Map<String, List<String>> given, int most) {
    /** The largest code point: no text that begins with a prefix sorts after the prefix and this, in SQLite's binary order. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final int LONGEST_NUMBER = 10;

    /** What the line gives that option or positional first; null when it does not. */
    public @Nullable String given(String name) {
        List<String> values = given.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The number of the record that the line gives there, {@code O-12} → 12; null when it gives none of that letter. */
    public @Nullable Long givenNumber(String name, char letter) {
        String value = given(name);
        return value == null || !value.toUpperCase(Locale.ROOT).matches(letter + "-[1-9][0-9]{0,14}")
                ? null
                : Long.valueOf(value.substring(2));
    }

    /** The end of the range, itself left out, of all texts that begin with the prefix. */
    public static String beyond(String prefix) {
        return prefix + LAST;
    }

    /** The text as an FTS5 phrase whose last word may go on. */
    public String phrase() {
        return "\"" + text.toLowerCase(Locale.ROOT).replace("\"", "\"\"") + "\"*";
    }

    /** Whether the text may become a short name of that letter: {@code O}, {@code O-}, {@code O-12}. */
    public boolean beginsNumber(char letter) {
        return text.isEmpty() || text.toUpperCase(Locale.ROOT).matches(letter + "(-([1-9][0-9]*)?)?");
    }

    /**
     * The records whose short names begin as typed: {@code O-1} is asked for as the ids 1, 10 to 19, 100 to 199 and so
     * on, each a range that the table's own order answers.
     *
     * @param sql a query of the ids from {@code :first} to {@code :last}, newest first, at most {@code :most} of them
     */
    public List<Offer> numbered(char letter, JdbcClient store, String sql, RowMapper<Offer> offer) {
        if (!beginsNumber(letter)) {
            return List.of();
        }
        String digits = text.length() < 3 ? "" : text.substring(2);
        if (digits.isEmpty()) {
            return between(1, Long.MAX_VALUE, most, store, sql, offer);
        }
        var found = new ArrayList<Offer>();
        long first = digits.length() > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(digits);
        long count = 1;
        for (int length = digits.length(); length <= LONGEST_NUMBER && found.size() < most; length++) {
            found.addAll(between(first, first + count - 1, most - found.size(), store, sql, offer));
            first *= 10;
            count *= 10;
        }
        return found;
    }

    private static List<Offer> between(
            long first, long last, int most, JdbcClient store, String sql, RowMapper<Offer> offer) {
        return store.sql(sql)
                .param("first", first)
                .param("last", last)
                .param("most", most)
                .query(offer)
                .list();
    }
}
