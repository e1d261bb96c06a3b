package org.railwatch.imagery.scene;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.scene.Consist.Vehicle;

/**
 * A yard as the sun shows it: brightness, 0 to 255, of any place on the ground. Four tracks side by side; the train
 * stands on the second, and on the third often another.
 */
final class YardGround {
    /** A place on a vehicle, from its body's beginning and from its middle. */
    private record Spot(Vehicle vehicle, double along, double beside) {}

    static final double SPACING_METRES = 5.3;
    private static final int TRACKS = 4;
    private static final double SHADE = 0.45;
    private static final double SHADOW_STEP_METRES = 0.5;

    private final long seed;
    private final TrackFrame tracks;
    private final Consist train;
    private final Consist neighbour;
    private final double neighbourStart;
    private final double sunEast;
    private final double sunNorth;
    private final double sunRise;

    YardGround(SceneRecipe recipe) {
        seed = recipe.seed();
        tracks = TrackFrame.of(recipe.headingDegrees(), recipe.radiusMetres());
        train = recipe.train();
        var random = new Random(seed);
        int cars = random.nextInt(3) == 0 ? 0 : 3 + random.nextInt(12);
        neighbour = cars == 0
                ? new Consist(List.of())
                : Consist.drawn(random, List.of(VehicleKind.BOX, VehicleKind.TANK), cars, 0, true);
        neighbourStart = random.nextDouble() * train.metres();
        double azimuth = Math.toRadians(recipe.sun().azimuthDegrees());
        sunEast = Math.sin(azimuth);
        sunNorth = Math.cos(azimuth);
        sunRise = Math.tan(Math.toRadians(recipe.sun().elevationDegrees()));
    }

    TrackFrame tracks() {
        return tracks;
    }

    double brightness(double east, double north) {
        var at = tracks.along(east, north);
        var above = vehicleAt(at.x(), at.y());
        if (above != null) {
            return VehicleRoof.brightness(above.vehicle(), above.along(), above.beside());
        }
        double lit = bare(east, north, at.x(), at.y());
        return inShadow(east, north, at.y()) ? lit * SHADE : lit;
    }

    /** Soil, ballast, sleepers, rails, and the couplers between cars. */
    private double bare(double east, double north, double along, double beside) {
        double soil = 112 + 18 * Texture.smooth(seed, east / 9, north / 9) + 10 * Texture.smooth(seed + 1, east, north);
        int track = (int) Math.round(beside / SPACING_METRES);
        double off = Math.abs(beside - track * SPACING_METRES);
        if (track < -1 || track > TRACKS - 2 || off > 1.6) {
            return soil;
        }
        if (off < 0.15 && coupled(along, track)) {
            return 60;
        }
        double ballast = 128 + 8 * Texture.smooth(seed + 2, east * 3, north * 3);
        if (Math.abs(off - 0.76) < 0.07) {
            return 165;
        }
        return off < 1.3 && Math.floorMod((long) Math.floor(along / 0.27), 2L) == 0 ? ballast - 22 : ballast;
    }

    private boolean coupled(double along, int track) {
        return track == 0
                ? along > 0 && along < train.metres()
                : track == 1 && along > neighbourStart && along < neighbourStart + neighbour.metres();
    }

    /** A place is in shadow if on its way to the sun something stands higher than the way has risen. */
    private boolean inShadow(double east, double north, double beside) {
        double reach = 5 / sunRise;
        if (beside < -2 - reach || beside > SPACING_METRES + 2 + reach) {
            return false;
        }
        for (double way = SHADOW_STEP_METRES / 2; way < reach; way += SHADOW_STEP_METRES) {
            var at = tracks.along(east + way * sunEast, north + way * sunNorth);
            var above = vehicleAt(at.x(), at.y());
            if (above != null && above.vehicle().kind().height() > way * sunRise) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Spot vehicleAt(double along, double beside) {
        if (Math.abs(beside) < 1.7) {
            return vehicleOf(train, along, beside);
        }
        return Math.abs(beside - SPACING_METRES) < 1.7
                ? vehicleOf(neighbour, along - neighbourStart, beside - SPACING_METRES)
                : null;
    }

    private static @Nullable Spot vehicleOf(Consist consist, double along, double beside) {
        int low = 0;
        int high = consist.vehicles().size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            var vehicle = consist.vehicles().get(middle);
            if (along < vehicle.from()) {
                high = middle - 1;
            } else if (along >= vehicle.to()) {
                low = middle + 1;
            } else {
                boolean on = along >= vehicle.bodyFrom()
                        && along < vehicle.bodyTo()
                        && Math.abs(beside) < vehicle.kind().width() / 2;
                return on ? new Spot(vehicle, along - vehicle.bodyFrom(), beside) : null;
            }
        }
        return null;
    }
}
