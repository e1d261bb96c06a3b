package org.railwatch.imagery.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * A good picture that something was done to.
 *
 * @param told what
 */
@SuppressWarnings("ArrayRecordComponent") // Written to a file and never compared.
record Mutation(String told, byte[] bytes) {
    private static final long[] RARE = {
        0,
        1,
        2,
        -1,
        3,
        7,
        255,
        256,
        65_535,
        65_536,
        1 << 20,
        1 << 30,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 32,
        1L << 62
    };

    /** One to three changes, each of a kind and at a place that chance says. */
    static Mutation of(byte[] good, Random random) {
        var mutation = new Mutation("", good.clone());
        for (int i = random.nextInt(3); i >= 0 && mutation.bytes().length > 16; i--) {
            mutation = mutation.changed(random);
        }
        return mutation;
    }

    private Mutation changed(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> bits(random);
            case 1 -> run(random);
            case 2 -> and("cut", Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 3 -> block(random);
            case 4, 5, 6, 7 -> field(random);
            default -> header(random);
        };
    }

    private Mutation and(String what, byte[] changed) {
        return new Mutation(told.isEmpty() ? what : told + ", " + what, changed);
    }

    private Mutation bits(Random random) {
        var changed = bytes.clone();
        int times = 1 + random.nextInt(12);
        for (int i = 0; i < times; i++) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return and(times + " bits", changed);
    }

    private Mutation run(Random random) {
        var changed = bytes.clone();
        int from = random.nextInt(changed.length);
        int to = Math.min(changed.length, from + 1 + random.nextInt(64));
        byte value = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
        Arrays.fill(changed, from, to, value);
        return and("run at " + from, changed);
    }

    /** Takes a block out or puts a copy of it in. */
    private Mutation block(Random random) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(2000));
        boolean twice = random.nextBoolean();
        var changed = ByteBuffer.allocate(bytes.length + (twice ? length : -length));
        changed.put(bytes, 0, from);
        if (twice) {
            changed.put(bytes, from, length).put(bytes, from, length);
        }
        changed.put(bytes, from + length, bytes.length - from - length);
        return and((twice ? "twice " : "without ") + length + " at " + from, changed.array());
    }

    /** A rare number where the format keeps a number of its own. */
    private Mutation field(Random random) {
        if (bytes[0] == 'I' || bytes[0] == 'M') {
            return tag(random);
        }
        return bytes[0] == (byte) 0x89 ? chunk(random) : marker(random);
    }

    private Mutation header(Random random) {
        var changed = bytes.clone();
        int at = random.nextInt(Math.min(64, changed.length - 8));
        ByteBuffer.wrap(changed).putInt(at, (int) rare(random));
        return and("number at " + at, changed);
    }

    private static long rare(Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(2000) : RARE[random.nextInt(RARE.length)];
    }

    /** The number, type, count or value of a field of one of the first directories. */
    private Mutation tag(Random random) {
        var changed =
                ByteBuffer.wrap(bytes.clone()).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean big = changed.getShort(2) == 43;
        int entry = big ? 20 : 12;
        long at = big ? changed.getLong(8) : changed.getInt(4);
        for (int skipped = random.nextInt(3); ; skipped--) {
            if (at < 8 || at > bytes.length - 8) {
                return bits(random);
            }
            int count = (int) (big ? changed.getLong((int) at) : changed.getShort((int) at));
            long end = at + (big ? 8 : 2) + (long) count * entry;
            if (count < 1 || count > 60 || end > bytes.length - 8) {
                return bits(random);
            }
            long next = big ? changed.getLong((int) end) : changed.getInt((int) end);
            if (skipped > 0 && next > 0) {
                at = next;
                continue;
            }
            int field = (int) at + (big ? 8 : 2) + random.nextInt(count) * entry;
            int number = Short.toUnsignedInt(changed.getShort(field));
            long value = rare(random);
            int part = random.nextInt(5);
            switch (part) {
                case 0 -> changed.putShort(field + 2, (short) (random.nextInt(4) == 0 ? value : random.nextInt(19)));
                case 1 -> put(changed, field + 4, big, value);
                case 2 -> changed.putShort(field, (short) (random.nextInt(3) == 0 ? 254 + random.nextInt(90) : value));
                default -> put(changed, field + (big ? 12 : 8), big, value);
            }
            return and("field " + number + " part " + part + " := " + value, changed.array());
        }
    }

    private static void put(ByteBuffer changed, int at, boolean big, long value) {
        if (big) {
            changed.putLong(at, value);
        } else {
            changed.putInt(at, (int) value);
        }
    }

    /** A chunk's length, or four bytes of what is in it with the checksum made right again. */
    private Mutation chunk(Random random) {
        var changed = ByteBuffer.wrap(bytes.clone());
        int at = 8;
        for (int skipped = random.nextInt(4); skipped > 0; skipped--) {
            int next = at + 12 + changed.getInt(at);
            if (next <= at || next > bytes.length - 12) {
                break;
            }
            at = next;
        }
        int length = at + 12 > bytes.length ? 0 : changed.getInt(at);
        long value = rare(random);
        if (random.nextInt(4) == 0 || length < 4 || length > bytes.length - at - 12) {
            if (at > bytes.length - 4) {
                return bits(random);
            }
            return and(
                    "length of chunk at " + at + " := " + value,
                    changed.putInt(at, (int) value).array());
        }
        int inside = random.nextInt(length - 3);
        changed.putInt(at + 8 + inside, (int) value);
        var sum = new CRC32();
        sum.update(changed.array(), at + 4, length + 4);
        changed.putInt(at + 8 + length, (int) sum.getValue());
        return and("chunk at " + at + " byte " + inside + " := " + value, changed.array());
    }

    /** Two bytes of a JPEG's segment: its length, its size, its table. */
    private Mutation marker(Random random) {
        var changed = ByteBuffer.wrap(bytes.clone());
        int at = 2;
        for (int skipped = random.nextInt(8); skipped > 0; skipped--) {
            if (at > bytes.length - 4) {
                break;
            }
            int next = at + 2 + Short.toUnsignedInt(changed.getShort(at + 2));
            if (next > bytes.length - 16 || bytes[next] != (byte) 0xFF) {
                break;
            }
            at = next;
        }
        if (at > bytes.length - 16) {
            return bits(random);
        }
        int inside = random.nextInt(12);
        long value = random.nextBoolean() ? rare(random) : random.nextInt(65_536);
        changed.putShort(at + inside, (short) value);
        return and("segment at " + at + " byte " + inside + " := " + (short) value, changed.array());
    }
}
