package org.railwatch.geo.projection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a datum lies to WGS 84.
 *
 * @param accuracyMetres of its places; null when nobody says
 * @param source of both, {@code EPSG:5191}
 */
record DatumTie(DatumShift shift, @Nullable Double accuracyMetres, String source) {
    /** Worse than this is told: what is a few metres off still lies on the right track. */
    private static final double TOLD_METRES = 4;

    /** Nobody says how it lies. */
    static DatumTie unknown() {
        return new DatumTie(new DatumShift.None(), null, "");
    }

    boolean known() {
        return !source.isEmpty();
    }

    /** What its places are in doubt by, in one sentence; nothing when that is less than matters. */
    Optional<String> doubt(String system) {
        if (!known()) {
            return Optional.of(
                    "nobody knows how '" + system + "' lies to WGS 84; its places may be hundreds of metres off");
        }
        return accuracyMetres == null || accuracyMetres <= TOLD_METRES
                ? Optional.empty()
                : Optional.of("how '" + system + "' lies to WGS 84 is known to " + Math.round(accuracyMetres) + " m ("
                        + source + "); its places are no better");
    }
}
