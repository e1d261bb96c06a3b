package org.railwatch.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.facility.FacilityPlaces;
import org.railwatch.facility.Place;
import org.railwatch.geo.Box;
import org.railwatch.geo.Ecql;
import org.railwatch.geo.Metres;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Layer;
import org.railwatch.shell.Layers;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.filter.Condition;
import org.railwatch.shell.line.Common.Certainty;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Searches in space over records of any kind. */
public final class FindCommands {
    private static final List<String> COLUMNS =
            List.of("ref", "kind", "name", "distance_m", "azimuth", "certainty", "lon", "lat");
    private static final String KIND = "what to find: facility, observation, claim …";
    private static final String WHERE = "only records whose flat columns and geom meet this ECQL condition";
    private static final String CERTAINTY =
            "definite: wherever it may really be; possible: as far as positions are known (possible)";

    private final Layers layers;
    private final Facilities facilities;
    private final FacilityPlaces places;

    public FindCommands(Layers layers, Facilities facilities, FacilityPlaces places) {
        this.layers = layers;
        this.facilities = facilities;
        this.places = places;
    }

    @Command(
            name = {"find", "near"},
            description = "Find what is within a distance of a place, nearest first",
            group = "Find")
    @Examples({
        "find near tumangang --radius 5km --kind facility",
        "find near 130.6,42.4 --radius 20km --kind observation --format json"
    })
    @See({"facility list", "help filters"})
    Answer.Listing near(
            @Argument(index = 0, description = "a facility, or LON,LAT") Reference place,
            @Option(longName = "radius", description = "how far, such as 5km") Metres radius,
            @Option(longName = "kind", description = KIND, defaultValue = "facility") String kind,
            @Option(longName = "certainty", description = CERTAINTY) @Nullable Certainty certainty,
            @Option(longName = "where", description = WHERE) @Nullable String where) {
        Layer layer = layers.get(kind);
        Centre centre = centre(place.text());
        double reach = radius.value() + centre.slack() + facilities.greatestAccuracyM();
        List<Box> boxes = Box.around(centre.at(), reach).split();
        return listing(layer, FindRules.near(centre, radius.value(), located(layer.rowsIn(boxes), where)), certainty);
    }

    @Command(
            name = {"find", "nearest"},
            description = "Find what is nearest to a place",
            group = "Find")
    @Examples({
        "find nearest tumangang --limit 3 --where \"kind = 'port'\"",
        "find nearest 130.3,42.25 --limit 1 --format ids"
    })
    Answer.Listing nearest(
            @Argument(index = 0, description = "a facility, or LON,LAT") Reference place,
            @Option(longName = "limit", description = "at most so many rows", defaultValue = "10") Integer limit,
            @Option(longName = "kind", description = KIND, defaultValue = "facility") String kind,
            @Option(longName = "certainty", description = CERTAINTY) @Nullable Certainty certainty,
            @Option(longName = "where", description = WHERE) @Nullable String where) {
        Layer layer = layers.get(kind);
        Centre centre = centre(place.text());
        return listing(layer, FindRules.nearest(centre, limit, located(layer.rows(), where)), certainty);
    }

    @Command(
            name = {"find", "within"},
            description = "Find what is in an area",
            group = "Find")
    @Examples({"find within 130,42,131,43", "find within 130,42,131,43 --kind observation --format csv"})
    Answer.Listing within(
            @Argument(index = 0, description = "an area, a facility with one, a WKT or GeoJSON file, or W,S,E,N")
                    Reference area,
            @Option(longName = "kind", description = KIND, defaultValue = "facility") String kind,
            @Option(longName = "certainty", description = CERTAINTY) @Nullable Certainty certainty,
            @Option(longName = "where", description = WHERE) @Nullable String where) {
        Layer layer = layers.get(kind);
        Shape shape = area(area.text());
        List<Box> boxes = shape.bounds().widened(facilities.greatestAccuracyM()).split();
        return listing(layer, FindRules.within(shape, located(layer.rowsIn(boxes), where)), certainty);
    }

    @Command(
            name = {"find", "where"},
            description = "Find what meets a condition",
            group = "Find")
    @Examples({
        "find where \"kind = 'port' AND country = 'KP'\" --kind facility --format ids",
        "find where \"object = 'railcar' AND count_best > 50\" --kind observation"
    })
    @See({"facility list", "help filters"})
    Answer.Listing where(
            @Argument(index = 0, description = "an ECQL condition over the flat columns and geom") String ecql,
            @Option(longName = "kind", description = KIND, defaultValue = "facility") String kind) {
        Layer layer = layers.get(kind);
        // What is said of the given point need not hold of the place; what is said of columns does.
        boolean spatial = ecql.replaceAll("'[^']*'", "").matches("(?s).*\\b" + Ecql.GEOMETRY + "\\b.*");
        Certainty certainty = spatial ? Certainty.POSSIBLE : Certainty.DEFINITE;
        var found = new ArrayList<Row>();
        for (Row row : Condition.matching(ecql, layer.rows())) {
            found.add(Found.row(kind, row, null, null, certainty));
        }
        return Answer.Listing.of(COLUMNS, found);
    }

    private static Answer.Listing listing(Layer layer, List<Found> found, @Nullable Certainty certainty) {
        var rows = new ArrayList<Row>();
        for (Found one : found) {
            if (certainty != Certainty.DEFINITE || one.certainty() == Certainty.DEFINITE) {
                rows.add(one.row(layer.kind()));
            }
        }
        return Answer.Listing.of(COLUMNS, rows);
    }

    private Centre centre(String text) {
        Place place = places.place(text);
        Facility facility = place.facility();
        return facility != null
                ? new Centre(facility.at(), facility.accuracyM(), facility.slug())
                : new Centre(places.position(text), 0.0, null);
    }

    private Shape area(String text) {
        if (text.matches("[-+0-9.,\\s]+")) {
            return Box.of(text).shape();
        }
        Shape shape = places.area(text);
        if (shape.kind() != Shape.Kind.AREA) {
            throw UserError.usage("'" + text + "' is a "
                    + shape.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + ", and find within needs an area; find near PLACE --radius R looks around a point");
        }
        return shape;
    }

    /** Those that have a place and meet the condition. */
    private List<Located> located(List<Row> all, @Nullable String where) {
        List<Row> rows = where == null ? all : Condition.matching(where, all);
        Map<String, Facility> bySlug = new HashMap<>();
        var located = new ArrayList<Located>();
        for (Row row : rows) {
            Shape shape = row.shape();
            if (shape != null) {
                located.add(located(row, shape, bySlug));
            }
        }
        return located;
    }

    /** A facility brings its own accuracy; a look or claim that stands on a facility's point has that one's. */
    private Located located(Row row, Shape shape, Map<String, Facility> bySlug) {
        Position at = shape.centre();
        if (row.has("accuracy_m")) {
            Object accuracy = row.value("accuracy_m");
            return new Located(
                    row, shape, at, accuracy instanceof Number metres ? metres.doubleValue() : null, row.ref());
        }
        for (String slug : facilitiesOf(row)) {
            Facility facility = bySlug.computeIfAbsent(slug, facilities::get);
            if (facility.at().equals(at)) {
                return new Located(row, shape, at, facility.accuracyM(), facility.slug());
            }
        }
        return new Located(row, shape, at, null, null);
    }

    /** The facility of a look, or those that a claim names. */
    private static List<String> facilitiesOf(Row row) {
        if (row.value("facility") instanceof String slug) {
            return List.of(slug);
        }
        var slugs = new ArrayList<String>();
        if (row.value("places") instanceof List<?> places) {
            for (Object place : places) {
                if (place instanceof Map<?, ?> fields && fields.get("facility") instanceof String slug) {
                    slugs.add(slug);
                }
            }
        }
        return slugs;
    }
}
