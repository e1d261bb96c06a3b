package org.railwatch.facility;

import org.railwatch.vocabulary.Word;

/** What a facility is. */
public enum FacilityKind implements Word {
    RAIL_STATION,
    RAIL_YARD,
    RAIL_BRIDGE,
    RAIL_HUB,
    BORDER_CROSSING,
    PORT,
    NAVAL_PORT,
    AIRPORT,
    LAUNCH_SITE,
    DEPOT,
    FACTORY,
    SETTLEMENT,
    ADMIN,
    OTHER
}
