package org.railwatch.facility;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Metres;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;

/** What the user says of a facility; null where nothing is said. */
record FacilityDraft(
        @Nullable String name,
        @Nullable FacilityKind kind,
        @Nullable CountryList countries,
        @Nullable Position at,
        @Nullable Shape area,
        @Nullable Metres accuracy,
        @Nullable String pointOf,
        @Nullable ZoneId zone,
        @Nullable String source,
        @Nullable String note) {}
