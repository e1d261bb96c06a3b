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
        "EPSG:2193, 1874500, 5827362, 176.111809593252, -37.6598982918309"
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
                    LibraryProjection.of(CRS.decode("EPSG:" + code, true)).coordinates(lon, lat);

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
}
