package org.railwatch.time.text.english;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.Calendar;
import org.railwatch.time.text.Calendar.YearOf;

/**
 * Feasts that have the same date each year: those of the Gregorian calendar that news dates by, and two of North Korea's, the
 * birthdays of Kim Il Sung (Day of the Sun) and Kim Jong Il (Day of the Shining Star), as KCNA calls them.
 */
final class Feasts {
    private record Feast(List<String> words, int month, int day) {}

    /** Longer names first. */
    private static final List<Feast> ALL = List.of(
            new Feast(List.of("day", "of", "the", "shining", "star"), 2, 16),
            new Feast(List.of("day", "of", "the", "sun"), 4, 15),
            new Feast(List.of("christmas", "eve"), 12, 24),
            new Feast(List.of("christmas", "day"), 12, 25),
            new Feast(List.of("christmas"), 12, 25),
            new Feast(List.of("new", "year", "'s", "eve"), 12, 31),
            new Feast(List.of("new", "year", "'s", "day"), 1, 1));

    private Feasts() {}

    static @Nullable Found at(Tokens tokens, int index) {
        if (!tokens.get(index).capital()) {
            return null;
        }
        for (Feast feast : ALL) {
            if (stands(tokens, index, feast.words())) {
                var year = new YearAfter(tokens, index + feast.words().size());
                YearOf said = year.year();
                return new Found(index, year.to(), new Calendar.Day(said, feast.month(), feast.day(), null));
            }
        }
        return null;
    }

    private static boolean stands(Tokens tokens, int index, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.lower(index + i).replace('’', '\'').equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
