package org.railwatch.imagery.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Opaque round clouds over a rectangle of ground, as many as cover the share of it that is asked for. */
final class Clouds {
    private record Disc(double east, double north, double radius) {}

    private static final int SAMPLES = 40;

    private final List<Disc> discs = new ArrayList<>();

    /** Over the rectangle between two corners, in metres. */
    Clouds(Random random, double share, double west, double south, double east, double north) {
        double side = Math.min(east - west, north - south);
        while (coveredShare(west, south, east, north) < share && discs.size() < 1000) {
            discs.add(new Disc(
                    west + random.nextDouble() * (east - west),
                    south + random.nextDouble() * (north - south),
                    side * (0.02 + 0.08 * random.nextDouble())));
        }
    }

    boolean covers(double east, double north) {
        for (var disc : discs) {
            if (Math.hypot(east - disc.east(), north - disc.north()) < disc.radius()) {
                return true;
            }
        }
        return false;
    }

    private double coveredShare(double west, double south, double east, double north) {
        int covered = 0;
        for (int i = 0; i < SAMPLES * SAMPLES && !discs.isEmpty(); i++) {
            double right = (i % SAMPLES + 0.5) / SAMPLES;
            double up = (Math.floorDiv(i, SAMPLES) + 0.5) / SAMPLES;
            covered += covers(west + right * (east - west), south + up * (north - south)) ? 1 : 0;
        }
        return covered / (double) (SAMPLES * SAMPLES);
    }
}
