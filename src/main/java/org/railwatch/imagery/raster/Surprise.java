package org.railwatch.imagery.raster;

import org.jspecify.annotations.Nullable;

/** What a reader of another maker threw, in words for an analyst. */
final class Surprise {
    private Surprise() {}

    static String words(Throwable thrown) {
        @Nullable String message = thrown.getMessage();
        if (message == null
                || thrown instanceof IndexOutOfBoundsException
                || thrown instanceof NegativeArraySizeException
                || message.isBlank()) {
            return "its pixels are not what its header says";
        }
        String line = message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String cut = line.length() <= 100 ? line : line.substring(0, 99) + "…";
        return cut.replaceAll("[.!]+$", "");
    }
}
