package org.railwatch.imagery.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.imagery.scene.CornerAffine.Point;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/** What a scene says of itself is what it shows. */
class SyntheticSceneTest {
    @TempDir
    Path folder;

    private static SceneRecipe recipe(int cars) {
        var kinds = List.of(VehicleKind.GONDOLA, VehicleKind.TANK, VehicleKind.BOX);
        return SceneRecipe.of(7, Consist.drawn(new Random(7), kinds, cars, 1, true), 0.5, 62);
    }

    @Test
    void the_grid_of_zone_52_is_that_of_geotools() throws FactoryException, TransformException {
        var transform = CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:32652", true), true);
        for (double lon = 126; lon <= 132; lon += 0.75) {
            for (double lat = 33; lat <= 50; lat += 4.25) {
                var there = new double[2];
                transform.transform(new double[] {lon, lat}, 0, there, 0, 1);
                var ours = Utm52.of(lon, lat);
                assertThat(ours.x()).isCloseTo(there[0], within(1e-4));
                assertThat(ours.y()).isCloseTo(there[1], within(1e-4));
                assertThat(Utm52.lonLat(ours.x(), ours.y()).x()).isCloseTo(lon, within(1e-10));
                assertThat(Utm52.lonLat(ours.x(), ours.y()).y()).isCloseTo(lat, within(1e-10));
            }
        }
    }

    @Test
    void the_train_is_as_long_on_the_ellipsoid_as_its_vehicles_on_every_map() {
        var scene = new SyntheticScene(recipe(40).withRadius(600));
        var vehicles = scene.recipe().train().vehicles();
        double bodies =
                vehicles.get(vehicles.size() - 1).bodyTo() - vehicles.get(0).bodyFrom();
        for (var each : List.of(scene, scene.on(3857), scene.on(4326))) {
            double length = Geodesic.lengthMetres(each.centreLine().stream()
                    .map(at -> each.grid().lonLat(at.x(), at.y()))
                    .map(at -> new Position(at.x(), at.y()))
                    .toList());
            // The chords of 25 m are shorter than their arcs by one part in 14 000.
            assertThat(length).as("EPSG:%d", each.grid().epsg()).isCloseTo(bodies, within(bodies / 10_000));
        }
    }

    @Test
    void the_cars_are_where_their_boxes_are_on_every_map() {
        var scene = new SyntheticScene(recipe(6).withNoise(0).withSun(new Sun(180, 80)));
        for (var each : List.of(scene, scene.on(3857), scene.on(4326))) {
            for (var box : each.boxes()) {
                var middle = box.corners().get(0);
                var opposite = box.corners().get(2);
                var here = new Point((middle.x() + opposite.x()) / 2, (middle.y() + opposite.y()) / 2);
                double along = (box.vehicle().bodyFrom() + box.vehicle().bodyTo()) / 2;
                assertThat(here.x()).isCloseTo(each.pixel(along, 0).x(), within(1e-3));
                assertThat(here.y()).isCloseTo(each.pixel(along, 0).y(), within(1e-3));
            }
            var gap = each.pixel(scene.recipe().train().vehicles().get(1).to(), 0);
            var roof = each.pixel(scene.recipe().train().vehicles().get(1).to() - 3, 0);
            assertThat(each.at((int) gap.x(), (int) gap.y(), 1))
                    .as("EPSG:%d: a gap is darker than a roof", each.grid().epsg())
                    .isLessThan(each.at((int) roof.x(), (int) roof.y(), 1) - 10);
        }
    }

    @Test
    void a_train_throws_its_shadow_away_from_the_sun() {
        var kinds = List.of(VehicleKind.BOX);
        var train = Consist.drawn(new Random(3), kinds, 5, 0, true);
        var scene = new SyntheticScene(
                SceneRecipe.of(3, train, 0.5, 90).withSun(new Sun(180, 45)).withNoise(0));
        double shaded = 0;
        double lit = 0;
        for (double along = 5; along < 60; along++) {
            var north = scene.pixel(along, -3.2);
            var south = scene.pixel(along, 3.0);
            shaded += scene.at((int) north.x(), (int) north.y(), 1);
            lit += scene.at((int) south.x(), (int) south.y(), 1);
        }
        assertThat(shaded).isLessThan(0.7 * lit);
    }

    @Test
    void clouds_cover_the_share_that_is_asked_for() {
        var scene = new SyntheticScene(recipe(20).withPixels(3, 3).withClouds(0.3));
        assertThat(scene.cloudCover()).isBetween(0.27, 0.42);
        assertThat(new SyntheticScene(recipe(20).withPixels(3, 3)).cloudCover()).isZero();
    }

    @Test
    void one_recipe_makes_one_scene() {
        var one = new SyntheticScene(recipe(4));
        var other = new SyntheticScene(recipe(4));
        for (int i = 0; i < 40; i++) {
            assertThat(one.at(i, i, 2)).isEqualTo(other.at(i, i, 2));
        }
        assertThat(one.picture().getRGB(11, 30) >> 8 & 0xFF).isEqualTo((int)
                Math.max(0, Math.min(255, Math.round(one.at(11, 30, 1)))));
    }

    @Test
    void a_scene_is_written_as_the_file_that_is_asked_for() throws IOException {
        var scene = new SyntheticScene(recipe(3).withPixels(1, 2)).on(4326);
        for (Sample sample : new Sample[] {Sample.UINT8, Sample.UINT16, Sample.FLOAT32}) {
            var file = folder.resolve(sample + ".tif");
            scene.write(file, scene.tiff(4, sample).tiled(64, 64).deflated(), sample);
            var reader = new GeoTiffReader(file.toFile());
            var raster = reader.read(null).getRenderedImage().getData();
            double unit = sample == Sample.UINT8 ? 1 : sample == Sample.UINT16 ? 40 : 1 / 255.0;
            assertThat(raster.getSampleDouble(20, 15, 3) / unit)
                    .as(sample.name())
                    .isCloseTo(scene.at(20, 15, 3), within(0.51));
            reader.dispose();
        }
    }

    /** With -Dscene.picture=FILE.png, to look at. */
    @Test
    void a_picture_can_be_looked_at() throws IOException {
        var file = System.getProperty("scene.picture", "");
        var scene = new SyntheticScene(
                recipe(file.isEmpty() ? 1 : 12).withRadius(400).withClouds(0.05));
        var picture = scene.picture();
        assertThat(picture.getWidth()).isEqualTo(scene.grid().width());
        if (!file.isEmpty()) {
            ImageIO.write(picture, "png", new File(file));
        }
    }
}
