package org.railwatch.imagery.raster.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.raster.geokey.GeoTags;

class GeoTagsTest {
    private static final String WGS84 = "1024=1;2048=4326;2054=9102;2057=6378137.0;2059=298.257223563;3072=32767;";
    private static final String OWN = "1024=1;2048=32767;2050=32767;2054=9102;2056=32767;3072=32767;3074=32767;";

    /** Keys that GDAL 3.6.2 wrote of a PROJ string, and where it says that the coordinates lie. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // US survey feet: +proj=lcc +lat_1=40 +lat_2=44 +lat_0=38 +lon_0=130 +x_0=600000 +units=us-ft
                "w3074=32767;3075=8;3076=9003;3078=40.0;3079=44.0;3084=130.0;3085=38.0;3086=1968500.0;3087=0.0,"
                        + " 2128169.325816295, 1612616.806044932, 130.59170504043365, 42.42457301476366",
                // kilometres: +proj=utm +zone=52 +units=km
                "w3074=16052;3076=9036, 630.884842288059, 4698.200046733064, 130.59101251048423, 42.42507824571821",
                "w3074=16052;3076=32767;3077=1000.0, 630.884842288059, 4698.200046733064, 130.59101251048423, 42.42507824571821",
                // +proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45
                "w3074=32767;3075=15;3076=9001;3081=70.0;3082=0.0;3083=0.0;3092=1.0;3095=-45.0,"
                        + " -2080771.882171854, 592444.956029001, -150.89290642024517, 70.21929966172243",
                // +proj=tmerc +lon_0=12 +x_0=4500000 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7
                "o2057=6377397.155;2059=299.1528128;2062=598.1,73.7,418.2,0.202,0.045,-2.455,6.7;3075=1;3076=9001;3080=12.0;"
                        + "3081=0.0;3082=4500000.0;3083=0.0;3092=1.0, 4499356.026296835, 5540955.308332277,"
                        + " 11.98953813541706, 50.00494433446676",
                // +proj=sinu +R=6371007.181
                "o2057=6371007.181;2058=6371007.181;3075=24;3076=9001;3082=0.0;3083=0.0;3088=0.0,"
                        + " 10719734.145839404, 4717444.104849592, 130.60116612833934, 42.42494626325743",
                // +proj=longlat +a=6378249.2 +b=6356515 +towgs84=-168,-60,320 +pm=paris
                "g1024=2;2048=32767;2050=32767;2054=9102;2056=32767;2057=6378249.2;2059=293.4660212936269;"
                        + "2061=2.3372291699999996;2062=-168.0,-60.0,320.0, -0.044004905259631, 48.805569252413797,"
                        + " 2.292499622285224, 48.805499920249716"
            })
    void a_system_in_parameters_of_its_own_lies_where_gdal_says(String row) {
        String[] cells = row.split(", ", -1);
        String keys = cells[0].substring(1);
        GeoTags tags = GeoTags.of(directory(
                switch (cells[0].charAt(0)) {
                    case 'w' -> WGS84 + keys;
                    case 'o' -> OWN + keys;
                    default -> keys;
                }));
        assertThat(tags.systemFault()).isNull();
        var map = new GeoTransform(Double.parseDouble(cells[1]), 1e-4, 0, Double.parseDouble(cells[2]), 0, -1e-4);

        Position place =
                new Georeference(Crs.of(Objects.requireNonNull(tags.system())), map, 1, 1).place(new Pixel(0, 0));

        assertThat(place.lon()).isCloseTo(Double.parseDouble(cells[3]), within(1e-8));
        assertThat(place.lat()).isCloseTo(Double.parseDouble(cells[4]), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "23, the projection Robinson is not read here",
        "13, the projection Equidistant Conic is not read here",
        "21, the projection Orthographic is not read here"
    })
    void a_projection_that_is_not_read_is_named(int method, String said) {
        GeoTags tags = GeoTags.of(directory(WGS84 + "3074=32767;3075=" + method + ";3076=9001;3088=130.0"));

        assertThat(tags.system()).isNull();
        assertThat(tags.systemFault()).contains(said);
    }

    @Test
    void numbers_that_lie_outside_the_file_are_none() {
        var tags = new HashMap<Integer, TiffTag>();
        long[] entries = {1, 1, 0, 2, 1024, 0, 1, 1, 3080, 34736, 1, 4_000_000_000L};
        tags.put(
                TiffTag.GEO_KEYS,
                new TiffTag(TiffTag.GEO_KEYS, 3, entries.length, entries, new double[0], new byte[0]));

        assertThat(GeoTags.of(new TiffDirectory(tags)).systemFault()).isNotNull();
    }

    /** Keys with a point in their value are decimals, the others codes. */
    private static TiffDirectory directory(String keys) {
        var entries = new ArrayList<Long>(List.of(1L, 1L, 0L, 0L));
        var decimals = new ArrayList<Double>();
        for (String key : keys.split(";", -1)) {
            String value = key.substring(key.indexOf('=') + 1);
            entries.add(Long.parseLong(key.substring(0, key.indexOf('='))));
            if (value.contains(".")) {
                String[] numbers = value.split(",", -1);
                entries.addAll(List.of(34736L, (long) numbers.length, (long) decimals.size()));
                for (String number : numbers) {
                    decimals.add(Double.parseDouble(number));
                }
            } else {
                entries.addAll(List.of(0L, 1L, Long.parseLong(value)));
            }
        }
        Map<Integer, TiffTag> tags = new HashMap<>();
        tags.put(
                TiffTag.GEO_KEYS,
                new TiffTag(
                        TiffTag.GEO_KEYS,
                        3,
                        entries.size(),
                        entries.stream().mapToLong(Long::longValue).toArray(),
                        new double[0],
                        new byte[0]));
        tags.put(
                TiffTag.GEO_DOUBLES,
                new TiffTag(
                        TiffTag.GEO_DOUBLES,
                        12,
                        decimals.size(),
                        new long[0],
                        decimals.stream().mapToDouble(Double::doubleValue).toArray(),
                        new byte[0]));
        return new TiffDirectory(tags);
    }
}
