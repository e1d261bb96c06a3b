package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

class ShapeBlobTest {
    /** Written by hand: G P, version 0, flags 1, 4326; little endian, type 1; x = 1, y = 2. */
    private static final String POINT = "4750 00 01 e6100000" + "01 01000000 000000000000f03f 0000000000000040";
    /** The same, every number big endian. */
    private static final String BIG_ENDIAN_POINT =
            "4750 00 00 000010e6" + "00 00000001 3ff0000000000000 4000000000000000";
    /** Flags 3, west 1, east 3, south 2, north 4; type 2, two positions. */
    private static final String LINE = "4750 00 03 e6100000"
            + "000000000000f03f 0000000000000840 0000000000000040 0000000000001040"
            + "01 02000000 02000000 000000000000f03f 0000000000000040 0000000000000840 0000000000001040";
    /** A point with a height (ISO type 1001), and an envelope of six numbers. */
    private static final String HIGH_POINT = "4750 00 05 e6100000"
            + "000000000000f03f 000000000000f03f 0000000000000040 0000000000000040 0000000000000840 0000000000000840"
            + "01 e9030000 000000000000f03f 0000000000000040 0000000000000840";
    /** The line without an envelope. */
    private static final String BARE_LINE = "4750 00 01 e6100000"
            + "01 02000000 02000000 000000000000f03f 0000000000000040 0000000000000840 0000000000001040";
    /** Flag Y; a point whose coordinates are NaN. */
    private static final String EMPTY = "4750 00 11 e6100000" + "01 01000000 000000000000f87f 000000000000f87f";
    /** The same without the flag. */
    private static final String UNFLAGGED = "4750 00 01 e6100000" + "01 01000000 000000000000f87f 000000000000f87f";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @Test
    void a_point_has_29_bytes_and_no_envelope() {
        assertThat(Shape.point(new Position(1, 2)).toBlob()).hasSize(29).isEqualTo(bytes(POINT));
    }

    @Test
    void a_line_has_an_envelope() {
        assertThat(Shape.ofWkt("LINESTRING (1 2, 3 4)").toBlob()).isEqualTo(bytes(LINE));
    }

    @Test
    void any_valid_header_and_byte_order_is_read() {
        var point = Shape.point(new Position(1, 2));
        assertThat(List.of(POINT, BIG_ENDIAN_POINT, HIGH_POINT))
                .allSatisfy(hex -> assertThat(Shape.ofBlob(bytes(hex))).isEqualTo(point));
        assertThat(Shape.ofBlob(bytes(BARE_LINE))).isEqualTo(Shape.ofBlob(bytes(LINE)));
    }

    @Test
    void what_is_no_blob_of_ours_is_refused() {
        refused("", "it does not begin with GP");
        refused("504b" + POINT.substring(4), "it does not begin with GP");
        refused(POINT.replace("4750 00", "4750 01"), "its version is 1, not 0");
        refused(POINT.replace("00 01 e610", "00 0b e610"), "unknown kind 5");
        refused(POINT.replace("00 01 e610", "00 21 e610"), "extended type");
        refused(LINE.substring(0, 40), "cut off");
        refused(POINT.substring(0, POINT.length() - 4), "its well-known binary cannot be read");
        refused(
                BARE_LINE.replace("01 02000000 02000000", "01 02000000 ffffff7f"),
                "its well-known binary cannot be read");
        refused(POINT.replace("01 01000000", "01 63000000"), "its well-known binary cannot be read");
        refused(POINT.replace("e6100000", "42140000"), "the reference system 5186, not 4326");
        refused(EMPTY, "the shape is empty");
    }

    private static void refused(String hex, String sentence) {
        assertThatThrownBy(() -> Shape.ofBlob(bytes(hex)))
                .as(hex)
                .isInstanceOf(UserError.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void garbage_is_refused_and_never_breaks_anything_else() {
        var seed = 4326L;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var blob = bytes(i % 2 == 0 ? LINE : POINT);
            for (var change = 0; change < 3; change++) {
                blob[random.nextInt(2, blob.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Shape.ofBlob(blob).wkt()).as("seed %d", seed).isNotEmpty();
            } catch (UserError refused) {
                assertThat(refused.sentence()).isNotBlank();
            }
        }
    }

    @Test
    void bounds_are_read_from_every_kind_of_blob() {
        for (var hex : List.of(LINE, BARE_LINE)) {
            var blob = bytes(hex);
            assertThat(BlobBounds.isEmpty(blob)).isFalse();
            assertThat(List.of(
                            BlobBounds.minX(blob), BlobBounds.maxX(blob), BlobBounds.minY(blob), BlobBounds.maxY(blob)))
                    .containsExactly(1.0, 3.0, 2.0, 4.0);
        }
        for (var hex : List.of(POINT, BIG_ENDIAN_POINT, HIGH_POINT)) {
            var blob = bytes(hex);
            assertThat(List.of(
                            BlobBounds.minX(blob), BlobBounds.maxX(blob), BlobBounds.minY(blob), BlobBounds.maxY(blob)))
                    .containsExactly(1.0, 1.0, 2.0, 2.0);
        }
    }

    @Test
    void an_empty_blob_has_no_bounds() {
        for (var hex : List.of(EMPTY, UNFLAGGED)) {
            assertThat(BlobBounds.isEmpty(bytes(hex))).isTrue();
            assertThat(BlobBounds.minX(bytes(hex))).isNaN();
            assertThat(BlobBounds.maxY(bytes(hex))).isNaN();
        }
    }
}
