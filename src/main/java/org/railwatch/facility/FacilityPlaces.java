package org.railwatch.facility;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.railwatch.UserError;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Places;
import org.railwatch.shell.line.InputFile;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.NearWords;

/** What the user may write where a place or an area is meant. */
public final class FacilityPlaces implements Places {
    private final Store store;
    private final Facilities facilities;
    private final Supplier<NamedAreas> areas;

    public FacilityPlaces(Store store, Facilities facilities, Supplier<NamedAreas> areas) {
        this.store = store;
        this.facilities = facilities;
        this.areas = areas;
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
            return Drawing.of(InputFile.of(text)).shape();
        }
        Optional<Shape> named = areas.get().find(text);
        if (named.isPresent()) {
            return named.get();
        }
        if (facilities.find(text).isEmpty()) {
            List<String> near = NearWords.nearest(text, areas.get().slugs());
            if (!near.isEmpty()) {
                throw UserError.failed("no area '" + text + "'; " + NearWords.didYouMean(near));
            }
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
        return (text.matches("(?is)\\s*[a-z]+\\s*\\(.*") ? Drawing.ofWkt(text) : Drawing.of(InputFile.of(text)))
                .areaOr("use --at for a point");
    }

    private static boolean looksLikeFile(String text) {
        return text.contains("/") || text.startsWith("geodata:") || text.matches("(?i).+\\.(geojson|json|wkt|txt)");
    }

    private static boolean looksLikeCoordinates(String text) {
        return text.matches("\\s*[-+]?[0-9.]+\\s*,.*")
                || text.matches(".*[0-9]\\s*[°º'′\"″]?\\s*[NSEWnsew]\\b.*[0-9].*");
    }
}
