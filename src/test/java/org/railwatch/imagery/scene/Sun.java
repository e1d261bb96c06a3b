package org.railwatch.imagery.scene;

/** Where the sun stands: degrees clockwise from north, and degrees above the horizon. */
public record Sun(double azimuthDegrees, double elevationDegrees) {}
