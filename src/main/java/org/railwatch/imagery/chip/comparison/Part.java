package org.railwatch.imagery.chip.comparison;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What makes two images comparable, each with its weight; the weights are 1 in all. A part is worth 1 up to its first limit
 * and 0 from its second on, evenly less between them.
 *
 * <p>Source: weights and limits are this program's judgement, by what each does to a picture, and were measured on nothing:
 * read the parts, not the sum.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions have no state.
public enum Part {
    /** Shadows turn with it: at 60° apart what is lit on one image lies in shadow on the other. */
    SUN_AZIMUTH("sun azimuth", 0.2, 10, 60, Taking::sunAzimuth, (a, b) -> around(a - b, 360), "sun %s° apart"),
    /** A shadow is height ÷ tan(elevation) long: at 20° nearly three times what it is at 45°. */
    SUN_ELEVATION(
            "sun elevation", 0.15, 5, 30, Taking::sunElevation, (a, b) -> Math.abs(a - b), "sun %s° higher on one"),
    /** What stands up leans by height × tan(off-nadir): at 25° a car of 4 m by 1.9 m. */
    OFF_NADIR("off-nadir", 0.2, 5, 25, Taking::offNadir, (a, b) -> Math.abs(a - b), "off-nadir %s° apart"),
    /** What the finer image shows may be too small for the coarser: its absence there says nothing. */
    GSD("gsd", 0.15, 1.2, 4, Taking::gsdMetres, (a, b) -> Math.max(a / b, b / a), "one %s times as coarse"),
    /** Leaves, snow and crops: days of the year apart, whatever the year. */
    SEASON("season", 0.1, 15, 120, Taking::dayOfYear, (a, b) -> around(a - b, 365.25), "seasons %s days apart"),
    /** Of the cloudier one; of the whole image, for nobody says how much is over the place. */
    CLOUD("cloud", 0.1, 0, 50, Taking::cloudPercent, Math::max, "up to %s %% cloud"),
    /** How many percent of the window are not seen on both. */
    OVERLAP("overlap", 0.1, 0, 100, taking -> null, (a, b) -> 0, "%s %% not seen on both");

    private final String called;
    private final double weight;
    private final double first;
    private final double second;
    private final Reading reading;
    private final DoubleBinaryOperator apart;
    private final String words;

    /** What of an image it looks at. */
    private interface Reading {
        @Nullable
        Double of(Taking taking);
    }

    Part(
            String called,
            double weight,
            double first,
            double second,
            Reading reading,
            DoubleBinaryOperator apart,
            String words) {
        this.called = called;
        this.weight = weight;
        this.first = first;
        this.second = second;
        this.reading = reading;
        this.apart = apart;
        this.words = words;
    }

    /** How far both are apart; null where that is unknown of either. */
    @Nullable
    Double difference(Taking before, Taking after) {
        Double mine = reading.of(before);
        Double theirs = reading.of(after);
        return mine == null || theirs == null ? null : (Double) apart.applyAsDouble(mine, theirs);
    }

    private static double around(double difference, double turn) {
        return Math.abs(Math.IEEEremainder(difference, turn));
    }

    /** What the difference is, for people. */
    String words(double difference) {
        double tenth = Math.round(difference * 10) / 10.0;
        return String.format(
                Locale.ROOT,
                words,
                tenth < 10 && tenth != Math.rint(tenth) ? tenth : String.valueOf(Math.round(tenth)));
    }

    String called() {
        return called;
    }

    double weight() {
        return weight;
    }

    /** 0 to 1. */
    double worth(double difference) {
        return Math.max(0, Math.min(1, (second - difference) / (second - first)));
    }
}
