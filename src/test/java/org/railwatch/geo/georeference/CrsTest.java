package org.railwatch.geo.georeference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.UserError;
import org.railwatch.geo.GeoTools;
import org.railwatch.geo.projection.SystemProjection;

class CrsTest {
    /** What gdaltransform of GDAL 3.6.2 with PROJ 9.1.1 says of each, longitude first. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:32652, 632000, 4697000, 130.604287534486, 42.4140859454585",
        "EPSG:32660, 570585.0112903226, 5847615.0, 178.046329041342, 52.7737430016106",
        "EPSG:32718, 300000, 8000000, -76.8898106670485, -18.079454748954",
        "EPSG:3857, 14321853.12, 4533021.525, 128.655395546109, 37.6707773698677",
        "EPSG:3413, -2000000, 1000000, -161.565051177078, 69.5687657565587",
        "EPSG:3031, 1000000, -2000000, 153.434948822922, -69.6286693857571",
        "EPSG:2193, 1874500, 5827362, 176.111809593252, -37.6598982918309",
        "EPSG:5174, 300000, 400000, 128.125634228, 37.0964271881",
        "EPSG:2097, 200000, 450000, 126.997898011, 37.5522679865",
        "EPSG:5178, 1000000, 1900000, 127.497857406, 37.1013978524",
        "EPSG:28422, 22632000, 4697000, 130.604218752, 42.3967346465",
        "EPSG:4284, 130.6, 42.42, 130.601049508, 42.4203002974",
        "EPSG:4301, 139.7, 35.6, 139.696774981, 35.6032462073",
        "EPSG:30169, 10000, -40000, 139.940519217, 35.6426190242",
        "EPSG:6684, -1300000, -220000, 111.3430866, 23.4911430655",
        "EPSG:4490, 230.5, 42, 230.5, 42",
        "EPSG:4547, 500000, 3320000, 114, 29.9989770378",
        "EPSG:2227, 6000000, 2100000, -122.442725601, 37.7461992345",
        "EPSG:32662, 14538000, 4722000, 130.597076005, 42.4184477161"
    })
    void places_agree_with_proj(String system, double x, double y, double lon, double lat) {
        Crs crs = Crs.of(system);

        double[] place = crs.lonLat(x, y);
        double[] back = crs.coordinates(place[0], place[1]);

        assertThat(back[0]).isCloseTo(x, within(0.01));
        assertThat(back[1]).isCloseTo(y, within(0.01));
        assertThat(place[0]).isCloseTo(lon, within(1e-7));
        assertThat(place[1]).isCloseTo(lat, within(1e-7));
    }

    @Test
    void a_utm_zone_is_the_same_as_the_librarys() throws Exception {
        GeoTools.prepare();
        long seed = Long.getLong("railwatch.seed", 20261127);
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            int zone = 1 + random.nextInt(60);
            int code = (random.nextBoolean() ? 32600 : 32700) + zone;
            double lon = zone * 6 - 183 + (random.nextDouble() - 0.5) * 8;
            double lat = (code < 32700 ? 1 : -1) * random.nextDouble() * 84;
            double[] library =
                    SystemProjection.of(CRS.decode("EPSG:" + code, true), true).coordinates(lon, lat);

            double[] ours = Crs.ofEpsg(code).coordinates(lon, lat);
            double[] back = Crs.ofEpsg(code).lonLat(ours[0], ours[1]);

            String which = "EPSG:" + code + " at " + lon + "," + lat + ", seed " + seed;
            assertThat(ours[0]).as(which).isCloseTo(library[0], within(0.001));
            assertThat(ours[1]).as(which).isCloseTo(library[1], within(0.001));
            assertThat(back[0]).as(which).isCloseTo(lon, within(1e-11));
            assertThat(back[1]).as(which).isCloseTo(lat, within(1e-11));
        }
    }

    @Test
    void well_known_text_of_a_known_system_is_that_system() {
        String wkt = "PROJCS[\"WGS_1984_UTM_Zone_52N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
                + "SPHEROID[\"WGS_1984\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.017453292519943295]],"
                + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",129],"
                + "PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],"
                + "UNIT[\"Meter\",1]]";
        Crs crs = Crs.of(wkt);

        double[] place = crs.lonLat(632000, 4697000);

        assertThat(place[0]).isCloseTo(130.604287534, within(1e-8));
        assertThat(place[1]).isCloseTo(42.414085945, within(1e-8));
        assertThat(Crs.of(crs.text())).isEqualTo(crs);
    }

    @Test
    void what_is_no_system_is_said_to_be_none() {
        for (String text : new String[] {"EPSG:99999", "UTM 52N", "PROJCS[", "[".repeat(15_000), ""}) {
            assertThatThrownBy(() -> Crs.of(text))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is no reference system that is known here");
        }
    }

    /** The datums that agree with WGS 84, by whatever name, and one that nobody knows the way from. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:4490, ''",
        "EPSG:4527, ''",
        "EPSG:9000, ''",
        "EPSG:9056, ''",
        "EPSG:5186, ''",
        "D_China_2000, ''",
        "D_Korea_2000, ''",
        "Japanese_Geodetic_Datum_2011, ''",
        "EPSG:5174, ''",
        "EPSG:28422, ''",
        "EPSG:4301, 'how ''Tokyo'' lies to WGS 84 is known to 9 m (in Japan, EPSG:15484); its places are no better'",
        "EPSG:4610, 'nobody knows how ''Xian 1980'' lies to WGS 84; its places may be hundreds of metres off'",
        "Fictitious, 'nobody knows how ''own'' lies to WGS 84; its places may be hundreds of metres off'"
    })
    void only_a_datum_that_matters_is_doubted(String system, String doubt) {
        String text = system.startsWith("EPSG:")
                ? system
                : "GEOGCS[\"own\",DATUM[\"" + system
                        + "\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]]";

        assertThat(Crs.of(text).datumDoubt().orElse("")).isEqualTo(doubt);
        assertThat(Crs.of(text).datumShiftKnown()).isEqualTo(!doubt.startsWith("nobody"));
    }

    /** What GDAL 3.6.2 says of the same text; the text's own shift of the datum, its unit and its order of axes count. */
    @Test
    void a_text_means_what_gdal_takes_it_for() {
        String degrees =
                "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]]";
        String wgs84 = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]]," + degrees;
        String bessel = "GEOGCS[\"unknown\",DATUM[\"unknown\",SPHEROID[\"Bessel 1841\",6377397.155,299.1528128],"
                + "TOWGS84[598.1,73.7,418.2,0.202,0.045,-2.455,6.7]]," + degrees;
        String sphere = "GEOGCS[\"unknown\",DATUM[\"unknown\",SPHEROID[\"unknown\",6371007.181,0]]," + degrees;

        placed(wgs84, 130.5, 42.25, 130.5, 42.25);
        placed(
                "PROJCS[\"unknown\"," + wgs84 + ",PROJECTION[\"Lambert_Conformal_Conic_2SP\"],"
                        + "PARAMETER[\"latitude_of_origin\",38],PARAMETER[\"central_meridian\",130],"
                        + "PARAMETER[\"standard_parallel_1\",40],PARAMETER[\"standard_parallel_2\",44],"
                        + "PARAMETER[\"false_easting\",1968500],PARAMETER[\"false_northing\",0],"
                        + "UNIT[\"US survey foot\",0.304800609601219]]",
                2128169.325816295,
                1612616.806044932,
                130.59170504043365,
                42.42457301476366);
        placed(
                "PROJCS[\"unknown\"," + wgs84
                        + ",PROJECTION[\"Polar_Stereographic\"],PARAMETER[\"latitude_of_origin\",70],"
                        + "PARAMETER[\"central_meridian\",-45],PARAMETER[\"scale_factor\",1],"
                        + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],"
                        + "AXIS[\"Easting\",SOUTH],AXIS[\"Northing\",SOUTH]]",
                -2080771.882171854,
                592444.956029001,
                -150.89290642024517,
                70.21929966172243);
        placed(
                "PROJCS[\"unknown\"," + bessel
                        + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                        + "PARAMETER[\"central_meridian\",12],PARAMETER[\"scale_factor\",1],"
                        + "PARAMETER[\"false_easting\",4500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]",
                4499356.026296835,
                5540955.308332277,
                11.98953813541706,
                50.00494433446676);
        placed(
                "PROJCS[\"unknown\"," + sphere + ",PROJECTION[\"Sinusoidal\"],PARAMETER[\"central_meridian\",0],"
                        + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]",
                10719734.145839404,
                4717444.104849592,
                130.60116612833934,
                42.42494626325743);
    }

    private static void placed(String text, double x, double y, double lon, double lat) {
        Crs crs = Crs.of(text);
        double[] place = crs.lonLat(x, y);
        double[] later = Crs.stored(crs.text()).lonLat(x, y);
        double[] back = crs.coordinates(lon, lat);

        assertThat(place[0]).as(text).isCloseTo(lon, within(1e-8));
        assertThat(place[1]).as(text).isCloseTo(lat, within(1e-8));
        assertThat(later).as(text).isEqualTo(place);
        assertThat(back[0]).as(text).isCloseTo(x, within(0.005));
        assertThat(back[1]).as(text).isCloseTo(y, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:6933, the projection Lambert Cylindrical Equal Area of EPSG:6933 is not read here",
        "EPSG:8857, the projection Equal Earth is not read here",
        "EPSG:5513, the projection Krovak with axes to the south or west is not read here",
        "EPSG:31300, the projection Lambert Conic Conformal (2SP Belgium) is not read here"
    })
    void a_projection_that_comes_out_wrong_is_refused(String system, String said) {
        assertThatThrownBy(() -> Crs.of(system)).isInstanceOf(UserError.class).hasMessageContaining(said);
    }

    @Test
    void a_text_that_cannot_be_read_is_known_by_the_code_it_gives_itself() {
        String second =
                "PROJCRS[\"x\",BASEGEOGCRS[\"y\",DATUM[\"z\"],ID[\"EPSG\",4326]],CONVERSION[\"c\"],ID[\"EPSG\",32652]]";

        assertThat(Crs.of(second)).isEqualTo(Crs.ofEpsg(32652));
        assertThatThrownBy(() -> Crs.of(second.replace(",ID[\"EPSG\",32652]]", "]")))
                .hasMessageContaining("is no reference system that is known here");
    }
}
