package org.railwatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How often a seeded test tries, and from which seed: {@code -Psoak} tries the full number from a seed of chance, a plain
 * build a tenth of it from one that is always the same, so that what passed once passes again; {@code -Drailwatch.seed=N}
 * repeats one.
 */
public final class Soak {
    private Soak() {}

    /** So many rounds of a full soak's count; at least one. */
    public static int rounds(int full) {
        return full() ? full : Math.max(1, full / 10);
    }

    public static boolean full() {
        return "full".equals(System.getProperty("railwatch.soak"));
    }

    /** All of the cases in a full soak, else one of so many, chosen by the seed, and at least one. */
    public static <T> List<T> some(List<T> all, int oneOf, long seed) {
        if (full()) {
            return all;
        }
        var some = new ArrayList<>(all);
        Collections.shuffle(some, new Random(seed));
        return List.copyOf(some.subList(0, (all.size() + oneOf - 1) / oneOf));
    }

    /** Prints the seed, so that a failure can be repeated. */
    public static long seed(String test) {
        String given = System.getProperty("railwatch.seed", "");
        long seed = !given.isEmpty()
                ? Long.parseLong(given)
                : full() ? new Random().nextInt(1_000_000) : Math.floorMod(test.hashCode(), 1_000_000);
        System.out.println(test + ": -Drailwatch.seed=" + seed);
        return seed;
    }
}
