package org.railwatch.facility;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.railwatch.UserError;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Places;
import org.railwatch.shell.line.InputFile;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.CountryCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the user may write where a place or an area is meant. */
public final class FacilityPlaces implements Places {
    private final Store store;
    private final Facilities facilities;

    public FacilityPlaces(Store store, Facilities facilities) {
        this.store = store;
        this.facilities = facilities;
    }

    /** A facility by any name, a country code in upper case, or {@code LON,LAT}. */
    public Place place(String text) {
        if (looksLikeCoordinates(text)) {
            return new Place(null, null, Position.of(text));
        }
        if (text.matches("[A-Z]{2}")) {
            return new Place(null, CountryCode.of(text), null);
        }
        return new Place(facilities.get(text), null, null);
    }

    @Override
    public Position position(String place) {
        Place found = place(place);
        if (found.facility() != null) {
            return found.facility().at();
        }
        if (found.point() != null) {
            return found.point();
        }
        throw UserError.usage("'" + place + "' is a country, which has no point; name a facility or LON,LAT");
    }

    @Override
    public ZoneId zone(String slug) {
        return facilities.find(slug).map(Facility::days).orElse(ZoneOffset.UTC);
    }

    @Override
    public String slug(String name) {
        return facilities.get(name).slug();
    }

    @Override
    public Shape area(String text) {
        if (text.matches("(?is)\\s*(multi)?(polygon|linestring|point)\\b.*")) {
            return Shape.ofWkt(text);
        }
        if (looksLikeFile(text)) {
            return drawn(InputFile.of(text));
        }
        Facility facility = facilities.get(text);
        List<byte[]> areas = store.jdbc()
                .sql("select geom from facility_area where facility_id = :id and part_id is null")
                .param("id", facility.id())
                .query(byte[].class)
                .list();
        if (areas.isEmpty()) {
            throw UserError.failed(facility.slug() + " has no area; facility set " + facility.slug()
                    + " --area FILE gives it one, or use --near with --radius");
        }
        return Shape.ofBlob(areas.get(0));
    }

    /** The one area of a WKT or GeoJSON file, or of WKT text. */
    static Shape areaOf(String text) {
        Shape shape = text.matches("(?is)\\s*[a-z]+\\s*\\(.*") ? Shape.ofWkt(text) : drawn(InputFile.of(text));
        if (shape.kind() != Shape.Kind.AREA) {
            throw UserError.usage("an area is a polygon, not a "
                    + shape.kind().name().toLowerCase(Locale.ROOT) + "; use --at for a point");
        }
        return shape;
    }

    private static Shape drawn(InputFile file) {
        String text = file.text().strip();
        try {
            return text.startsWith("{") ? Shape.ofGeoJson(geometry(file, text)) : Shape.ofWkt(text);
        } catch (UserError e) {
            throw UserError.unreadable(file + ": " + e.sentence());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> geometry(InputFile file, String text) {
        Map<String, Object> json;
        try {
            json = JsonMapper.shared().readValue(text, Map.class);
        } catch (JacksonException e) {
            throw UserError.unreadable(file + " is not GeoJSON: " + e.getOriginalMessage());
        }
        if (json.get("features") instanceof List<?> features) {
            if (features.size() != 1 || !(features.get(0) instanceof Map)) {
                throw UserError.unreadable(file + " has " + features.size() + " features; give a file with one");
            }
            json = (Map<String, Object>) features.get(0);
        }
        return json.get("geometry") instanceof Map<?, ?> geometry ? (Map<String, Object>) geometry : json;
    }

    private static boolean looksLikeFile(String text) {
        return text.contains("/") || text.startsWith("geodata:") || text.matches("(?i).+\\.(geojson|json|wkt|txt)");
    }

    private static boolean looksLikeCoordinates(String text) {
        return text.matches("\\s*[-+]?[0-9.]+\\s*,.*")
                || text.matches(".*[0-9]\\s*[°º'′\"″]?\\s*[NSEWnsew]\\b.*[0-9].*");
    }
}
