package org.railwatch.imagery.train;

/** How long cars of a type are over couplers, in metres: the shortest, the commonest and the longest that are usual. */
public record CarLengths(double minMetres, double typicalMetres, double maxMetres) {
    public CarLengths {
        if (!(minMetres > 0 && minMetres <= typicalMetres && typicalMetres <= maxMetres && maxMetres < 100)) {
            throw new IllegalArgumentException(minMetres + " ≤ " + typicalMetres + " ≤ " + maxMetres);
        }
    }

    /** The lengths of cars that may be either; commonest is what is commonest here. */
    public CarLengths or(CarLengths other) {
        return new CarLengths(
                Math.min(minMetres, other.minMetres), typicalMetres, Math.max(maxMetres, other.maxMetres));
    }
}
