package org.railwatch.imagery.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The vehicles of a train in order, each where it stands along its track, in metres from the train's first coupler. */
public record Consist(List<Vehicle> vehicles) {
    /**
     * One vehicle: {@code from} and {@code to} are its couplers, its body stands between them; {@code paint} picks its
     * colours and load.
     */
    public record Vehicle(VehicleKind kind, double from, double to, double bodyFrom, double bodyTo, int paint) {}

    /** How much the length of a car differs from its model's, as a standard deviation: play of couplers and draft gear. */
    private static final double PLAY_METRES = 0.03;

    public Consist {
        vehicles = List.copyOf(vehicles);
    }

    /** Locomotives first, then so many cars of the kinds, each drawn by itself; one kind makes a train of one model. */
    public static Consist drawn(Random random, List<VehicleKind> kinds, int cars, int locomotives, boolean broadGauge) {
        var vehicles = new ArrayList<Vehicle>();
        var oneModel = kinds.get(0).model(random, broadGauge);
        double at = 0;
        for (int i = 0; i < cars + locomotives; i++) {
            boolean engine = i < locomotives;
            var kind = engine ? VehicleKind.LOCOMOTIVE : kinds.get(random.nextInt(kinds.size()));
            var model = !engine && kinds.size() == 1 ? oneModel : kind.model(random, broadGauge);
            double length = model.overCouplers() + PLAY_METRES * random.nextGaussian();
            double end = (length - model.body()) / 2;
            vehicles.add(new Vehicle(kind, at, at + length, at + end, at + length - end, random.nextInt(1 << 20)));
            at += length;
        }
        return new Consist(vehicles);
    }

    public int cars() {
        int cars = 0;
        for (var vehicle : vehicles) {
            cars += vehicle.kind() == VehicleKind.LOCOMOTIVE ? 0 : 1;
        }
        return cars;
    }

    public int locomotives() {
        return vehicles.size() - cars();
    }

    /** From the first coupler to the last. */
    public double metres() {
        return vehicles.isEmpty() ? 0 : vehicles.get(vehicles.size() - 1).to();
    }
}
