package org.railwatch;

import java.util.Random;

/**
 * How often a seeded test tries, and from which seed: {@code -Psoak} tries the full number, a plain build a tenth of it;
 * {@code -Drailwatch.seed=N} repeats one.
 */
public final class Soak {
    private Soak() {}

    /** So many rounds of a full soak's count; at least one. */
    public static int rounds(int full) {
        return "full".equals(System.getProperty("railwatch.soak")) ? full : Math.max(1, full / 10);
    }

    /** Prints the seed, so that a failure can be repeated. */
    public static long seed(String test) {
        String given = System.getProperty("railwatch.seed", "");
        long seed = given.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(given);
        System.out.println(test + ": -Drailwatch.seed=" + seed);
        return seed;
    }
}
