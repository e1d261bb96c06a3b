package org.railwatch.imagery.chip.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes two images comparable, each with its weight; the weights are 1 in all. A part is worth 1 up to its first limit
 * and 0 from its second on, evenly less between them.
 *
 * <p>Source: weights and limits are this program's judgement, by what each does to a picture, and were measured on nothing:
 * read the parts, not the sum.
 */
public enum Part {
    /** Shadows turn with it: at 60° apart what is lit on one image lies in shadow on the other. */
    SUN_AZIMUTH("sun azimuth", 0.2, 10, 60) {
        @Override
        @Nullable
        Double difference(Taking before, Taking after) {
            return known(before.sunAzimuth(), after.sunAzimuth())
                    ? Math.abs(Math.IEEEremainder(before.sunAzimuth() - after.sunAzimuth(), 360))
                    : null;
        }

        @Override
        String words(double difference) {
            return "sun " + rounded(difference) + "° apart";
        }
    },
    /** A shadow is height ÷ tan(elevation) long: at 20° three times what it is at 45°. */
    SUN_ELEVATION("sun elevation", 0.15, 5, 30) {
        @Override
        @Nullable
        Double difference(Taking before, Taking after) {
            return known(before.sunElevation(), after.sunElevation())
                    ? Math.abs(before.sunElevation() - after.sunElevation())
                    : null;
        }

        @Override
        String words(double difference) {
            return "sun " + rounded(difference) + "° higher on one";
        }
    },
    /** What stands up leans by height × tan(off-nadir): at 25° a 4 m car by 1.9 m. */
    OFF_NADIR("off-nadir", 0.2, 5, 25) {
        @Override
        @Nullable
        Double difference(Taking before, Taking after) {
            return known(before.offNadir(), after.offNadir()) ? Math.abs(before.offNadir() - after.offNadir()) : null;
        }

        @Override
        String words(double difference) {
            return "off-nadir " + rounded(difference) + "° apart";
        }
    },
    /** What the finer image shows may be too small for the coarser: its absence there says nothing. */
    GSD("gsd", 0.15, 1.2, 4) {
        @Override
        @Nullable
        Double difference(Taking before, Taking after) {
            return known(before.gsdMetres(), after.gsdMetres())
                    ? Math.max(before.gsdMetres() / after.gsdMetres(), after.gsdMetres() / before.gsdMetres())
                    : null;
        }

        @Override
        String words(double difference) {
            return "one " + String.format(Locale.ROOT, "%.1f", difference) + " times as coarse";
        }
    },
    /** Leaves, snow and crops: days of the year apart, whatever the year. */
    SEASON("season", 0.1, 15, 120) {
        @Override
        @Nullable
        Double difference(Taking before, Taking after) {
            return before.day() == null || after.day() == null
                    ? null
                    : Math.abs(Math.IEEEremainder(
                            before.day().getDayOfYear() - (double) after.day().getDayOfYear(), 365.25));
        }

        @Override
        String words(double difference) {
            return "seasons " + rounded(difference) + " days apart";
        }
    },
    /** Of the cloudier one; of the whole image, for nobody says how much is over the place. */
    CLOUD("cloud", 0.1, 0, 50) {
        @Override
        @Nullable
        Double difference(Taking before, Taking after) {
            return known(before.cloudPercent(), after.cloudPercent())
                    ? Math.max(before.cloudPercent(), after.cloudPercent())
                    : null;
        }

        @Override
        String words(double difference) {
            return "up to " + rounded(difference) + " % cloud";
        }
    },
    /** How much of the window is not seen on both. */
    OVERLAP("overlap", 0.1, 0, 100) {
        @Override
        @Nullable
        Double difference(Taking before, Taking after) {
            return null;
        }

        @Override
        String words(double difference) {
            return rounded(difference) + " % not seen on both";
        }
    };

    private final String called;
    private final double weight;
    private final double first;
    private final double second;

    Part(String called, double weight, double first, double second) {
        this.called = called;
        this.weight = weight;
        this.first = first;
        this.second = second;
    }

    /** Null where it is unknown on either. */
    abstract @Nullable Double difference(Taking before, Taking after);

    /** What the difference is, for people. */
    abstract String words(double difference);

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

    private static boolean known(@Nullable Double before, @Nullable Double after) {
        return before != null && after != null;
    }

    private static long rounded(double number) {
        return Math.round(number);
    }
}
