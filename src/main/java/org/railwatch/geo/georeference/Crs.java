package org.railwatch.geo.georeference;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.NoSuchIdentifierException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.GeoTools;
import org.railwatch.geo.Position;
import org.railwatch.geo.projection.Projection;
import org.railwatch.geo.projection.SystemProjection;
import org.railwatch.geo.projection.SystemText;
import org.railwatch.geo.projection.TransverseMercator;

/**
 * The coordinate reference system of a picture, by its EPSG code or as well-known text.
 *
 * <p>What a text means is read from that very text whenever it is needed, so a place is the same when a picture is taken in
 * and ever after. Longitude or easting first. Errors against PROJ: see {@code CrsTest}.
 */
public final class Crs {
    private static final int WGS84 = 4326;
    private static final int WEB_MERCATOR = 3857;
    private static final int UTM_NORTH = 32600;
    private static final int UTM_SOUTH = 32700;
    private static final Pattern CODE = Pattern.compile("(?:EPSG:)?(\\d{1,7})", Pattern.CASE_INSENSITIVE);
    /** Nobody's definition is longer, and a parser's memory is bounded by it. */
    private static final int LONGEST_WKT = 20_000;

    private final String text;
    private final Supplier<Known> known;
    private volatile @Nullable Known loaded;

    /** What is known of a system once it is needed. */
    private record Known(String name, Projection projection) {}

    private Crs(String text, String name, Projection projection) {
        this.text = text;
        this.loaded = new Known(name, projection);
        this.known = () -> new Known(name, projection);
    }

    private Crs(String text, Supplier<Known> known) {
        this.text = text;
        this.known = known;
    }

    /**
     * By {@code EPSG:32652} or as well-known text.
     *
     * @throws UserError (unreadable) when it is neither, or there is no way from it to WGS 84
     */
    public static Crs of(String text) {
        var code = CODE.matcher(text.strip());
        return code.matches() ? ofEpsg(Integer.parseInt(code.group(1))) : ofWkt(text.strip());
    }

    /** As {@link #of}, for a text that was found good before: what it means is looked up when first needed, which may take a second. */
    public static Crs stored(String text) {
        var code = CODE.matcher(text);
        if (code.matches()) {
            int number = Integer.parseInt(code.group(1));
            if (number == WGS84 || number == WEB_MERCATOR || isUtm(number)) {
                return ofEpsg(number);
            }
        }
        return new Crs(text, () -> of(text).known());
    }

    private Known known() {
        Known now = loaded;
        if (now == null) {
            now = known.get();
            loaded = now;
        }
        return now;
    }

    private Projection projection() {
        return known().projection();
    }

    /**
     * @throws UserError (unreadable) when no system has that code, or there is no way from it to WGS 84
     */
    public static Crs ofEpsg(int code) {
        String text = "EPSG:" + code;
        if (code == WGS84) {
            return new Crs(text, "WGS 84", new Projection.Geographic());
        }
        if (code == WEB_MERCATOR) {
            return new Crs(text, "WGS 84 / Pseudo-Mercator", new Projection.WebMercator());
        }
        if (isUtm(code)) {
            int zone = code % 100;
            boolean south = code > UTM_SOUTH;
            return new Crs(
                    text, "WGS 84 / UTM zone " + zone + (south ? "S" : "N"), TransverseMercator.utm(zone, south));
        }
        GeoTools.prepare();
        try {
            CoordinateReferenceSystem system = CRS.decode(text, true);
            return ofSystem(system, text, true);
        } catch (NoSuchIdentifierException e) {
            // Of the method, not of the system.
            throw UserError.unreadable("the projection " + shortened(e.getIdentifierCode()) + " of " + text
                    + " is not read here; gdalwarp -t_srs EPSG:326nn lays the picture on its UTM zone");
        } catch (FactoryException e) {
            throw unknown(text);
        }
    }

    private static Crs ofWkt(String wkt) {
        if (wkt.length() > LONGEST_WKT || wkt.isEmpty()) {
            throw unknown(wkt);
        }
        var text = SystemText.of(wkt);
        if (text.isWebMercator()) {
            return ofEpsg(WEB_MERCATOR);
        }
        GeoTools.prepare();
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(text.toRead());
            Integer code = CRS.lookupEpsgCode(system, false);
            return code == null ? ofSystem(system, text.text(), false) : ofEpsg(code);
        } catch (FactoryException | RuntimeException | StackOverflowError e) {
            // The parser throws whatever its first surprise was; a text nested without end, the last of these.
            Integer code = text.code().orElse(null);
            if (code != null) {
                return ofEpsg(code);
            }
            throw e instanceof UserError known ? known : unread(text);
        }
    }

    private static UserError unread(SystemText text) {
        return text.projection()
                .map(projection -> UserError.unreadable("the projection " + shortened(projection)
                        + " is not read here; gdalwarp -t_srs EPSG:326nn lays the picture on its UTM zone"))
                .orElseGet(() -> unknown(text.text()));
    }

    private static Crs ofSystem(CoordinateReferenceSystem system, String text, boolean coded) {
        String name = system.getName().getCode();
        try {
            return new Crs(text, name, SystemProjection.of(system, coded));
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw UserError.unreadable("there is no way from the reference system '" + shortened(name)
                    + "' to longitude and latitude; reproject the image to its UTM zone first");
        }
    }

    /** The UTM zone of a place on WGS 84; without the exceptions of Norway and Svalbard, that no sensor's product has. */
    public static Crs utmAt(Position position) {
        int zone = Math.min(60, (int) Math.floor((position.lon() + 180) / 6) + 1);
        return ofEpsg((position.lat() < 0 ? UTM_SOUTH : UTM_NORTH) + zone);
    }

    private static boolean isUtm(int code) {
        return (code > UTM_NORTH && code <= UTM_NORTH + 60) || (code > UTM_SOUTH && code <= UTM_SOUTH + 60);
    }

    private static UserError unknown(String text) {
        return UserError.unreadable("'" + shortened(text)
                + "' is no reference system that is known here; give an EPSG code such as EPSG:32652, or its WKT");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    /** {@code EPSG:32652}; well-known text in one line where there is no code. {@link #of} reads it back. */
    public String text() {
        return text;
    }

    /** {@code WGS 84 / UTM zone 52N}. */
    public String name() {
        return known().name();
    }

    /** Whether the way from its datum to WGS 84 is known; else positions may be hundreds of metres off. */
    public boolean datumShiftKnown() {
        return !(projection() instanceof SystemProjection system) || system.datumShiftKnown();
    }

    /** What its places are in doubt by because of its datum, in one sentence; nothing when by a few metres at most. */
    public Optional<String> datumDoubt() {
        return projection() instanceof SystemProjection system ? system.doubt(name()) : Optional.empty();
    }

    /** Whether its coordinates are longitude and latitude. */
    public boolean geographic() {
        return projection() instanceof Projection.Geographic
                || (projection() instanceof SystemProjection system && system.geographic());
    }

    /** Two numbers, longitude (which may lie beyond ±180) and latitude; not a number outside the projection. */
    double[] lonLat(double x, double y) {
        return projection().lonLat(x, y);
    }

    /** Coordinates x and y; a longitude may lie beyond ±180. */
    double[] coordinates(double lon, double lat) {
        return projection().coordinates(lon, lat);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Crs crs && crs.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
