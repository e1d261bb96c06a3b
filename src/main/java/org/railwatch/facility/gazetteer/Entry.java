package org.railwatch.facility.gazetteer;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;

/**
 * What is known of one bearer of a name.
 *
 * @param facility the slug of the facility in the store; null for what is not under watch
 * @param country ISO 3166-1 alpha-2; of several the first; null where none or no single one has it
 * @param at a point of it; null for a country and for what is no place
 * @param zone of its days; null when it has several or none is known
 */
public record Entry(
        String name,
        PlaceKind kind,
        @Nullable String facility,
        @Nullable String country,
        @Nullable Position at,
        @Nullable ZoneId zone) {

    /** Somebody rather than somewhere. */
    public static Entry organisation(String name, @Nullable String country) {
        return new Entry(name, PlaceKind.ORGANISATION, null, country, null, null);
    }

    /** The government's town or building, whose name stands for its country. */
    public boolean governs() {
        return kind == PlaceKind.CAPITAL || kind == PlaceKind.SEAT;
    }
}
