package org.railwatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Session;
import org.springframework.context.support.GenericApplicationContext;

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
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
}
