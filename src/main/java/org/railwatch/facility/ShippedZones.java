package org.railwatch.facility;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.ShippedRows;

/** The time zones of the places that ship with the program, for a facility of which nobody gave the zone. */
final class ShippedZones {
    private record Zoned(CountryCode country, Position at, ZoneId zone) {}

    /** Read when first needed. */
    private static final class Places {
        static final List<Zoned> ALL = read();
    }

    private ShippedZones() {}

    /** The zone of the nearest shipped place of that country; empty when none ships. */
    static Optional<ZoneId> nearest(CountryCode country, Position at) {
        Optional<ZoneId> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Zoned place : Places.ALL) {
            if (place.country().equals(country)) {
                double distance = Geodesic.inverse(at, place.at()).distanceMetres();
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(place.zone());
                }
            }
        }
        return nearest;
    }

    /** Columns: slug, name, kind, country, lon, lat, accuracy, point_of, tz … */
    private static List<Zoned> read() {
        var places = new ArrayList<Zoned>();
        for (List<String> row : ShippedRows.of("facilities.csv")) {
            places.add(new Zoned(
                    CountryList.of(row.get(3)).codes().get(0),
                    Position.of(row.get(4) + "," + row.get(5)),
                    ZoneId.of(row.get(8))));
        }
        return places;
    }
}
