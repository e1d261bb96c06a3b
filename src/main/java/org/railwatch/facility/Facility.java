package org.railwatch.facility;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;

/**
 * A lasting place under watch.
 *
 * @param accuracyM how far from {@code at} it may really be, metres; null when nobody said
 * @param pointOf what the point is of: station, pier, town centroid
 * @param zone where its days begin; null when unknown, then days are UTC
 */
public record Facility(
        long id,
        String uuid,
        String slug,
        String name,
        @Nullable FacilityKind kind,
        CountryList countries,
        Position at,
        @Nullable Double accuracyM,
        @Nullable String pointOf,
        @Nullable ZoneId zone,
        @Nullable String source,
        @Nullable String note,
        List<Alias> aliases,
        List<Part> parts) {

    /** Another name, in any script. */
    public record Alias(String text, AliasRelation relation) {}

    /** A named piece of it: a yard, a depot, a pier. */
    public record Part(long id, String name, @Nullable Position at) {}

    public Facility {
        aliases = List.copyOf(aliases);
        parts = List.copyOf(parts);
    }

    /** The zone of its days; UTC when it is unknown. */
    public ZoneId days() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** The part of that name, however it is written. */
    public Optional<Part> findPart(String wanted) {
        Folded folded = Folded.of(wanted);
        return parts.stream()
                .filter(part -> Folded.of(part.name()).equals(folded))
                .findFirst();
    }
}
