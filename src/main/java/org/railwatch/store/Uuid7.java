package org.railwatch.store;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Time-ordered identifiers: RFC 9562, version 7. */
final class Uuid7 {
    private Uuid7() {}

    /** 48 bits of milliseconds, then 74 random bits between the version and variant marks. */
    static String at(Instant now, RandomGenerator random) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = 0x8000000000000000L | (random.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low).toString();
    }
}
