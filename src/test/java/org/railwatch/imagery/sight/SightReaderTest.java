package org.railwatch.imagery.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.View;
import org.railwatch.imagery.scene.Consist;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Sample;
import org.railwatch.imagery.scene.SceneRecipe;
import org.railwatch.imagery.scene.SyntheticScene;
import org.railwatch.imagery.scene.VehicleKind;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Visibility;

/** Scenes whose clouds are drawn, so that the share of a place that is under them is counted pixel by pixel. */
class SightReaderTest {
    private static final double NONE = 0;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void what_a_mask_blanks_is_the_share_that_was_drawn() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            SyntheticScene scene = cloudy(seed);
            Path file = folder.resolve("s" + seed + ".tif");
            scene.tiff(1, Sample.UINT8)
                    .noData("0")
                    .write(file, (column, row, band) -> scene.isCloudAt(column, row) ? NONE : 100);
            Patch patch = middle(scene);
            Sight sight = read(image(file, scene, 0.0), patch);
            assertThat(sight.method()).as("seed %d", seed).isEqualTo(Method.MASK);
            assertThat(sight.outsidePercent()).as("seed %d", seed).isZero();
            assertThat(sight.obscuredPercent()).as("seed %d", seed).isCloseTo(drawn(scene, patch), within(1.5));
            assertThat(sight.coverage().word()).as("seed %d", seed).isEqualTo("partial");
        }
    }

    @Test
    void what_the_map_beside_it_hides_is_the_share_that_was_drawn() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            SyntheticScene scene = cloudy(seed);
            Path file = folder.resolve("s" + seed + "_3B_AnalyticMS_SR.tif");
            scene.tiff(1, Sample.UINT8).write(file, (column, row, band) -> 100);
            scene.tiff(8, Sample.UINT8)
                    .write(
                            folder.resolve("s" + seed + "_3B_udm2.tif"),
                            (column, row, band) -> band == (scene.isCloudAt(column, row) ? 5 : 0) ? 1 : 0);
            Patch patch = middle(scene);
            Sight sight = read(image(file, scene, null), patch);
            assertThat(sight.method()).as("seed %d", seed).isEqualTo(Method.UDM2);
            double drawn = drawn(scene, patch);
            assertThat(sight.obscuredPercent()).as("seed %d", seed).isCloseTo(drawn, within(1.5));
            assertThat(sight.visibility()).as("seed %d", seed).isEqualTo(Visibility.CLOUD);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_map_of_another_grid_is_not_used_and_that_is_said() throws IOException {
        SyntheticScene scene = cloudy(1);
        Path file = folder.resolve("s.tif");
        scene.tiff(1, Sample.UINT8).write(file, (column, row, band) -> 100);
        new DrawnTiff(5, 5, 8, Sample.UINT8).write(folder.resolve("s_udm2.tif"), (column, row, band) -> 1);
        Sight sight = read(image(file, scene, null), middle(scene));
        assertThat(sight.method()).isEqualTo(Method.FOOTPRINT);
        assertThat(told)
                .containsExactly("s_udm2.tif lies beside I-3 and is no UDM2 map of its pixels; it was not used");
    }

    @Test
    void half_of_a_circle_around_the_middle_of_an_edge_lies_outside() throws IOException {
        SyntheticScene scene = cloudy(1);
        Path file = folder.resolve("s.tif");
        scene.tiff(1, Sample.UINT8).write(file, (column, row, band) -> 100);
        Image image = image(file, scene, null);
        Position edge =
                image.requireGeoreference().place(new Pixel(0, scene.grid().height() / 2.0));
        Sight sight = read(image, new Patch.Circle(edge, 20, "there"));
        assertThat(sight.outsidePercent()).isCloseTo(50, within(1.0));
        Position far = new Position(-60, -30);
        assertThat(read(image, new Patch.Circle(far, 20, "there")).outsidePercent())
                .isEqualTo(100);
    }

    @Test
    void a_file_that_is_gone_leaves_what_is_known_without_it() throws IOException {
        SyntheticScene scene = cloudy(1);
        Path file = folder.resolve("s.tif");
        scene.tiff(1, Sample.UINT8).write(file, (column, row, band) -> 100);
        Image image = image(file, scene, 80.0);
        Files.delete(file);
        Sight sight = read(image, middle(scene));
        assertThat(sight.method()).isEqualTo(Method.SCENE_CLOUD);
        assertThat(sight.outsidePercent()).isZero();
        assertThat(told).singleElement().asString().startsWith("how much I-3 hides is not known: the file of I-3");
    }

    private static SyntheticScene cloudy(long seed) {
        var train = Consist.drawn(new Random(seed), List.of(VehicleKind.BOX), 8, 1, true);
        return new SyntheticScene(SceneRecipe.of(seed, train, 0.6, 40).withClouds(0.4));
    }

    private Sight read(Image image, Patch patch) {
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (Store store = new Store(folder.resolve("s.gpkg"), true, clock, new Random(1))) {
            return new SightReader(new PictureFiles(store))
                    .of(image, patch, told::add)
                    .orElseThrow();
        }
    }

    private static Image image(Path file, SyntheticScene scene, @Nullable Double cloud) throws IOException {
        int width = scene.grid().width();
        int height = scene.grid().height();
        CornerAffine map = scene.grid().affine();
        var origin = map.map(0, 0);
        var transform = new GeoTransform(
                origin.x(), map.xPerColumn(), map.xPerRow(), origin.y(), map.yPerColumn(), map.yPerRow());
        var georeference = new Georeference(Crs.ofEpsg(32_652), transform, width, height);
        var held = new HeldFile(
                file.toString(),
                file,
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS),
                "geotiff",
                width,
                height,
                1,
                "uint8",
                null,
                null);
        return new Image(
                3,
                "u",
                null,
                null,
                null,
                null,
                null,
                null,
                cloud,
                null,
                null,
                null,
                null,
                null,
                new Image.Print(null, null, null),
                held,
                new Ground(Ground.Basis.FILE, georeference, 0.6, 0.6, null, null),
                View.UNKNOWN);
    }

    private static Patch middle(SyntheticScene scene) {
        var at = scene.grid().lonLat(scene.grid().width() / 2.0, scene.grid().height() / 2.0);
        return new Patch.Circle(new Position(at.x(), at.y()), 30, "the 30 m around there");
    }

    /** Of the pixels whose middle lies in the patch, how many are under a cloud, in percent. */
    private static double drawn(SyntheticScene scene, Patch patch) {
        int all = 0;
        int cloudy = 0;
        for (int row = 0; row < scene.grid().height(); row++) {
            for (int column = 0; column < scene.grid().width(); column++) {
                var at = scene.grid().lonLat(column + 0.5, row + 0.5);
                if (patch.covers(new Position(at.x(), at.y()))) {
                    all++;
                    cloudy += scene.isCloudAt(column, row) ? 1 : 0;
                }
            }
        }
        return 100.0 * cloudy / all;
    }
}
