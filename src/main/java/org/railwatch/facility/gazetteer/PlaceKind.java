package org.railwatch.facility.gazetteer;

import org.jspecify.annotations.Nullable;
import org.railwatch.facility.FacilityKind;
import org.railwatch.vocabulary.Word;

/** What bears a name. Of two namesakes the larger is meant where nothing else tells. */
public enum PlaceKind implements Word {
    COUNTRY(0),
    CAPITAL(1),
    CITY(2),
    PROVINCE(3),
    REGION(4),
    WATER(5),
    ISLAND(6),
    TOWN(7),
    AREA(8),
    AIRPORT(8),
    PORT(8),
    STATION(8),
    BRIDGE(8),
    LAUNCH_SITE(8),
    BASE(8),
    SITE(8),
    /** A part of a facility. */
    PART(8),
    /** A building or quarter that stands for a government: the Kremlin. */
    SEAT(8),
    /** An adjective or a word for people: Russian, Russians. */
    NATIONALITY(8),
    /** Whoever acts under a name that may hold the name of a place: Bank of Korea. */
    ORGANISATION(8);

    private final int size;

    PlaceKind(int size) {
        this.size = size;
    }

    /** How large such a place is beside others, 0 the largest; what is built is of one size. */
    public int size() {
        return size;
    }

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
