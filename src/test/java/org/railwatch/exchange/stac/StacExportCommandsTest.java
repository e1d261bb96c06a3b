package org.railwatch.exchange.stac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.shell.session.Typed;
import tools.jackson.databind.json.JsonMapper;

/** What other programs get of images, and what comes back. */
class StacExportCommandsTest {
    /** No code has it: a transverse Mercator around the station, on WGS 84. */
    private static final String GRID = "PROJCS[\"Tumangang grid\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
            + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",42.4],"
            + "PARAMETER[\"central_meridian\",130.6],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",5000],"
            + "PARAMETER[\"false_northing\",7000],UNIT[\"metre\",1]]";

    @TempDir
    Path folder;

    private Typed typed;

    /** Pictures that lie in different ways. */
    private enum Scene {
        UTM,
        DEGREES,
        TURNED,
        OVER_180,
        OWN_SYSTEM,
        NOWHERE;

        /** In a folder, as {@code the scene 7.tif}. */
        Path draw(Path folder) throws IOException {
            var tiff = new DrawnTiff(120, 80, 1, DrawnTiff.Sample.UINT8);
            switch (this) {
                case UTM -> tiff.crs(32652).georeferenced(CornerAffine.northUp(632_000, 4_698_000, 3, 3));
                case DEGREES -> tiff.crs(4326).georeferenced(CornerAffine.northUp(130.6, 42.43, 0.00003, 0.00002));
                case TURNED -> tiff.crs(32652).georeferenced(new CornerAffine(632_000, 2.5, 0.7, 4_698_000, 0.7, -2.5));
                case OVER_180 -> tiff.crs(32601).georeferenced(CornerAffine.northUp(204_000, 7_230_000, 3000, 3000));
                case OWN_SYSTEM -> {
                    tiff.georeferenced(CornerAffine.northUp(5100.5, 9100.25, 1.25, 1.25));
                    Files.writeString(folder.resolve("the scene 7.prj"), GRID);
                }
                case NOWHERE -> {}
            }
            Path file = folder.resolve("the scene 7.tif");
            tiff.write(file, (column, row, band) -> (column * 7 + row * 13) % 251);
            return file;
        }
    }

    @BeforeEach
    void open() {
        typed = new Typed(folder.resolve("s.gpkg"));
    }

    @AfterEach
    void close() {
        typed.close();
    }

    private static Typed.Reply done(Typed typed, String line) {
        Typed.Reply reply = typed.type(line);
        assertThat(reply.code()).as(line + "\n" + reply.err()).isZero();
        return reply;
    }

    private Typed.Reply done(String line) {
        return done(typed, line);
    }

    private static Map<?, ?> json(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readString(file), Map.class);
    }

    private static Map<?, ?> at(Map<?, ?> item, String name) {
        return (Map<?, ?>) Objects.requireNonNull(item.get(name));
    }

    private Map<?, ?> item(String ref) throws IOException {
        Path file = folder.resolve(ref + ".json");
        done("export stac --kind image --image " + ref + " --overwrite --output '" + file + "'");
        Map<?, ?> item = json(file);
        assertThat(StacRules.faults(item)).as(Files.readString(file)).isEmpty();
        return item;
    }

    /** What an image is, but for its name here, its file's folder and the file of metadata. */
    private static Map<String, Object> told(Typed store, String ref) {
        var told = new LinkedHashMap<String, Object>();
        String card = done(store, "image show " + ref).out();
        for (String line : card.lines().toList()) {
            String[] words = line.strip().split(" {2,}", 2);
            if (words.length == 2
                    && !List.of("uuid", "file", "item", "metadata", "sensor", "provider", "distributor", "note")
                            .contains(words[0])) {
                told.put(words[0], words[1]);
            }
        }
        return told;
    }

    private void add(Scene scene, String acquired) throws IOException {
        Path meta = folder.resolve("meta.json");
        Files.writeString(meta, """
                {"type": "Feature", "stac_version": "1.1.0", "id": "PS-77", "geometry": null, "properties": {"datetime": null,
                 "platform": "sat-1", "constellation": "sats", "instruments": ["cam", "cam2"], "gsd": 3.7, "license": "© them",
                 "eo:cloud_cover": 12.5, "view:off_nadir": 4.5, "view:incidence_angle": 5, "view:azimuth": 101.25,
                 "view:sun_azimuth": 160.2, "view:sun_elevation": -4, "providers": [{"name": "Maker & Co", "roles": ["producer"]},
                 {"name": "Host", "roles": ["host"]}]}}""");
        done("image add '" + scene.draw(folder) + "' --meta '" + meta + "' --acquired " + acquired);
    }

    @ParameterizedTest
    @EnumSource
    void a_scene_goes_out_and_comes_back_the_same_with_nothing_contradicted(Scene scene, @TempDir Path other)
            throws IOException {
        add(scene, "2023-10-05T02:11:09Z");
        Map<?, ?> item = item("I-1");
        assertThat(item.get("geometry") == null).isEqualTo(scene == Scene.NOWHERE);
        assertThat(at(item, "properties").get("datetime")).isEqualTo("2023-10-05T02:11:09.000Z");
        assertThat(at(item, "properties").get("license")).isEqualTo("other");
        assertThat(at(at(item, "assets"), "image").get("href")).isEqualTo("the%20scene%207.tif");
        assertThat(Files.readString(folder.resolve("I-1.json"))).doesNotContain(folder.toString());

        try (var second = new Typed(other.resolve("s.gpkg"))) {
            String said = done(
                            second, "image add '" + scene.draw(other) + "' --meta '" + folder.resolve("I-1.json") + "'")
                    .err();
            assertThat(said).doesNotContain("metadata").doesNotContain("left out");
            assertThat(told(second, "I-1")).isEqualTo(told(typed, "I-1"));
            assertThat(told(second, "I-1")).doesNotContainKey("conflicts").containsEntry("gsd_m", "3.7");
            assertThat(done(second, "image show I-1").out())
                    .contains("PS-77", "© them", "cam, cam2", "maker-co", "host");
            assertThat(json(at(second, other, "I-1")).get("properties"))
                    .as("and out once more")
                    .isEqualTo(item.get("properties"));
        }
    }

    private static Path at(Typed store, Path folder, String ref) {
        Path file = folder.resolve("again.json");
        done(store, "export stac --kind image --image " + ref + " --output '" + file + "'");
        return file;
    }

    /** Without the file, an outline alone comes back, and its file's pixels do not. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOWHERE")
    void an_item_alone_keeps_its_outline(Scene scene, @TempDir Path other) throws IOException {
        add(scene, "2023-10-05");
        Map<?, ?> item = item("I-1");
        try (var second = new Typed(other.resolve("s.gpkg"))) {
            done(second, "image add --meta '" + folder.resolve("I-1.json") + "'");
            Map<?, ?> again = json(at(second, other, "I-1"));
            assertThat(StacRules.faults(again)).isEmpty();
            assertThat(again.get("geometry")).isEqualTo(item.get("geometry"));
            assertThat(again.get("bbox")).isEqualTo(item.get("bbox"));
            assertThat(at(again, "assets")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2023-10-05T02:11:09Z                      | 2023-10-05T02:11:09.000Z | -                        | -
                    2023-10-05T11:11:09+09:00                 | 2023-10-05T02:11:09.000Z | -                        | -
                    2023-10-05T02:11Z                         | -                        | 2023-10-05T02:11:00.000Z | 2023-10-05T02:11:59.999Z
                    2023-10-05                                | -                        | 2023-10-05T00:00:00.000Z | 2023-10-05T23:59:59.999Z
                    2023-10-05~                               | -                        | 2023-10-05T00:00:00.000Z | 2023-10-05T23:59:59.999Z
                    2023-10                                   | -                        | 2023-10-01T00:00:00.000Z | 2023-10-31T23:59:59.999Z
                    2023-22                                   | -                        | 2023-06-01T00:00:00.000Z | 2023-08-31T23:59:59.999Z
                    2023-10-05/2023-10-07?                    | -                        | 2023-10-05T00:00:00.000Z | 2023-10-07T23:59:59.999Z
                    2023-10-05T02:11:09Z/2023-10-05T02:11:20Z | -                        | 2023-10-05T02:11:09.000Z | 2023-10-05T02:11:20.999Z
                    """)
    void a_date_goes_out_with_its_bounds_and_comes_back_as_it_was_said(
            String acquired,
            @Nullable String datetime,
            @Nullable String start,
            @Nullable String end,
            @TempDir Path other)
            throws IOException {
        add(Scene.UTM, acquired);
        Map<?, ?> properties = at(item("I-1"), "properties");
        assertThat(properties.get("datetime")).isEqualTo(datetime);
        assertThat(properties.get("start_datetime")).isEqualTo(start);
        assertThat(properties.get("end_datetime")).isEqualTo(end);
        try (var second = new Typed(other.resolve("s.gpkg"))) {
            done(second, "image add --meta '" + folder.resolve("I-1.json") + "'");
            assertThat(done(second, "image show I-1").out())
                    .containsPattern("acquired +" + java.util.regex.Pattern.quote(acquired) + "\\R");
        }
    }

    @Test
    void a_time_that_another_program_changed_is_the_one_that_counts() throws IOException {
        add(Scene.UTM, "2023-10-05T02:11:09Z");
        item("I-1");
        Path changed = folder.resolve("changed.json");
        Files.writeString(
                changed,
                Files.readString(folder.resolve("I-1.json"))
                        .replace("2023-10-05T02:11:09.000Z", "2023-10-06T00:00:00Z"));
        assertThat(done("image add --meta '" + changed + "'").err())
                .contains("its railwatch:acquired 2023-10-05T02:11:09Z is another time than its datetime");
        assertThat(done("image show I-2").out()).containsPattern("acquired +2023-10-06T00:00:00Z");
    }

    @Test
    void a_box_over_180_degrees_has_its_west_in_the_east() throws IOException {
        add(Scene.OVER_180, "2023-10-05");
        List<?> bbox = (List<?>) Objects.requireNonNull(item("I-1").get("bbox"));
        assertThat(((Number) bbox.get(0)).doubleValue()).isPositive();
        assertThat(((Number) bbox.get(2)).doubleValue()).isNegative();
    }

    @Test
    void a_system_without_a_code_has_none_and_is_kept_in_words_of_ours() throws IOException {
        add(Scene.OWN_SYSTEM, "2023-10-05");
        Map<?, ?> properties = at(item("I-1"), "properties");
        assertThat(properties.containsKey("proj:code")).isTrue();
        assertThat(properties.get("proj:code")).isNull();
        assertThat(properties.containsKey("proj:wkt2")).isFalse();
        assertThat(String.valueOf(properties.get("railwatch:crs"))).startsWith("PROJCS[");
        assertThat(properties.get("proj:transform")).hasToString("[1.25, 0, 5100.5, 0, -1.25, 9100.25]");
        assertThat(properties.get("proj:shape")).hasToString("[80, 120]");
    }

    @Test
    void several_are_a_collection_and_what_an_item_cannot_hold_is_told() throws IOException {
        add(Scene.UTM, "2023-10-05");
        done("image set I-1 --credit 'Maker 2023' --sensor satellite");
        done("annotation add I-1 --of railcar --box '20,20 30,30'");
        done("image add --provider planet --acquired 2023-10-06");
        done("image add --provider planet --acquired ../2023-10-06");
        done("image add --credit somebody");
        Path file = folder.resolve("c.json");
        String said = done("export stac --kind image --output '" + file + "'").err();
        assertThat(said)
                .contains("wrote 2 STAC Items, an ItemCollection, to " + file)
                .contains("I-3, I-4 were left out, for an Item says when, or between which two times;"
                        + " image set I-3 --acquired DATE says it")
                .contains("I-2 is known, not held: its Item has no asset")
                .contains("nobody knows where I-2 lies")
                .contains("names the file of its picture without a folder")
                .contains("not in an Item, and kept here: marks, credit lines, kinds of sensor");
        Map<?, ?> collection = json(file);
        assertThat(collection.get("type")).isEqualTo("FeatureCollection");
        List<?> items = (List<?>) Objects.requireNonNull(collection.get("features"));
        assertThat(items).hasSize(2);
        for (Object each : items) {
            assertThat(StacRules.faults((Map<?, ?>) each)).isEmpty();
        }
        assertThat(((Map<?, ?>) items.get(1)).get("stac_extensions")).hasToString("[]");

        done("export stac --kind image --provider planet --since 2023-10-06 --until 2023-10-06 --certainty definite"
                + " --output '" + folder.resolve("one.json") + "'");
        assertThat(json(folder.resolve("one.json")).get("type")).isEqualTo("Feature");
        done("export stac --kind image --sensor aerial --output '" + folder.resolve("none.json") + "'");
        assertThat(json(folder.resolve("none.json"))).hasToString("{type=FeatureCollection, features=[]}");
    }

    @Test
    void an_image_without_a_time_is_no_item_and_the_cure_works() throws IOException {
        done("image add --credit somebody");
        Path file = folder.resolve("i.json");
        assertThat(done("export stac --kind image --image I-1 --output '" + file + "'")
                        .err())
                .contains("wrote 0 STAC Items")
                .contains("I-1 was left out");
        done("image set I-1 --acquired 2023-10");
        assertThat(item("I-1").get("type")).isEqualTo("Feature");
    }

    @Test
    void control_points_lay_it_out_and_stay_here() throws IOException {
        add(Scene.NOWHERE, "2023-10-05");
        done("image georef I-1 --gcp '0,0 130.60,42.43' --gcp '120,0 130.61,42.43' --gcp '0,80 130.60,42.42'");
        Map<?, ?> properties = at(item("I-1"), "properties");
        assertThat(properties.containsKey("proj:transform")).isTrue();
        assertThat(done("export stac --kind image --output '" + folder.resolve("c.json") + "'")
                        .err())
                .contains("kept here: control points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility", "annotation", "images"})
    void another_kind_is_refused_with_the_one_that_is_taken(String kind) {
        Typed.Reply reply = typed.type("export stac --kind " + kind + " --output " + folder.resolve("f.json"));
        assertThat(reply.code()).isEqualTo(2);
        assertThat(reply.err()).contains("--kind: STAC is about images, not '" + kind + "'");
        assertThat(folder.resolve("f.json")).doesNotExist();
    }

    @Test
    void a_file_that_exists_is_replaced_only_when_that_is_said() throws IOException {
        add(Scene.UTM, "2023-10-05");
        Path file = folder.resolve("i.json");
        Files.writeString(file, "mine");
        assertThat(typed.type("export stac --kind image --output '" + file + "'")
                        .code())
                .isEqualTo(4);
        assertThat(file).hasContent("mine");
        done("export stac --kind image --overwrite --output '" + file + "'");
        assertThat(json(file).get("type")).isEqualTo("Feature");
    }

    @Test
    void a_name_is_a_reference_whatever_is_in_it() {
        assertThat(StacItems.reference("a-b_c.1~.tif")).isEqualTo("a-b_c.1~.tif");
        assertThat(StacItems.reference("a:b?c#d%e f/ü.tif")).isEqualTo("a%3Ab%3Fc%23d%25e%20f%2F%C3%BC.tif");
    }

    /** The rules find what is wrong with an Item that was spoilt. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "stac_version" : "1.1.0"    | "stac_version" : "1.0.0"             | stac_version is 1.1.0
                    "type" : "Feature"          | "type" : "Collection"                | type is Feature
                    "datetime" : null,          |                                      | datetime is there, if null
                    "start_datetime"            | "begin_datetime"                     | an end is not alone
                    T00:00:00.000Z              | T00:00:00+09:00                      | start_datetime is RFC 3339 in UTC
                    "start_datetime" : "2023    | "start_datetime" : "2024             | the end is not before the start
                    "gsd" : 3.7                 | "gsd" : 0                            | gsd is above 0
                    "bbox"                      | "box"                                | bbox just where there is a geometry
                    "bbox" : [ 130              | "bbox" : [ 129                       | the bbox is no larger than the geometry
                    "bbox" : [                  | "bbox" : [ 0,                        | bbox is four numbers
                    "eo:cloud_cover" : 12.5     | "eo:cloud_cover" : 120               | eo:cloud_cover is from 0.0 to 100.0
                    "proj:code" : "EPSG:32652"  | "proj:epsg" : 32652                  | proj:epsg is a field of an extension
                    "proj:shape" : [ 80         | "proj:shape" : [ 80.5                | proj:shape is two whole numbers
                    "href" : "the               | "href" : "/images/the                | an href is a file's name as a relative reference
                    "file:checksum" : "1220     | "file:checksum" : "                  | file:checksum is a multihash, here of sha2-256
                    "producer"                  | "maker"                              | a provider's roles are of the four
                    "license" : "other"         | "license" : "© them"                 | license is an identifier
                    "assets"                    | "files"                              | assets is an object
                    eo/v2.0.0                   | eo/v1.0.0                            | the extensions that are used are named
                    """)
    void the_rules_find_what_is_wrong(String good, @Nullable String bad, String rule) throws IOException {
        add(Scene.UTM, "2023-10-05");
        item("I-1");
        String text = Files.readString(folder.resolve("I-1.json"));
        assertThat(text).contains(good);
        Path spoilt = folder.resolve("spoilt.json");
        Files.writeString(spoilt, text.replace(good, bad == null ? "" : bad));
        assertThat(StacRules.faults(json(spoilt)))
                .anySatisfy(fault -> assertThat(fault).startsWith(rule));
    }
}
