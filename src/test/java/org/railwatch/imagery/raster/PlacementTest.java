package org.railwatch.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.imagery.scene.DrawnTiff.Sample;

/** The order in which a picture's place is taken from what lies beside it and from itself: GDAL 3.6.2's. */
class PlacementTest {
    /** As {@code gdal_translate -of PNG} writes it. */
    private static final String AUX =
            "<PAMDataset>\n  <SRS dataAxisToSRSAxisMapping=\"2,1\">GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                    + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],"
                    + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]</SRS>\n"
                    + "  <GeoTransform>  1.305e+02,  1.0e-04,  0.0e+00,  4.25e+01,  0.0e+00, -1.0e-04</GeoTransform>\n"
                    + "  <Metadata>\n    <MDI key=\"AREA_OR_POINT\">Point</MDI>\n  </Metadata>\n"
                    + "  <PAMRasterBand band=\"1\">\n    <NoDataValue>-9999</NoDataValue>\n  </PAMRasterBand>\n</PAMDataset>\n";

    private static final GeoTransform BESIDE = new GeoTransform(130.5, 1e-4, 0, 42.5, 0, -1e-4);

    @TempDir
    Path folder;

    private Facts plain() throws IOException {
        Path file = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        return facts(file);
    }

    private Facts tiff() throws IOException {
        Path file = folder.resolve("a.tif");
        new DrawnTiff(20, 10, 1, Sample.UINT8)
                .crs(32652)
                .georeferenced(CornerAffine.northUp(600_000, 4_690_000, 3, 3))
                .write(file, (x, y, band) -> 1);
        return facts(file);
    }

    private static Facts facts(Path file) {
        try (RasterFile picture = RasterFile.open(file, String.valueOf(file.getFileName()))) {
            return picture.facts();
        }
    }

    private void beside(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_png_lies_where_gdal_wrote_beside_it() throws IOException {
        beside("a.png.aux.xml", AUX);

        Facts facts = plain();

        assertThat(facts.transform()).isEqualTo(BESIDE);
        assertThat(facts.crs()).isEqualTo(Crs.ofEpsg(4326));
        assertThat(facts.worldFile()).isFalse();
        assertThat(facts.notices()).isEmpty();
        assertThat(Sidecars.of(folder.resolve("a.png")).nodata()).contains(-9999.0);
    }

    @Test
    void what_gdal_wrote_beside_a_geotiff_beats_the_file_itself_and_that_is_told() throws IOException {
        beside("a.tif.aux.xml", AUX);

        Facts facts = tiff();

        assertThat(facts.transform()).isEqualTo(BESIDE);
        assertThat(facts.crs()).isEqualTo(Crs.ofEpsg(4326));
        assertThat(facts.notices())
                .anySatisfy(said -> assertThat(said)
                        .contains("its map was taken from a.tif.aux.xml, and the file itself puts it up to"))
                .anySatisfy(
                        said -> assertThat(said).contains("'WGS 84', and the file itself has 'WGS 84 / UTM zone 52N'"));
    }

    @Test
    void a_world_file_is_only_told_of_where_the_file_itself_says_otherwise() throws IOException {
        beside("a.tfw", "3\n0\n0\n-3\n600001.5\n4689998.5\n");
        assertThat(tiff().notices()).isEmpty();

        beside("a.tfw", "3\n0\n0\n-3\n600031.5\n4689998.5\n");
        assertThat(tiff().notices())
                .containsExactly(
                        "its map was taken from the file itself, and the world file puts it up to 10 pixels elsewhere");

        beside("a.tfw", "not a world file");
        assertThat(tiff().notices()).isEmpty();
    }

    @Test
    void bands_with_different_nodata_have_none_in_common() throws IOException {
        String one =
                "<PAMDataset><PAMRasterBand band=\"1\"><NoDataValue>nan</NoDataValue></PAMRasterBand></PAMDataset>";
        beside("a.png.aux.xml", one);
        assertThat(Sidecars.of(folder.resolve("a.png")).nodata()).contains(Double.NaN);

        beside(
                "a.png.aux.xml",
                one.replace("</PAMDataset>", one.replace("nan", "0").substring(12)));
        assertThat(Sidecars.of(folder.resolve("a.png")).nodata()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><PAMDataset><SRS>&b;</SRS></PAMDataset>",
                "<PAMDataset><GeoTransform>1,2,3</GeoTransform></PAMDataset>",
                "<PAMDataset><GeoTransform>a,b,c,d,e,f</GeoTransform></PAMDataset>",
                "<PAMDataset><GeoTransform>0,0,0,0,0,0</GeoTransform></PAMDataset>",
                "<PAMDataset><PAMRasterBand><NoDataValue>none</NoDataValue></PAMRasterBand></PAMDataset>",
                "<PAMDataset>",
                ""
            })
    void a_broken_file_beside_it_is_told_of_and_left_out(String text) throws IOException {
        beside("a.png.aux.xml", text);

        Facts facts = plain();

        assertThat(facts.transform()).isNull();
        assertThat(facts.crs()).isNull();
        assertThat(facts.notices())
                .singleElement()
                .asString()
                .startsWith("what lies beside it was not taken: a.png.aux.xml");
    }

    @Test
    void a_map_of_another_kind_inside_of_it_is_not_taken_for_the_pictures() throws IOException {
        beside(
                "a.png.aux.xml",
                "<PAMDataset><Overview><GeoTransform>1,1,0,1,0,-1</GeoTransform></Overview></PAMDataset>");

        assertThat(plain().transform()).isNull();
        assertThat(plain().notices()).isEmpty();
    }

    @Test
    void a_picture_with_rational_polynomials_alone_says_what_lays_it_on_the_ground() throws IOException {
        Path file = folder.resolve("a.tif");
        new DrawnTiff(20, 10, 1, Sample.UINT8).doubleTag(50844, new double[92]).write(file, (x, y, band) -> 1);

        assertThat(facts(file).notices())
                .singleElement()
                .asString()
                .contains("rational polynomials (RPC)", "gdalwarp -rpc");
    }
}
