package org.railwatch.imagery.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.datum.PixelInCell;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/** The files that are drawn for tests are read by GeoTools, which shares no code with the writer. */
class DrawnTiffTest {
    private static final CornerAffine NORTH_UP = CornerAffine.northUp(467_000, 4_697_000, 0.5, 0.25);
    private static final CornerAffine TURNED = new CornerAffine(467_000, 0.4, 0.3, 4_697_000, 0.3, -0.4);

    @TempDir
    Path folder;

    @Test
    void every_layout_and_every_number_reads_back() throws IOException {
        long seed = Soak.seed("DrawnTiffTest");
        var random = new Random(seed);
        for (int round = 0; round < Soak.rounds(200); round++) {
            int bands = 1 + random.nextInt(5);
            var sample = List.of(Sample.values()).get(random.nextInt(3));
            var tiff = new DrawnTiff(37 + random.nextInt(60), 29 + random.nextInt(60), bands, sample);
            var said = new ArrayList<String>(List.of(bands + " × " + sample));
            choose(random, said, "tiled", () -> tiff.tiled(32, 16));
            choose(random, said, "striped", () -> tiff.striped(1 + random.nextInt(9)));
            choose(random, said, "deflated", tiff::deflated);
            choose(random, said, "big endian", tiff::bigEndian);
            choose(random, said, "pixel is point", tiff::pixelIsPoint);
            var affine = random.nextBoolean() ? NORTH_UP : TURNED;
            var file = folder.resolve("drawn.tif");
            tiff.crs(32_652).georeferenced(affine).write(file, DrawnTiffTest::pattern);
            reads(file, bands, affine, "seed " + seed + ", round " + round + ": " + said);
        }
    }

    private static void choose(Random random, List<String> said, String word, Runnable choice) {
        if (random.nextBoolean()) {
            said.add(word);
            choice.run();
        }
    }

    private static double pattern(int column, int row, int band) {
        return (column * 7 + row * 13 + band * 101) % 251;
    }

    private static void reads(Path file, int bands, CornerAffine affine, String what) throws IOException {
        var reader = new GeoTiffReader(file.toFile());
        try {
            var picture = reader.read(null);
            var raster = picture.getRenderedImage().getData();
            assertThat(raster.getNumBands()).as(what).isEqualTo(bands);
            for (int row = 0; row < raster.getHeight(); row++) {
                for (int column = 0; column < raster.getWidth(); column++) {
                    for (int band = 0; band < bands; band++) {
                        assertThat(raster.getSampleDouble(column, row, band))
                                .as("%s: %d, %d, band %d", what, column, row, band)
                                .isEqualTo(pattern(column, row, band));
                    }
                }
            }
            var corner = corner(reader, 11, 5);
            assertThat(corner[0]).as(what).isCloseTo(affine.map(11, 5).x(), within(1e-6));
            assertThat(corner[1]).as(what).isCloseTo(affine.map(11, 5).y(), within(1e-6));
            assertThat(CRS.lookupEpsgCode(picture.getCoordinateReferenceSystem(), false))
                    .as(what)
                    .isEqualTo(32_652);
            picture.dispose(true);
        } catch (FactoryException e) {
            throw new IllegalStateException(what, e);
        } finally {
            reader.dispose();
        }
    }

    private static double[] corner(GeoTiffReader reader, double column, double row) {
        var corner = new double[2];
        try {
            reader.getOriginalGridToWorld(PixelInCell.CELL_CORNER)
                    .transform(new double[] {column, row}, 0, corner, 0, 1);
        } catch (TransformException e) {
            throw new IllegalStateException(e);
        }
        return corner;
    }

    @Test
    void degrees_have_a_key_of_their_own() throws IOException {
        var file = folder.resolve("degrees.tif");
        var affine = CornerAffine.northUp(130.61, 42.42, 1e-5, 1e-5);
        new DrawnTiff(20, 10, 3, Sample.UINT8).crs(4326).georeferenced(affine).write(file, (x, y, band) -> 1);
        var reader = new GeoTiffReader(file.toFile(), new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, true));
        var corner = corner(reader, 0, 0);
        assertThat(corner[0]).isCloseTo(130.61, within(1e-9));
        assertThat(corner[1]).isCloseTo(42.42, within(1e-9));
        reader.dispose();
    }

    @Test
    void what_stands_for_no_data_is_read() throws IOException {
        var file = folder.resolve("nodata.tif");
        new DrawnTiff(20, 10, 1, Sample.FLOAT32)
                .crs(32_652)
                .georeferenced(NORTH_UP)
                .noData("-9999")
                .write(file, (x, y, band) -> x == 0 ? -9999 : 1);
        var reader = new GeoTiffReader(file.toFile());
        GridCoverage2D picture = reader.read(null);
        assertThat(CoverageUtilities.getNoDataProperty(picture).getAsSingleValue())
                .isEqualTo(-9999);
        reader.dispose();
    }

    @Test
    void a_big_file_reads_back() throws IOException {
        var file = folder.resolve("big.tif");
        new DrawnTiff(100, 70, 3, Sample.UINT16)
                .bigTiff()
                .tiled(64, 64)
                .crs(32_652)
                .georeferenced(NORTH_UP)
                .write(file, DrawnTiffTest::pattern);
        reads(file, 3, NORTH_UP, "BigTIFF");
    }

    /** 120 MB, in a soak 1.2 GB, of which no more than a tile is ever held. */
    @Test
    void a_large_file_is_written_tile_by_tile() throws IOException {
        var file = folder.resolve("long.tif");
        long full = Soak.rounds(10);
        int height = (int) (2_000 * full);
        new DrawnTiff(20_000, height, 3, Sample.UINT8)
                .tiled(512, 512)
                .deflated()
                .crs(32_652)
                .georeferenced(NORTH_UP)
                .write(file, (column, row, band) -> row == height - 1 ? 200 : 10);
        var reader = new GeoTiffReader(file.toFile());
        Raster window = reader.read(null).getRenderedImage().getData(new Rectangle(19_990, height - 10, 10, 10));
        assertThat(window.getSample(19_999, height - 1, 0)).isEqualTo(200);
        assertThat(window.getSample(19_999, height - 2, 2)).isEqualTo(10);
        reader.dispose();
    }
}
