package org.railwatch.observation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.store.Store;

/** Which piece of ground a look is at. */
final class LookPlaces {
    /** Around a point of which nobody says how accurate it is, or says it is better: as much as a small station takes. */
    private static final double LEAST_RADIUS_METRES = 100;

    private final Store store;

    LookPlaces(Store store) {
        this.store = store;
    }

    /**
     * The area of its part or else of its facility; else a circle around its point. Its own point goes before these.
     *
     * @param at where the look is; null when nobody says
     */
    Optional<Patch> patch(@Nullable Facility facility, Facility.@Nullable Part part, @Nullable Position at) {
        if (at == null) {
            return Optional.empty();
        }
        boolean ofPart = part != null && at.equals(part.at());
        if (facility == null || (!ofPart && !at.equals(facility.at()))) {
            return Optional.of(circle(at, null, String.valueOf(at)));
        }
        if (part != null) {
            Shape drawn = area("""
                    select geom
                    from facility_area
                    where part_id = :id
                    """, part.id());
            if (drawn != null) {
                return Optional.of(new Patch.Outline(drawn, "the area of " + part.name()));
            }
            if (ofPart) {
                return Optional.of(circle(at, null, part.name()));
            }
        }
        Shape drawn = area("""
                select geom
                from facility_area
                where facility_id = :id and part_id is null
                """, facility.id());
        return Optional.of(
                drawn == null
                        ? circle(at, facility.accuracyM(), facility.slug())
                        : new Patch.Outline(drawn, "the area of " + facility.slug()));
    }

    /** Where every facility but this one is, by slug; those without a point are nowhere. */
    Map<String, Position> others(Facility facility) {
        var places = new LinkedHashMap<String, Position>();
        store.jdbc()
                .sql("""
                        select slug, lon, lat
                        from facility
                        where id <> :id and lon is not null
                        order by slug
                        """)
                .param("id", facility.id())
                .query((row, number) ->
                        Map.entry(row.getString("slug"), new Position(row.getDouble("lon"), row.getDouble("lat"))))
                .list()
                .forEach(place -> places.put(place.getKey(), place.getValue()));
        return places;
    }

    private static Patch circle(Position at, @Nullable Double accuracyMetres, String around) {
        double radius = Math.max(LEAST_RADIUS_METRES, accuracyMetres == null ? 0 : accuracyMetres);
        return new Patch.Circle(at, radius, "the " + Math.round(radius) + " m around " + around);
    }

    private @Nullable Shape area(String query, long id) {
        return store.jdbc().sql(query).param("id", id).query(byte[].class).list().stream()
                .findFirst()
                .map(Shape::ofBlob)
                .orElse(null);
    }
}
