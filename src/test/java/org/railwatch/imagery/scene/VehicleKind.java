package org.railwatch.imagery.scene;

import java.util.List;
import java.util.Random;

/**
 * The vehicles that scenes are drawn with, and models of each: length over couplers and of the body, in metres. Real
 * models of both gauges by general knowledge, noted down apart from {@code geodata/rolling-stock.csv}, which no scene
 * reads.
 */
public enum VehicleKind {
    BOX("box", 3.1, 4.6),
    GONDOLA("gondola_ore", 3.1, 3.6),
    HOPPER("hopper", 3.0, 4.4),
    TANK("tank", 3.0, 4.5),
    FLAT("flat", 2.9, 1.4),
    CONTAINER_FLAT("container_flat", 2.6, 3.9),
    PASSENGER("passenger", 3.1, 4.4),
    LOCOMOTIVE("locomotive", 3.0, 4.6);

    /** A model, by its lengths in metres. */
    record Model(double overCouplers, double body) {}

    private final String word;
    private final double width;
    private final double height;

    VehicleKind(String word, double width, double height) {
        this.word = word;
        this.width = width;
        this.height = height;
    }

    /** As the object tree writes it. */
    public String word() {
        return word;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    Model model(Random random, boolean broadGauge) {
        var models = broadGauge ? broad() : standard();
        return models.get(random.nextInt(models.size()));
    }

    private List<Model> broad() {
        return switch (this) {
            case BOX -> List.of(m(14.73, 13.87), m(14.73, 13.87), m(16.97, 15.76));
            case GONDOLA -> List.of(m(13.92, 12.78));
            case HOPPER -> List.of(m(14.72, 13.5), m(12.02, 10.8));
            case TANK -> List.of(m(12.02, 10.8));
            case FLAT -> List.of(m(14.62, 13.4));
            case CONTAINER_FLAT -> List.of(m(14.62, 13.4), m(19.62, 18.4), m(25.62, 24.4));
            case PASSENGER -> List.of(m(24.54, 23.6));
            case LOCOMOTIVE -> List.of(m(17.55, 16.4), m(16.97, 15.9));
        };
    }

    private List<Model> standard() {
        return switch (this) {
            case BOX -> List.of(m(16.44, 15.5), m(17.07, 16.1));
            case GONDOLA -> List.of(m(13.44, 12.5), m(13.98, 13.0));
            case HOPPER -> List.of(m(14.4, 13.2));
            case TANK -> List.of(m(11.99, 11.0), m(12.22, 11.2));
            case FLAT -> List.of(m(13.91, 13.0), m(13.97, 13.0));
            case CONTAINER_FLAT -> List.of(m(13.97, 13.0), m(19.42, 18.4));
            case PASSENGER -> List.of(m(26.58, 25.5));
            case LOCOMOTIVE -> List.of(m(17.55, 16.4), m(18.86, 17.8), m(20.5, 19.4));
        };
    }

    private static Model m(double overCouplers, double body) {
        return new Model(overCouplers, body);
    }
}
