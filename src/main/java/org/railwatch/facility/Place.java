package org.railwatch.facility;

import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;
import org.railwatch.vocabulary.CountryCode;

/** Where something is said to be: a facility, a country, or a point; exactly one of the three is there. */
public record Place(
        @Nullable Facility facility,
        @Nullable CountryCode country,
        @Nullable Position point) {}
