package org.railwatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Session;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What GDAL, and so QGIS, makes of our files: types of geometry and columns, and how many features. */
class GdalIT {
    @TempDir
    Path folder = Path.of("");

    private GenericApplicationContext context = new GenericApplicationContext();

    @BeforeAll
    static void find() {
        try {
            run("ogrinfo", "--version");
        } catch (IOException missing) {
            String sentence = "ogrinfo is not there: what GDAL makes of our files is not tested; install gdal-bin";
            if ("required".equals(System.getProperty("railwatch.interop"))) {
                fail(sentence);
            }
            System.out.println(sentence);
            Assumptions.abort(sentence);
        }
    }

    @BeforeEach
    void open() {
        context = Railwatch.context(
                Arguments.of(
                        List.of("--quiet", "--store", folder.resolve("s.gpkg").toString()), Map.of()),
                Clock.systemUTC(),
                new Random(1));
        context.getBean(Session.class).store().hold();
        obey("import csv geodata:facilities.csv --kind facility --output " + folder.resolve("rows.txt"));
        obey("facility set rajin-port --at 130.28308,42.25559"
                + " --area 'POLYGON ((130.2 42.2, 130.4 42.2, 130.4 42.3, 130.2 42.2))'");
        obey("facility set chongjin --at 129.8,41.8 --area"
                + " 'MULTIPOLYGON (((125 38, 126 38, 126 39, 125 38)), ((127 38, 128 38, 128 39, 127 38)))'");
        // The first look has no date that has bounds on both sides, and no place.
        obey("facility add nowhere --name Nowhere --kind other --country US --at 0,0 --tz UTC");
        obey("observation add --facility tumangang --basis own_look --when ../2023 --count 'railcar approx 73'");
        obey("observation add --facility tumangang --basis own_look --when 2023-10-05 --count 'railcar exact 70'");
        obey("observation add --at 180,65 --basis own_look --when 2023-10-05T02:11Z --finding absent --of vessel");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void obey(String line) {
        assertThat(context.getBean(Session.class).run(Words.of(line))).as(line).isZero();
    }

    private static String run(String... command) throws IOException {
        return run(Path.of("."), command);
    }

    private static String run(Path where, String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said;
    }

    private static String layer(Path file, String name) throws IOException {
        return run("ogrinfo", "-ro", "-so", file.toString(), name);
    }

    @Test
    void looks_are_points_with_times_even_when_the_first_has_none() throws IOException {
        Path file = folder.resolve("o.geojson");
        obey("export geojson --kind observation --output " + file);
        assertThat(layer(file, "observation"))
                .contains("Geometry: Point", "Feature Count: 3", "begin_at: DateTime", "end_at: DateTime")
                .contains("count_best: Integer", "uuid: String", "when: String");
    }

    @Test
    void areas_of_facilities_are_a_file_of_one_type() throws IOException {
        Path file = folder.resolve("f.geojson");
        obey("export geojson --kind facility --output " + file);
        assertThat(layer(file, "facility")).contains("Geometry: Point", "Feature Count: 43", "accuracy_m: Integer");
        assertThat(layer(folder.resolve("f-areas.geojson"), "facility-areas"))
                .contains("Geometry: Multi Polygon", "Feature Count: 2", "part: String");
    }

    @Test
    void an_empty_export_is_a_layer_without_features() throws IOException {
        Path file = folder.resolve("none.geojson");
        obey("export geojson --kind observation --where \"object = 'truck'\" --output " + file);
        assertThat(layer(file, "observation")).contains("Feature Count: 0");
    }

    @Test
    void the_store_itself_is_read_while_the_console_holds_it() throws IOException {
        Path store = folder.resolve("s.gpkg");
        assertThat(layer(store, "observations"))
                .contains("Geometry: Point", "Feature Count: 3", "begin_at: DateTime", "end_at: DateTime");
        assertThat(layer(store, "facilities")).contains("Geometry: Point", "Feature Count: 43");
        assertThat(layer(store, "facility_areas")).contains("Geometry: Multi Polygon", "Feature Count: 2");
        assertThat(layer(store, "claims")).contains("Geometry: Point", "begin_at: DateTime");
        assertThat(layer(store, "links")).contains("Geometry: Line String", "begin_at: DateTime");
        obey("observation add --facility tumangang --basis own_look --when 2023-11 --finding absent --of railcar");
        assertThat(layer(store, "observations")).contains("Feature Count: 4");
    }

    /** Pictures that lie north up, turned, in degrees and across 180°, the first with a mark of each form. */
    private void takeIn() throws IOException {
        scene("up.tif", 32652, CornerAffine.northUp(632_000.25, 4_698_000.125, 0.6, 0.6));
        scene("turned.tif", 32652, new CornerAffine(632_000, 2.5, 0.7, 4_698_000, 0.7, -2.5));
        scene("degrees.tif", 4326, CornerAffine.northUp(130.6, 42.43, 0.00003, 0.00002));
        scene("over.tif", 32601, CornerAffine.northUp(204_000, 7_230_000, 3000, 3000));
        obey("annotation add I-1 --of railcar --box '20,20 34,36' --count 'approx 14' --confidence low");
        obey("annotation add I-1 --of tank --obb '10,10 20,20 15,25 5,15'");
        obey("annotation add I-1 --of train --line '10,20 90,60 100,70'");
        obey("annotation add I-1 --of person --point '10,20'");
        obey("annotation add I-1 --of truck --point '50,20'");
        obey("annotation add I-1 --of aircraft --point '60.5,20'");
    }

    private void scene(String name, int epsg, CornerAffine affine) throws IOException {
        Path file = folder.resolve(name);
        new DrawnTiff(120, 80, 1, DrawnTiff.Sample.UINT8)
                .crs(epsg)
                .georeferenced(affine)
                .write(file, (column, row, band) -> (column * 7 + row * 13) % 251);
        obey("image add " + file + " --acquired 2023-10-05T02:11:09Z --platform sat-1 --gsd 0.6m --cloud 12");
    }

    @Test
    void marks_are_a_file_for_each_type_of_geometry_with_their_pixels() throws IOException {
        takeIn();
        Path file = folder.resolve("m.geojson");
        obey("export geojson --kind annotation --output " + file);
        assertThat(layer(file, "annotation"))
                .contains("Geometry: Point", "Feature Count: 3", "px: String", "object: String", "begin_at: DateTime");
        assertThat(layer(folder.resolve("m-lines.geojson"), "annotation-lines"))
                .contains("Geometry: Line String", "Feature Count: 1", "shape: String", "revision: Integer");
        assertThat(layer(folder.resolve("m-areas.geojson"), "annotation-areas"))
                .contains("Geometry: Polygon", "Feature Count: 2", "count: String", "confidence: String");
    }

    @Test
    void stac_items_are_features_with_times_and_lie_where_gdal_lays_the_pictures() throws IOException {
        takeIn();
        Path all = folder.resolve("all.json");
        obey("export stac --kind image --output " + all);
        assertThat(layer(all, "all"))
                .contains("Feature Count: 4", "datetime: DateTime", "gsd: Real", "eo:cloud_cover: Integer")
                .contains("proj:code: String", "platform: String");
        Path over = folder.resolve("over.json");
        obey("export stac --kind image --image I-4 --output " + over);
        assertThat(layer(over, "over")).contains("Geometry: Multi Polygon", "Feature Count: 1");

        for (Object each : (List<?>) member(json(Files.readString(all)), "features")) {
            Map<?, ?> item = (Map<?, ?>) each;
            String name = (String) member(member(member(item, "assets"), "image"), "href");
            Map<?, ?> info = json(run("gdalinfo", "-json", folder.resolve(name).toString()));
            List<?> map = (List<?>) member(member(item, "properties"), "proj:transform");
            // GDAL begins with the corner, and STAC with the step to the right.
            List<?> gdals = (List<?>) member(info, "geoTransform");
            int[] place = {1, 2, 0, 4, 5, 3};
            for (int i = 0; i < 6; i++) {
                double ours = ((Number) Objects.requireNonNull(map.get(i))).doubleValue();
                double theirs = ((Number) Objects.requireNonNull(gdals.get(place[i]))).doubleValue();
                assertThat(ours).as(name + " " + i).isCloseTo(theirs, within(1e-9 * Math.abs(theirs)));
            }
            List<?> size = (List<?>) member(info, "size");
            assertThat(member(member(item, "properties"), "proj:shape"))
                    .hasToString("[" + size.get(1) + ", " + size.get(0) + "]");
        }
    }

    /** GDAL's driver of STAC Items finds files from where it runs, and before 3.10 knew a system by {@code proj:epsg} alone. */
    @Test
    void two_pictures_side_by_side_are_one_by_gdals_driver_of_stac_items() throws IOException {
        Assumptions.assumeTrue(run("gdalinfo", "--formats").contains("STACIT"), "this GDAL has no STACIT");
        scene("left.tif", 32652, CornerAffine.northUp(632_000, 4_698_000, 3, 3));
        scene("right.tif", 32652, CornerAffine.northUp(632_360, 4_698_000, 3, 3));
        Path both = folder.resolve("both.json");
        obey("export stac --kind image --output " + both);
        Files.writeString(
                both,
                Files.readString(both)
                        .replace("\"proj:code\":\"EPSG:32652\"", "\"proj:code\":\"EPSG:32652\",\"proj:epsg\":32652"));
        String said = run(folder, "gdalinfo", "-json", "STACIT:\"" + both + "\"");
        assertThat(member(json(said), "size")).hasToString("[240, 80]");
        assertThat(member(json(said), "geoTransform")).hasToString("[632000.0, 3.0, 0.0, 4698000.0, 0.0, -3.0]");
    }

    private static Map<?, ?> json(String text) {
        return JsonMapper.shared().readValue(text, Map.class);
    }

    private static Object member(Object object, String name) {
        return Objects.requireNonNull(((Map<?, ?>) object).get(name));
    }
}
