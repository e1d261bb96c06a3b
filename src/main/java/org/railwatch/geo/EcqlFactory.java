package org.railwatch.geo;

import java.util.Locale;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.filter.FilterFactoryImpl;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** Refuses the boxes that GeoTools would quietly turn into others. */
@SuppressWarnings("overrides") // the base class writes arrays where its interface has varargs
final class EcqlFactory extends FilterFactoryImpl {
    private static final Set<String> WGS84 = Set.of("", "EPSG:4326", "CRS:84");

    @Override
    public BBOX bbox(String column, double west, double south, double east, double north, String system) {
        check(column, west, south, east, north, system);
        return super.bbox(column, west, south, east, north, "");
    }

    @Override
    public BBOX bbox(Expression column, double west, double south, double east, double north, String system) {
        check(column.toString(), west, south, east, north, system);
        return super.bbox(column, west, south, east, north, "");
    }

    private static void check(
            String column, double west, double south, double east, double north, @Nullable String system) {
        if (system != null && !WGS84.contains(system.toUpperCase(Locale.ROOT))) {
            throw UserError.usage("BBOX in '" + system + "' is not offered; write it in longitude and latitude, as"
                    + " BBOX(geom,130,42,131,43)");
        }
        var box = new Box(west, south, east, north);
        var parts = box.split();
        if (parts.size() > 1) {
            throw UserError.usage("the box " + box + " crosses 180°; write BBOX(" + column + "," + parts.get(0)
                    + ") OR BBOX(" + column + "," + parts.get(1) + ")");
        }
    }
}
