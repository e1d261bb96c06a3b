package org.railwatch.imagery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.Soak;
import org.railwatch.imagery.identity.Drawn.Family;
import org.railwatch.imagery.identity.Drawn.Look;
import org.railwatch.imagery.identity.Drawn.Stock;

/** How many copies of a picture are found, how many others are taken for copies: on drawn pictures, with the figures printed. */
class RecallTest {
    private static final int PICTURES = 500;
    private static final List<Family> FAMILIES = List.of(Family.values());
    private static final List<Change> CHANGES = List.of(Change.values());

    /** What was done to a copy. */
    enum Change {
        CROPPED,
        SCALED,
        LABELLED,
        RECOMPRESSED,
        GRAY_AND_TONED,
        ALL_OF_IT;

        BufferedImage of(BufferedImage picture, Random random) {
            return switch (this) {
                case CROPPED -> Printed.jpeg(Printed.cropped(picture, 0.5 + 0.5 * random.nextDouble(), random), 0.8);
                case SCALED -> Printed.jpeg(Printed.scaled(picture, scale(random)), 0.8);
                case LABELLED -> Printed.jpeg(Printed.labelled(picture, 0.15 * random.nextDouble(), random), 0.8);
                case RECOMPRESSED -> Printed.jpeg(picture, 0.3);
                case GRAY_AND_TONED ->
                    Printed.jpeg(
                            Printed.gray(
                                    Printed.toned(picture, 0.6 + 0.8 * random.nextDouble(), random.nextInt(60) - 30)),
                            0.7);
                case ALL_OF_IT -> {
                    BufferedImage part = Printed.cropped(picture, 0.5 + 0.5 * random.nextDouble(), random);
                    BufferedImage marked = Printed.labelled(part, 0.15 * random.nextDouble(), random);
                    yield Printed.jpeg(Printed.scaled(marked, scale(random)), 0.3 + 0.5 * random.nextDouble());
                }
            };
        }

        private static double scale(Random random) {
            return 0.3 + 1.2 * random.nextDouble();
        }
    }

    private static Family family(int i) {
        return FAMILIES.get(i % FAMILIES.size());
    }

    private static Change inTurn(int i) {
        return CHANGES.get(i / FAMILIES.size() % CHANGES.size());
    }

    @Test
    void copies_are_found_and_others_are_not_taken_for_copies() {
        long seed = Soak.seed("RecallTest");
        var random = new Random(seed);
        int count = Soak.rounds(PICTURES);
        boolean full = count == PICTURES;
        var pictures = new ArrayList<Fingerprint>();
        var copies = new ArrayList<Fingerprint>();
        var copied = new ArrayList<Integer>();
        var made = new EnumMap<Change, Integer>(Change.class);
        var missed = new EnumMap<Change, Integer>(Change.class);
        var misses = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            BufferedImage picture = Drawn.picture(family(i), seed * 1000 + i, Look.of(seed * 1000 + i));
            Fingerprint fingerprint = Fingerprint.of(picture);
            for (Change change : Change.values()) {
                // Each kind of change in a full run, one in turn in a plain one.
                if (!full && change != inTurn(i)) {
                    continue;
                }
                Fingerprint copy = Fingerprint.of(change.of(picture, random));
                Likeness likeness = fingerprint.likeness(copy);
                made.merge(change, 1, Integer::sum);
                if (!likeness.verdict().onePicture()) {
                    missed.merge(change, 1, Integer::sum);
                    misses.add(
                            i + " " + family(i) + " " + change + " " + likeness.verdict() + ": " + likeness.evidence());
                }
                copies.add(copy);
                copied.add(i);
            }
            pictures.add(fingerprint);
        }
        List<String> taken = taken(pictures, copies, copied);
        System.out.printf(
                "RecallTest: seed %d, %d pictures, copies %s, missed %s, compared with others %d, taken for copies %d%n",
                seed, count, made, missed, (long) copies.size() * (count - 1), taken.size());
        misses.forEach(miss -> System.out.println("RecallTest: missed " + miss));
        assertThat(taken).as("seed %d", seed).isEmpty();
        // Chance alone takes a few hundredths from fifty.
        assertThat(1 - (double) misses.size() / copies.size())
                .as("recall, seed %d", seed)
                .isGreaterThanOrEqualTo(full ? 0.95 : 0.84);
    }

    private static List<String> taken(List<Fingerprint> pictures, List<Fingerprint> copies, List<Integer> copied) {
        var taken = new ArrayList<String>();
        for (int i = 0; i < pictures.size(); i++) {
            for (int k = 0; k < copies.size(); k++) {
                if (copied.get(k) != i) {
                    Likeness likeness = pictures.get(i).likeness(copies.get(k));
                    if (likeness.verdict().onePicture()) {
                        taken.add(i + " for " + copied.get(k) + ": " + likeness.evidence());
                    }
                }
            }
        }
        return taken;
    }

    /** How a second look at one yard differs from the first. */
    enum Second {
        OTHER_CARS,
        EMPTIED,
        OTHER_CARS_SUN_LIGHT_AND_SHIFT,
        THE_SAME_PRINTED
    }

    @Test
    void another_look_at_one_yard_is_another_picture() {
        long seed = Soak.seed("RecallTest");
        var random = new Random(seed);
        var verdicts = new EnumMap<Second, EnumMap<Verdict, Integer>>(Second.class);
        var merged = new ArrayList<String>();
        double least = 1;
        for (int i = 0; i < Soak.rounds(60); i++) {
            long place = seed * 1000 + i;
            Look look = Look.of(place);
            Fingerprint first = Fingerprint.of(Drawn.picture(Family.YARD, place, look));
            for (Second second : Second.values()) {
                Likeness likeness = first.likeness(Fingerprint.of(picture(second, place, look, random)));
                least = Math.min(least, likeness.verdict() == Verdict.DIFFERENT ? 1 : likeness.differing());
                verdicts.computeIfAbsent(second, key -> new EnumMap<>(Verdict.class))
                        .merge(likeness.verdict(), 1, Integer::sum);
                if (likeness.verdict().onePicture()) {
                    merged.add(i + " " + second + ": " + likeness.evidence());
                }
            }
        }
        System.out.printf(
                "RecallTest: seed %d, second looks %s, least differing %.3f, merged %s%n",
                seed, verdicts, least, merged);
        assertThat(merged).as("seed %d", seed).isEmpty();
    }

    private static BufferedImage picture(Second second, long place, Look look, Random random) {
        long cars = place + 1_000_000_000;
        return switch (second) {
            case OTHER_CARS ->
                Drawn.picture(Family.YARD, place, new Look(cars, Stock.MIXED, look.sun(), 1, 1, 0, cars));
            case EMPTIED -> Drawn.picture(Family.YARD, place, new Look(cars, Stock.NONE, look.sun(), 1, 1, 0, cars));
            case OTHER_CARS_SUN_LIGHT_AND_SHIFT -> later(place, look, random);
            case THE_SAME_PRINTED ->
                Printed.jpeg(Printed.scaled(later(place, look, random), 0.4 + random.nextDouble()), 0.5);
        };
    }

    private static BufferedImage later(long place, Look look, Random random) {
        long cars = place + 1_000_000_000;
        double sun = look.sun() + 0.2 + random.nextDouble();
        double light = 0.85 + 0.3 * random.nextDouble();
        double contrast = 0.8 + 0.4 * random.nextDouble();
        return Drawn.picture(
                Family.YARD, place, new Look(cars, Stock.MIXED, sun, light, contrast, random.nextInt(30), cars));
    }
}
