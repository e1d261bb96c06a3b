package org.railwatch.imagery.train;

import java.util.List;
import java.util.Optional;

/**
 * The gaps between vehicles that a profile shows: metres from its start, in order, and how many vehicles that makes,
 * locomotives among them. Empty vehicles: the gaps are not resolved, and {@code words} says why.
 */
public record GapCount(List<Double> gapMetres, Optional<CarRange> vehicles, String words) {
    public GapCount {
        gapMetres = List.copyOf(gapMetres);
    }

    public boolean isResolved() {
        return vehicles.isPresent();
    }
}
