package org.railwatch.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.railwatch.document.date.DocumentDates;
import org.railwatch.document.place.PlaceMentions;
import org.railwatch.document.text.Sentences;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.Gazetteer;
import org.railwatch.facility.gazetteer.NameRelation;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.facility.gazetteer.ShippedPlaces;
import org.railwatch.geo.Position;
import org.railwatch.time.Edtf;

/**
 * What it costs to read texts for the places and times that they name, on one core, with a gazetteer of 135,000 generated names beside
 * those that ship. Prints {@code name value unit} lines: memory of the look-up, speed, and how the time grows with the text.
 */
public final class ReadingTexts {
    private static final int NAMES = 135_000;
    private static final double MB = 1e6;
    private static final String[] SYLLABLES = {
        "ka", "rin", "sol", "mo", "tang", "vo", "stok", "han", "gra", "dny", "pe", "lu", "chon", "bur", "sk", "ya", "mi", "or"
    };
    private static final String[] WORDS = {
        "the", "railway", "workers", "said", "that", "cargo", "left", "on", "Thursday", "with", "more", "than", "a", "report",
        "from", "in", "near", "station", "South Korea's", "Russian", "officials", "Pyongyang", "denied", "shipments", "of", "October"
    };

    private final Random random = new Random(1);
    private final List<String> names = new ArrayList<>();

    private ReadingTexts() {}

    public static void main(String[] words) {
        new ReadingTexts().run();
    }

    private void run() {
        var distinct = new LinkedHashSet<String>();
        for (int i = 0; distinct.size() < NAMES; i++) {
            distinct.add(name(i));
        }
        names.addAll(distinct);
        long before = used();
        long begin = System.nanoTime();
        Gazetteer gazetteer = gazetteer();
        line("gazetteer.load", (System.nanoTime() - begin) / 1e6, "ms");
        line("gazetteer.heap", (used() - before) / MB, "MB");
        line("gazetteer.names", gazetteer.size(), "names");
        String small = text(1_000_000);
        String large = text(10_000_000);
        places(small, gazetteer);
        double one = places(small, gazetteer);
        double ten = places(large, gazetteer);
        line("places.speed", ten == 0 ? 0 : large.length() / MB / ten * 60, "MB/min");
        line("places.10MB_to_1MB", ten / one, "times");
        datesAndPlaces(small, gazetteer);
        double both = datesAndPlaces(small, gazetteer);
        double tenBoth = datesAndPlaces(large, gazetteer);
        line("dates_and_places.speed", large.length() / MB / tenBoth * 60, "MB/min");
        line("dates_and_places.10MB_to_1MB", tenBoth / both, "times");
    }

    /** Seconds for both, sentences too, the best of three. */
    private static double datesAndPlaces(String text, Gazetteer gazetteer) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            if (DocumentDates.of(text, Sentences.of(text), Edtf.of("2023-11-02"), gazetteer)
                    .isEmpty()) {
                throw new IllegalStateException("no date found");
            }
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }

    /** Seconds, the best of three. */
    private static double places(String text, Gazetteer gazetteer) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            if (PlaceMentions.of(text, Sentences.of(text), gazetteer).isEmpty()) {
                throw new IllegalStateException("no place found");
            }
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }

    private Gazetteer gazetteer() {
        var gazetteer = new Gazetteer();
        ShippedPlaces.addTo(gazetteer, Set.of());
        for (int i = 0; i < names.size(); i++) {
            var at = new Position(i % 360 - 180, i % 170 - 85);
            gazetteer.add(
                    names.get(i),
                    new Entry(names.get(i), PlaceKind.TOWN, "site-" + i, "RU", at, null),
                    NameRelation.SAME);
        }
        return gazetteer;
    }

    private String name(int number) {
        var name = new StringBuilder();
        for (int word = number % 3; word >= 0; word--) {
            var syllables = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i >= 0; i--) {
                syllables.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            name.append(syllables.substring(0, 1).toUpperCase(Locale.ROOT)).append(syllables.substring(1));
            name.append(word > 0 ? " " : "");
        }
        return name.toString();
    }

    private String text(int length) {
        var text = new StringBuilder();
        int words = 0;
        while (text.length() < length) {
            text.append(random.nextInt(12) == 0 ? names.get(random.nextInt(NAMES)) : WORDS[random.nextInt(WORDS.length)]);
            words++;
            text.append(words % 20 == 0 ? ". " : words % 401 == 0 ? ".\n\n" : " ");
        }
        return text.toString();
    }

    /** Of the heap, after what nobody needs is gone: bytes. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void line(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.1f %s%n", name, value, unit);
    }
}
