package org.railwatch.imagery.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.train.TrainCount.Method;

/**
 * Counts the cars of a train from its length, and from the gaps between them where the picture shows those.
 *
 * <p>n cars fit a train of T metres if n · shortest ≤ T ≤ n · longest, so n runs from ⌈T / longest⌉ to ⌊T / shortest⌋, where T
 * is the line's length ± 2 σ ({@link TrainLength}), plus what of the couplers at both ends the line leaves out, less the
 * locomotives. A count of gaps is kept within that range; where the two disagree the range is as wide as both.
 */
public final class TrainCounter {
    /**
     * How far two coupled ends stick out beyond the bodies, which is where a line begins and ends: gondola 12-1303 is
     * 13.92 m over couplers and 12.78 m over its frame (kavaz.tplants.com).
     */
    private static final double COUPLERS_METRES = 1.2;

    /** How much longer or shorter a car stands when its couplers are pulled or pushed; general knowledge. */
    private static final double SLACK_METRES = 0.1;

    private final RollingStock stock;

    public TrainCounter(RollingStock stock) {
        this.stock = stock;
    }

    /**
     * Says what can be told.
     *
     * @throws org.railwatch.UserError (usage) for a car that is no railcar
     */
    public TrainCount count(TrainSighting train) {
        var rows = stock.cars(train.car(), train.gauge());
        var lengths = RollingStock.together(rows);
        var gate = train.resolvability();
        var gateWords = gate.words(train.gsdMetres(), train.length().pixelMetres());
        var assumptions = new ArrayList<String>();
        if (gate == Resolvability.UNSEEN) {
            return told(train, Method.UNSEEN, Optional.empty(), gateWords, assumptions);
        }
        if (gate == Resolvability.REFUSE) {
            assumptions.add("the ends of the train are known to a pixel each, so its class may be the next one");
            return told(train, Method.NONE, Optional.empty(), gateWords, assumptions);
        }
        if (tooShort(train)) {
            assumptions.add(metres(
                            "a line of %.1f m is shorter than what it takes in, locomotives ",
                            train.length().metres())
                    + train.locomotives()
                    + metres(" of %.2f m or more: ", engine(train).minMetres())
                    + "see whether the line and --locomotives are right");
            return told(train, Method.TOO_SHORT, Optional.empty(), gateWords, assumptions);
        }
        var fromLength = fromLength(train, lengths, assumptions);
        sayWhatCars(train, rows, lengths, assumptions);
        var profile = train.profile();
        if (gate == Resolvability.ESTIMATE || profile == null) {
            return told(train, Method.LENGTH, Optional.of(fromLength), gateWords, assumptions);
        }
        var gaps = GapCounter.count(profile, vehicles(train, lengths));
        if (gaps.vehicles().isEmpty()) {
            return told(
                    train,
                    Method.LENGTH,
                    Optional.of(fromLength),
                    gateWords + "; " + gaps.words() + ": estimated from the length",
                    assumptions);
        }
        var fromGaps = withoutLocomotives(gaps.vehicles().get(), train.locomotives());
        assumptions.add(
                0,
                "a car whose gap is not seen is not counted: a published detector found 74 % of the cars at 0.5 m (Orbital"
                        + " Insight)");
        return told(
                train,
                Method.GAPS,
                Optional.of(both(fromGaps, fromLength, assumptions)),
                gateWords + "; " + gaps.words(),
                assumptions);
    }

    private static TrainCount told(
            TrainSighting train, Method method, Optional<CarRange> cars, String gate, List<String> assumptions) {
        return new TrainCount(
                train.length(), method, cars, LengthClass.of(train.length().metres()), gate, assumptions);
    }

    private CarLengths engine(TrainSighting train) {
        return RollingStock.together(stock.locomotives(train.gauge()));
    }

    /** Whether not even its locomotives fit into the line, as long as that may be. */
    private boolean tooShort(TrainSighting train) {
        var sigma = train.length().sigmaMetres();
        double longest = train.length().metres() + (sigma == null ? 0 : 2 * sigma) + COUPLERS_METRES;
        return train.locomotives() != null
                && longest < train.locomotives().atLeast() * engine(train).minMetres();
    }

    private CarRange fromLength(TrainSighting train, CarLengths lengths, List<String> assumptions) {
        var locomotives = train.locomotives() == null ? new Locomotives(0, 0) : train.locomotives();
        var engine = engine(train);
        double metres = train.length().metres();
        double twoSigma = twoSigma(train.length(), assumptions);
        double shortest = metres - twoSigma - locomotives.atMost() * engine.maxMetres();
        double longest = metres + twoSigma + COUPLERS_METRES - locomotives.atLeast() * engine.minMetres();
        double likeliest = metres
                + COUPLERS_METRES / 2
                - (locomotives.atLeast() + locomotives.atMost()) / 2.0 * engine.typicalMetres();
        int low = (int) Math.ceil(shortest / (lengths.maxMetres() + SLACK_METRES));
        int high = (int) Math.floor(longest / (lengths.minMetres() - SLACK_METRES));
        if (low > high) {
            assumptions.add(
                    "no whole number of such cars fits the length: see whether the line, the type of car and the"
                            + " number of locomotives are right");
            int kept = low;
            low = high;
            high = kept;
        }
        low = Math.max(0, low);
        high = Math.max(low, high);
        int best = (int) Math.round(likeliest / lengths.typicalMetres());
        return new CarRange(low, Math.max(low, Math.min(high, best)), high);
    }

    private static double twoSigma(TrainLength length, List<String> assumptions) {
        var sigma = length.sigmaMetres();
        if (sigma == null) {
            assumptions.add("the size of a pixel is not known, so the line's length is taken to be without error");
            return 0;
        }
        double pixel = Objects.requireNonNull(length.pixelMetres());
        assumptions.add("each end of the line is right " + length.error().words(pixel)
                + metres(": the length is known to ± %.1f m (2 σ)", 2 * sigma));
        return 2 * sigma;
    }

    private static void sayWhatCars(
            TrainSighting train, List<RollingStock.Row> rows, CarLengths lengths, List<String> assumptions) {
        var type = train.car() == null ? "railcar" : train.car().word();
        assumptions.add(type
                + metres(" is %.2f to ", lengths.minMetres())
                + metres("%.2f m long over couplers, most often ", lengths.maxMetres())
                + metres("%.2f m", lengths.typicalMetres())
                + (train.gauge() == null ? ", on either gauge" : ", on the gauge of " + train.gauge() + " mm"));
        if (type.equals("railcar")) {
            assumptions.add(
                    "passenger cars and container flats of 60 and 80 feet are longer: say so if it is a train of them");
        }
        for (var row : rows) {
            assumptions.add("lengths on " + row.gauge() + " mm, " + row.basis().said() + ": " + row.source());
        }
        assumptions.add(
                train.locomotives() == null
                        ? "no locomotives were named, so none was taken off; one is as long as one or two cars"
                        : train.locomotives()
                                + (train.locomotives().atMost() == 1 ? " locomotive" : " sections of locomotives")
                                + " in the line taken off");
        assumptions.add(metres("of the couplers at the ends the line leaves out up to %.1f m", COUPLERS_METRES));
    }

    /** What may stand between two gaps: where the type is said, such a car or a locomotive; else any vehicle. */
    private CarLengths vehicles(TrainSighting train, CarLengths cars) {
        if (train.car() == null || train.car().word().equals("railcar")) {
            return cars.or(stock.anyVehicle(train.gauge()));
        }
        return cars.or(RollingStock.together(stock.locomotives(train.gauge())));
    }

    private static CarRange withoutLocomotives(CarRange vehicles, @Nullable Locomotives locomotives) {
        if (locomotives == null) {
            return vehicles;
        }
        int low = Math.max(0, vehicles.low() - locomotives.atMost());
        int high = Math.max(low, vehicles.high() - locomotives.atLeast());
        int middle = vehicles.best() - (locomotives.atLeast() + locomotives.atMost()) / 2;
        return new CarRange(low, Math.max(low, Math.min(high, middle)), high);
    }

    private static CarRange both(CarRange gaps, CarRange length, List<String> assumptions) {
        int low = Math.max(gaps.low(), length.low());
        int high = Math.min(gaps.high(), length.high());
        if (low <= high) {
            return new CarRange(low, Math.max(low, Math.min(high, gaps.best())), high);
        }
        assumptions.add(
                0,
                "the gaps make " + gaps + " cars and the length " + length
                        + ": the cars are of other lengths than assumed, or gaps were missed");
        return new CarRange(Math.min(gaps.low(), length.low()), gaps.best(), Math.max(gaps.high(), length.high()));
    }

    private static String metres(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
