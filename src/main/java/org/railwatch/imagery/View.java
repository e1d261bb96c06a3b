package org.railwatch.imagery;

import org.jspecify.annotations.Nullable;

/**
 * How a picture was taken, by the names of STAC 1.1 and its view extension 1.1; angles in degrees, null when unknown.
 *
 * @param item the identifier that its provider gives it
 * @param offNadir between the sensor's straight down and its line of sight, 0 to 90
 * @param incidenceAngle between the vertical on the ground and the line to the sensor, 0 to 90
 * @param azimuth from the ground to the sensor, clockwise from north
 * @param sunAzimuth clockwise from north
 * @param sunElevation above the horizon, -90 to 90
 * @param distributor slug of the agent that passes it on
 * @param source the file of metadata it was read from
 */
public record View(
        @Nullable String item,
        @Nullable String constellation,
        @Nullable String instruments,
        @Nullable String license,
        @Nullable String distributor,
        @Nullable Double offNadir,
        @Nullable Double incidenceAngle,
        @Nullable Double azimuth,
        @Nullable Double sunAzimuth,
        @Nullable Double sunElevation,
        @Nullable String source) {
    public static final View UNKNOWN = new View(null, null, null, null, null, null, null, null, null, null, null);
}
