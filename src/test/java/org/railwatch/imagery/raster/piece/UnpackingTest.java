package org.railwatch.imagery.raster.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.railwatch.Soak;

class UnpackingTest {
    /** Strings of letters that come again, as in pictures, so that codes of all lengths are met. */
    private static byte[] picture(Random random, int length) {
        var bytes = new byte[length];
        int few = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : i > few ? bytes[i - few] : i);
        }
        return bytes;
    }

    /** By the book: TIFF 6.0, section 13, and by no line of the code under test. */
    private static byte[] lzw(byte[] bytes) {
        var out = new StringBuilder();
        Map<String, Integer> codes = new HashMap<>();
        int next = 258;
        int bits = 9;
        out.append("100000000");
        String omega = "";
        for (byte each : bytes) {
            String longer = omega + (char) (each & 0xFF);
            if (longer.length() == 1 || codes.containsKey(longer)) {
                omega = longer;
                continue;
            }
            out.append(binary(code(codes, omega), bits));
            codes.put(longer, next++);
            bits = next > 2047 ? 12 : next > 1023 ? 11 : next > 511 ? 10 : 9;
            if (next == 4094) {
                out.append(binary(256, bits));
                codes.clear();
                next = 258;
                bits = 9;
            }
            omega = String.valueOf((char) (each & 0xFF));
        }
        out.append(binary(code(codes, omega), bits));
        next++;
        bits = next > 2047 ? 12 : next > 1023 ? 11 : next > 511 ? 10 : 9;
        out.append(binary(257, bits));
        while (out.length() % 8 != 0) {
            out.append('0');
        }
        var packed = new byte[out.length() / 8];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) Integer.parseInt(out.substring(8 * i, 8 * i + 8), 2);
        }
        return packed;
    }

    private static int code(Map<String, Integer> codes, String letters) {
        return letters.length() == 1 ? letters.charAt(0) : codes.getOrDefault(letters, -1);
    }

    private static String binary(int code, int bits) {
        String digits = Integer.toBinaryString(code);
        return "0".repeat(bits - digits.length()) + digits;
    }

    @Test
    void lzw_gives_back_what_was_packed() throws BrokenPiece {
        long seed = Soak.seed("UnpackingTest");
        var random = new Random(seed);
        for (int i = 0; i < Soak.rounds(200); i++) {
            byte[] bytes = picture(random, 1 + random.nextInt(60_000));
            var out = new byte[bytes.length];
            Unpacking.LZW.unpack(lzw(bytes), out);
            assertThat(Arrays.equals(out, bytes))
                    .as("seed %d, round %d", seed, i)
                    .isTrue();
        }
    }

    @Test
    void runs_of_bytes() throws BrokenPiece {
        // The example of TIFF 6.0, section 9.
        byte[] packed = bytes(0xFE, 0xAA, 0x02, 0x80, 0x00, 0x2A, 0xFD, 0xAA, 0x03, 0x80, 0x00, 0x2A, 0x22, 0xF7, 0xAA);
        var out = new byte[24];
        Unpacking.PACK_BITS.unpack(packed, out);
        assertThat(out)
                .isEqualTo(bytes(
                        0xAA, 0xAA, 0xAA, 0x80, 0x00, 0x2A, 0xAA, 0xAA, 0xAA, 0xAA, 0x80, 0x00, 0x2A, 0x22, 0xAA, 0xAA,
                        0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA));
    }

    private static byte[] bytes(int... each) {
        var bytes = new byte[each.length];
        for (int i = 0; i < each.length; i++) {
            bytes[i] = (byte) each[i];
        }
        return bytes;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var some = new byte[1000];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    @Test
    void what_is_cut_off_or_changed_is_told_or_read_and_nothing_else() {
        long seed = Soak.seed("UnpackingTest");
        var random = new Random(seed);
        byte[] bytes = picture(random, 5000);
        for (Unpacking each : Unpacking.values()) {
            byte[] whole = switch (each) {
                case NONE -> bytes;
                case LZW -> lzw(bytes);
                case DEFLATE -> deflated(bytes);
                case PACK_BITS, ZSTANDARD -> bytes;
            };
            for (int i = 0; i < Soak.rounds(3000); i++) {
                byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length));
                for (int k = random.nextInt(4); k > 0 && broken.length > 0; k--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    each.unpack(broken, new byte[bytes.length]);
                } catch (BrokenPiece told) {
                    assertThat(told.getMessage()).as("seed %d, %s", seed, each).isNotBlank();
                }
            }
        }
        assertThatThrownBy(() -> Unpacking.ZSTANDARD.unpack("no".getBytes(StandardCharsets.US_ASCII), new byte[9]))
                .isInstanceOf(BrokenPiece.class);
    }

    @Test
    void differences_are_added_up_band_by_band_in_either_order_of_bytes() throws BrokenPiece {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (int bits : new int[] {8, 16, 32, 64}) {
                int size = bits / 8;
                var rows = ByteBuffer.allocate(2 * 3 * 2 * size).order(order);
                for (int i = 0; i < 12; i++) {
                    put(rows, size, i % 6 < 2 ? 100 + i : -1);
                }
                new Predictor(3 * 2 * size, 6, 2, bits).addUp(rows.array(), order);
                for (int i = 0; i < 12; i++) {
                    int first = 100 + i / 6 * 6 + i % 2;
                    assertThat(get(rows, i, size))
                            .as("%d bits %s %d", bits, order, i)
                            .isEqualTo(first - i % 6 / 2);
                }
            }
        }
    }

    private static void put(ByteBuffer out, int size, long value) {
        switch (size) {
            case 1 -> out.put((byte) value);
            case 2 -> out.putShort((short) value);
            case 4 -> out.putInt((int) value);
            default -> out.putLong(value);
        }
    }

    private static long get(ByteBuffer from, int index, int size) {
        return switch (size) {
            case 1 -> from.get(index);
            case 2 -> from.getShort(2 * index);
            case 4 -> from.getInt(4 * index);
            default -> from.getLong(8 * index);
        };
    }

    /** By hand, of Technical Note 3: the bytes of both numbers by their rank, then the differences of neighbours. */
    @Test
    void floating_point_is_put_together_from_its_bytes() throws BrokenPiece {
        int one = Float.floatToIntBits(1.5f);
        int two = Float.floatToIntBits(-3.25f);
        var row = new byte[8];
        for (int rank = 0; rank < 4; rank++) {
            row[2 * rank] = (byte) (one >>> (24 - 8 * rank));
            row[2 * rank + 1] = (byte) (two >>> (24 - 8 * rank));
        }
        for (int i = 7; i > 0; i--) {
            row[i] -= row[i - 1];
        }
        new Predictor(8, 2, 1, 32).putTogether(row);
        assertThat(ByteBuffer.wrap(row).getFloat(0)).isEqualTo(1.5f);
        assertThat(ByteBuffer.wrap(row).getFloat(4)).isEqualTo(-3.25f);
    }

    @Test
    void samples_of_any_size_stand_without_a_gap() {
        var twelve = ByteBuffer.wrap(bytes(0xAB, 0xC1, 0x23));
        assertThat(new SampleBits(1, 12).at(twelve, 0, 0)).isEqualTo(0xABC);
        assertThat(new SampleBits(1, 12).at(twelve, 0, 1)).isEqualTo(0x123);
        assertThat(new SampleBits(2, 12).at(twelve, 0, 0)).isEqualTo(0xABC - 0x1000);
        assertThat(new SampleBits(1, 2).at(twelve, 0, 1)).isEqualTo(0b10);
        var halves = ByteBuffer.wrap(bytes(0x3C, 0x00, 0xC0, 0x00, 0x00, 0x01, 0x7C, 0x00, 0x35, 0x55));
        var half = new SampleBits(3, 16);
        assertThat(half.at(halves, 0, 0)).isEqualTo(1);
        assertThat(half.at(halves, 0, 1)).isEqualTo(-2);
        assertThat(half.at(halves, 0, 2)).isEqualTo(0x1p-24f);
        assertThat(half.at(halves, 0, 3)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(half.at(halves, 0, 4)).isEqualTo(0.33325195f);
    }
}
