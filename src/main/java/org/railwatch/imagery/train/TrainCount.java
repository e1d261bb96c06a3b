package org.railwatch.imagery.train;

import java.util.List;
import java.util.Optional;

/**
 * What an image tells of a train: its length, how many cars that may be and how that was come by. There are no cars with
 * the method {@code NONE}, where a train is seen and only its class of length told. {@code gate} is what can be
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
        /** Not at all: the picture is too coarse. */
        NONE("none");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public TrainCount {
        if (cars.isPresent() == (method == Method.NONE)) {
            throw new IllegalArgumentException(method + ", " + cars);
        }
        assumptions = List.copyOf(assumptions);
    }

    /** {@code 72 (67..84) cars, from the length}, or {@code train present, long, 500 to 850 m}. */
    public String words() {
        return switch (method) {
            case GAPS -> range() + " cars, from the gaps between them";
            case LENGTH -> range() + " cars, from the length";
            case NONE -> "train present, " + lengthClass.words();
        };
    }

    private String range() {
        return cars.map(CarRange::toString).orElse("");
    }
}
