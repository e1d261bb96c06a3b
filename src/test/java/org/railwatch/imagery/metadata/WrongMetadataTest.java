package org.railwatch.imagery.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;

/** Metadata that nobody vouches for: read as far as it makes sense, else refused in a sentence. */
@Timeout(60)
class WrongMetadataTest {
    @TempDir
    Path folder;

    private SceneMetadata read(String json) throws IOException {
        return MetadataFile.read(
                InputFile.of(Files.writeString(folder.resolve("m.json"), json).toString()));
    }

    private void refused(String json, String sentence) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.kind()).isEqualTo(UserError.Kind.UNREADABLE);
            assertThat(error.sentence().replace(folder.toString(), ""))
                    .contains(sentence)
                    .hasSizeLessThan(300);
            assertThat(error.sentence().chars().noneMatch(Character::isISOControl))
                    .isTrue();
        });
    }

    private static String item(String properties, String geometry) {
        return "{\"stac_version\":\"1.1.0\",\"type\":\"Feature\",\"id\":\"a\",\"properties\":{" + properties
                + "},\"geometry\":" + geometry + "}";
    }

    @Test
    void what_is_no_metadata_is_refused_in_a_sentence() {
        refused("[".repeat(100_000), "is not JSON, or broken");
        refused("{\"a\":".repeat(100_000), "is not JSON, or broken");
        refused(" ".repeat(9 << 20), "is larger than 8 MB");
        refused("{\"a\": NaN}", "is not JSON, or broken");
        refused("{\"a\": Infinity}", "is not JSON, or broken");
        refused("[1,2]", "is JSON, but no object");
        refused("{}", "neither a STAC Item nor Planet's");
        refused("{\"stac_version\":\"1.0.0\",\"type\":\"" + "Collection\\u001b".repeat(500) + "\"}", "is a STAC ");
    }

    @Test
    void what_is_of_another_type_is_told_and_left_out() throws IOException {
        var wrong = new StringBuilder();
        String[] names = {
            "datetime", "start_datetime", "end_datetime", "providers", "platform", "constellation", "instruments",
            "license", "gsd", "eo:cloud_cover", "view:off_nadir", "view:azimuth", "proj:code", "proj:epsg",
            "proj:wkt2", "proj:shape", "proj:transform"
        };
        for (String value : new String[] {"{}", "[{}]", "true", "-1e999", "\"\\u001b[2J\"", "[[],[]]", "[null,null]"}) {
            wrong.setLength(0);
            for (String name : names) {
                wrong.append(wrong.isEmpty() ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(value);
            }
            SceneMetadata read = read(item(wrong.toString(), value));
            assertThat(read.acquired()).isNull();
            assertThat(read.gsdMetres()).isNull();
            assertThat(read.width()).isNull();
            assertThat(read.transform()).isNull();
            assertThat(read.footprint()).isNull();
            for (String notice : read.notices()) {
                assertThat(notice).hasSizeLessThan(300).doesNotContain("\u001b");
            }
        }
    }

    @Test
    void numbers_that_no_picture_has_are_left_out() throws IOException {
        SceneMetadata read = read(item(
                "\"proj:shape\":[-5,1e300],\"proj:transform\":[0,0,5,0,0,6],\"gsd\":1e400,"
                        + "\"eo:cloud_cover\":101,\"datetime\":\"+999999999-01-01T00:00:00Z\"",
                "null"));
        assertThat(read.width()).isNull();
        assertThat(read.height()).isNull();
        assertThat(read.transform()).isNull();
        assertThat(read.cloudPercent()).isNull();
        assertThat(read.notices()).anyMatch(notice -> notice.contains("its proj:transform was left out"));
    }

    @Test
    void an_outline_off_the_earth_is_told_and_left_out() throws IOException {
        SceneMetadata read = read(item("", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[500,0],[500,95],[0,0]]]}"));
        assertThat(read.footprint()).isNull();
        assertThat(read.notices()).anyMatch(notice -> notice.contains("its geometry was left out"));
    }

    @Test
    void an_outline_of_very_many_corners_is_read_or_left_out_in_time() throws IOException {
        var ring = new StringBuilder("[");
        for (int i = 0; i < 300_000; i++) {
            double turn = Math.PI * 2 * i / 300_000;
            ring.append('[')
                    .append((float) Math.cos(turn))
                    .append(',')
                    .append((float) Math.sin(turn))
                    .append("],");
        }
        read(item("", "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "[1.0,0.0]]]}"));
    }
}
