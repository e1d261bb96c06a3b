package org.railwatch.facility.gazetteer;

import org.jspecify.annotations.Nullable;
import org.railwatch.facility.FacilityKind;
import org.railwatch.vocabulary.Word;

/** What bears a name. The larger kinds come first: of two namesakes the larger one is meant, if nothing else tells. */
public enum PlaceKind implements Word {
    COUNTRY,
    CAPITAL,
    CITY,
    PROVINCE,
    REGION,
    WATER,
    ISLAND,
    TOWN,
    AREA,
    AIRPORT,
    PORT,
    STATION,
    BRIDGE,
    LAUNCH_SITE,
    BASE,
    SITE,
    /** A part of a facility. */
    PART,
    /** A building or quarter that stands for a government: the Kremlin. */
    SEAT,
    /** An adjective or a word for people: Russian, Russians. */
    NATIONALITY,
    /** Whoever acts under a name that may hold the name of a place: Bank of Korea. */
    ORGANISATION;

    static PlaceKind of(@Nullable FacilityKind kind) {
        if (kind == null) {
            return SITE;
        }
        return switch (kind) {
            case RAIL_STATION, RAIL_YARD, RAIL_HUB -> STATION;
            case RAIL_BRIDGE, BORDER_CROSSING -> BRIDGE;
            case PORT, NAVAL_PORT -> PORT;
            case AIRPORT -> AIRPORT;
            case LAUNCH_SITE -> LAUNCH_SITE;
            case SETTLEMENT -> TOWN;
            case ADMIN -> PROVINCE;
            case DEPOT, FACTORY -> BASE;
            case OTHER -> SITE;
        };
    }

    /** Whether a lone name without the word for its kind means it only where nothing else is called so. */
    boolean builtThere() {
        return switch (this) {
            case AIRPORT, PORT, STATION, LAUNCH_SITE, BASE -> true;
            case COUNTRY,
                    CAPITAL,
                    CITY,
                    PROVINCE,
                    REGION,
                    WATER,
                    ISLAND,
                    TOWN,
                    AREA,
                    BRIDGE,
                    SITE,
                    PART,
                    SEAT,
                    NATIONALITY,
                    ORGANISATION -> false;
        };
    }

    /** Whether what is named so is somewhere, and not someone. */
    public boolean place() {
        return this != NATIONALITY && this != ORGANISATION;
    }
}
