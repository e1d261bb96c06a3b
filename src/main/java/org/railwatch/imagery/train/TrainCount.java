package org.railwatch.imagery.train;

import java.util.List;
import java.util.Optional;

/**
 * What an image tells of a train: its length, how many cars that may be and how that was come by. Without a number the
 * method says why there is none. {@code gate} is what can be
 * told at this resolution and why; the assumptions are sentences without full stops, in the order of their weight.
 */
public record TrainCount(
        TrainLength length,
        Method method,
        Optional<CarRange> cars,
        LengthClass lengthClass,
        String gate,
        List<String> assumptions) {
    /** How a number of cars was come by. */
    public enum Method {
        /** The gaps between the cars were seen and counted, and fit the length. */
        GAPS("gaps"),
        /** The length was divided by the lengths of cars. */
        LENGTH("length"),
        /** Not at all: the picture is too coarse, and shows that there is a train, and of what class of length. */
        NONE("none"),
        /** Not at all: the picture is too coarse to show a train; there is but a line. */
        UNSEEN("none"),
        /** Not at all: the line is shorter than the locomotives that it is said to take in. */
        TOO_SHORT("none");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public TrainCount {
        if (cars.isPresent() != (method == Method.GAPS || method == Method.LENGTH)) {
            throw new IllegalArgumentException(method + ", " + cars);
        }
        assumptions = List.copyOf(assumptions);
    }

    /** {@code 72 (67..84) cars, from the length}, {@code train present, long, 500 to 850 m}, or {@code a line of 900 m}. */
    public String words() {
        return switch (method) {
            case GAPS -> range() + ", from the gaps between them";
            case LENGTH -> range() + ", from the length";
            case NONE -> "train present, " + lengthClass.words();
            case UNSEEN -> "a line of " + Math.round(length.metres()) + " m, on which no train can be told";
            case TOO_SHORT -> "no number of cars, for the line is shorter than its locomotives";
        };
    }

    private String range() {
        return cars.map(range -> range + (range.high() == 1 && range.low() == 1 ? " car" : " cars"))
                .orElse("");
    }
}
