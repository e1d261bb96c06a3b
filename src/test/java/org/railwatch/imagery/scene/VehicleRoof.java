package org.railwatch.imagery.scene;

import org.railwatch.imagery.scene.Consist.Vehicle;

/** What a vehicle looks like from above: how bright it is, 0 to 255, at a place on it. */
final class VehicleRoof {
    private VehicleRoof() {}

    /** At so many metres from the body's beginning, and to the right of its middle. */
    static double brightness(Vehicle vehicle, double along, double beside) {
        double length = vehicle.bodyTo() - vehicle.bodyFrom();
        double half = vehicle.kind().width() / 2;
        long paint = vehicle.paint();
        double tone = Texture.uniform(paint, 1, 1);
        double grain = 6 * Texture.smooth(paint, along * 2, beside * 2);
        boolean rim = Math.min(along, length - along) < 0.15 || half - Math.abs(beside) < 0.15;
        return grain
                + switch (vehicle.kind()) {
                    case BOX -> 120 + 90 * tone - 12 * stripe(along, 1.3, 0.12) - 30 * Math.abs(beside) / half;
                    case GONDOLA -> rim ? 170 : load(paint, tone, along, length);
                    case HOPPER ->
                        130
                                + 60 * tone
                                - 35 * stripe(along, 3.2, 0.5) * (Math.abs(beside) < 0.5 ? 1 : 0)
                                - 25 * Math.abs(beside) / half;
                    case TANK ->
                        110
                                + 80 * tone
                                + 45 * Math.cos(Math.PI * beside / 3)
                                - (Math.hypot(along - length / 2, beside) < 0.5 ? 60 : 0);
                    case FLAT -> 110 + 50 * tone + 12 * stripe(along, 0.4, 0.2);
                    case CONTAINER_FLAT -> containers(paint, along, length);
                    case PASSENGER -> 140 + 60 * tone - 20 * Math.abs(beside) / half - 15 * stripe(along, 4, 0.6);
                    case LOCOMOTIVE ->
                        95 + 50 * tone - (Math.hypot(along % 4 - 2, beside) < 0.7 && along < length - 4 ? 25 : 0);
                };
    }

    /** A heap, darker or lighter than the walls, or an empty floor. */
    private static double load(long paint, double tone, double along, double length) {
        double heap = Math.sin(Math.PI * along / length);
        return Texture.uniform(paint, 2, 2) < 0.3 ? 105 + 15 * tone : 75 + 90 * tone + 20 * heap;
    }

    private static double containers(long paint, double along, double length) {
        int boxes = (int) Math.max(1, Math.floor(length / 6.06));
        double each = length / boxes;
        int index = (int) Math.min(boxes - 1, Math.floor(along / each));
        double within = along - index * each;
        if (Texture.uniform(paint, 3, index) < 0.1) {
            return 105;
        }
        return within < 0.12 || each - within < 0.12 ? 70 : 100 + 110 * Texture.uniform(paint, 4, index);
    }

    private static double stripe(double along, double period, double width) {
        return along % period < width ? 1 : 0;
    }
}
