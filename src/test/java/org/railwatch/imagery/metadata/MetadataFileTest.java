package org.railwatch.imagery.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.shell.line.InputFile;

class MetadataFileTest {
    @TempDir
    Path folder = Path.of("");

    private SceneMetadata read(String json) throws IOException {
        Path file = folder.resolve("item.json");
        Files.writeString(file, json);
        return MetadataFile.read(InputFile.of(file.toString()));
    }

    private static String item(String version, String properties) {
        return """
                {"type": "Feature", "stac_version": "%s", "id": "scene-7", "geometry": {"type": "Polygon",
                 "coordinates": [[[130, 42], [131, 42], [131, 43], [130, 43], [130, 42]]]},
                 "properties": {%s}}""".formatted(version, properties);
    }

    @Test
    void a_stac_item_says_when_by_whom_and_how_it_was_taken() throws IOException {
        SceneMetadata read = read(item("1.1.0", """
                "datetime": "2023-10-05T02:11:09.123+00:00", "platform": "sat-1", "constellation": "sats", "gsd": 3.7,
                "instruments": ["cam", "cam2"], "license": "proprietary", "eo:cloud_cover": 12.5, "view:off_nadir": 4.5,
                "view:azimuth": 101, "view:sun_azimuth": 160.2, "view:sun_elevation": 41,
                "providers": [{"name": "Host", "roles": ["host"]}, {"name": "Maker", "roles": ["producer", "licensor"]}],
                "proj:code": "EPSG:32652", "proj:shape": [300, 400], "proj:transform": [3, 0, 632000, 0, -3, 4698000]"""));

        assertThat(read.item()).isEqualTo("scene-7");
        assertThat(read.acquired()).hasToString("2023-10-05T02:11:09Z");
        assertThat(read.provider()).isEqualTo("Maker");
        assertThat(read.distributor()).isEqualTo("Host");
        assertThat(read.instruments()).isEqualTo("cam, cam2");
        assertThat(read.gsdMetres()).isEqualTo(3.7);
        assertThat(read.cloudPercent()).isEqualTo(12.5);
        assertThat(read.angles()).isEqualTo(new SceneMetadata.Angles(4.5, null, 101.0, 160.2, 41.0));
        assertThat(read.crs()).isEqualTo("EPSG:32652");
        assertThat(read.width()).isEqualTo(400);
        assertThat(read.height()).isEqualTo(300);
        assertThat(read.transform()).isEqualTo(GeoTransform.of("632000.0 3.0 0.0 4698000.0 0.0 -3.0"));
        assertThat(read.footprint()).isNotNull();
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void an_item_without_one_time_has_an_interval_and_an_older_one_its_epsg_number() throws IOException {
        SceneMetadata read = read(item("1.0.0", """
                "datetime": null, "start_datetime": "2023-10-05T02:11:00Z", "end_datetime": "2023-10-05T02:12:00Z",
                "proj:epsg": 32652"""));

        assertThat(read.acquired()).hasToString("2023-10-05T02:11:00Z/2023-10-05T02:12:00Z");
        assertThat(read.crs()).isEqualTo("EPSG:32652");
    }

    @Test
    void values_of_the_wrong_kind_are_left_out_and_told() throws IOException {
        SceneMetadata read = read(item("0.9.0", """
                "datetime": "yesterday", "gsd": "fine", "eo:cloud_cover": 120, "view:off_nadir": -4, "platform": {"a": 1},
                "proj:transform": [0, 0, 1, 0, 0, 1], "proj:shape": ["a", 3], "providers": "Planet\""""));

        assertThat(read.acquired()).isNull();
        assertThat(read.gsdMetres()).isNull();
        assertThat(read.cloudPercent()).isNull();
        assertThat(read.platform()).isNull();
        assertThat(read.provider()).isNull();
        assertThat(read.transform()).isNull();
        assertThat(String.join("\n", read.notices()))
                .contains("of STAC 0.9.0")
                .contains("its datetime 'yesterday' is not a time")
                .contains("its gsd 'fine' is not a number")
                .contains("its eo:cloud_cover '120' is not a number from 0 to 100")
                .contains("its view:off_nadir '-4' is not a number from 0 to 90")
                .contains("its proj:transform was left out");
    }

    @Test
    void what_export_stac_says_more_exactly_comes_first() throws IOException {
        SceneMetadata read = read(item("1.1.0", """
                "datetime": null, "start_datetime": "2023-10-05T00:00:00.000Z", "end_datetime": "2023-10-05T23:59:59.999Z",
                "railwatch:acquired": "2023-10-05~", "railwatch:item": "PS-7", "license": "other",
                "railwatch:license": "ask them", "proj:code": null, "railwatch:crs": "PROJCS[1]", "proj:wkt2": "PROJCRS[2]\""""));

        assertThat(read.acquired()).hasToString("2023-10-05~");
        assertThat(read.item()).isEqualTo("PS-7");
        assertThat(read.license()).isEqualTo("ask them");
        assertThat(read.crs()).isEqualTo("PROJCS[1]");
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void a_date_of_ours_that_is_none_or_another_is_left_out_and_told() throws IOException {
        SceneMetadata none =
                read(item("1.1.0", "\"datetime\": \"2023-10-05T02:11:00Z\", \"railwatch:acquired\": \"May\""));
        assertThat(none.acquired()).hasToString("2023-10-05T02:11:00Z");
        assertThat(none.notices()).singleElement().asString().startsWith("its railwatch:acquired was left out: ");

        SceneMetadata another =
                read(item("1.1.0", "\"datetime\": \"2023-10-05T02:11:00Z\", \"railwatch:acquired\": \"2023-10-05\""));
        assertThat(another.acquired()).hasToString("2023-10-05T02:11:00Z");
        assertThat(another.notices()).singleElement().asString().contains("is another time than its datetime");

        SceneMetadata open = read(item("1.1.0", "\"datetime\": null, \"railwatch:acquired\": \"../2023\""));
        assertThat(open.acquired()).as("where nothing is said against it").hasToString("../2023");
    }

    @Test
    void planets_metadata_is_read_by_its_own_names() throws IOException {
        SceneMetadata read = read("""
                {"id": "20231005_021109_73_24a1", "type": "Feature", "geometry": null, "properties": {"acquired":
                 "2023-10-05T02:11:09.73Z", "satellite_id": "24a1", "item_type": "PSScene", "instrument": "PSB.SD", "gsd": 3.9,
                 "cloud_cover": 0.07, "view_angle": -4.9, "satellite_azimuth": 98, "sun_azimuth": 158, "sun_elevation": 40.1,
                 "epsg_code": 32652, "origin_x": 632000, "origin_y": 4698000, "pixel_resolution": 3, "columns": 400,
                 "rows": 300, "provider": "planetscope"}}""");

        assertThat(read.provider()).isEqualTo("Planet Labs PBC");
        assertThat(read.platform()).isEqualTo("PSScene 24a1");
        assertThat(read.cloudPercent()).isEqualTo(7);
        assertThat(read.angles().offNadir()).isEqualTo(4.9);
        assertThat(read.transform()).isNotNull();
        assertThat(read.crs()).isEqualTo("EPSG:32652");
    }

    @Test
    void other_json_is_refused_with_what_it_is() {
        assertThatThrownBy(() -> read("{"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is not JSON, or broken in line");
        assertThatThrownBy(() -> read("[1]"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is JSON, but no object");
        assertThatThrownBy(() -> read("{\"a\": 1}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("neither a STAC Item nor Planet's metadata");
        assertThatThrownBy(() -> read("{\"stac_version\": \"1.0.0\", \"type\": \"Collection\"}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a STAC Collection");
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(UserError.class);
    }
}
