package org.railwatch.imagery.chip.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.raster.Samples;

/**
 * Which bands are shown: one in grey, or three as red, green and blue.
 *
 * @param numbers counted from 1; empty when the colours are those of a palette
 * @param order how they were chosen, in words
 */
public record Bands(List<Integer> numbers, String order) {
    private static final Bands PALETTE = new Bands(List.of(), "the picture's palette");

    public Bands {
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code 3,2,1} or {@code 4}. */
    public static Bands of(String text) {
        var numbers = new ArrayList<Integer>();
        for (String word : text.strip().split("\\s*,\\s*", -1)) {
            if (!word.matches("[0-9]{1,4}")) {
                throw refused(text);
            }
            numbers.add(Integer.parseInt(word));
        }
        if (numbers.size() != 1 && numbers.size() != 3) {
            throw refused(text);
        }
        return new Bands(numbers, "as asked");
    }

    private static UserError refused(String text) {
        return UserError.usage(
                "'" + text
                        + "' are not bands; write one for grey, or three for red, green and blue, counted from 1, such as 3,2,1");
    }

    /**
     * What is shown of these samples.
     *
     * @param asked null when the user did not say
     * @throws UserError (usage) for a band that is not there
     */
    public static Bands chosen(@Nullable Bands asked, Samples samples, Image image) {
        if (samples.palette() != null) {
            if (asked != null) {
                throw UserError.usage(
                        image.ref() + " has one band of numbers for colours, a palette; leave --bands out");
            }
            return PALETTE;
        }
        if (asked == null) {
            return usual(samples.lightBands(), image);
        }
        for (int number : asked.numbers) {
            if (number < 1 || number > samples.bands().length) {
                throw UserError.usage("--bands " + number + ": " + image.ref() + " has "
                        + (samples.bands().length == 1
                                ? "one band, number 1"
                                : "bands 1 to " + samples.bands().length));
            }
            if (number == samples.alpha() + 1) {
                throw UserError.usage("--bands " + number + ": band " + number + " of " + image.ref()
                        + " says what is seen at all (alpha), and shows nothing itself; name others");
            }
        }
        return asked;
    }

    /**
     * The natural colours, as far as one can know. Source for Planet's order: Planet Developer documentation, PlanetScope
     * imagery products: analytic 4-band blue, green, red, near infrared; 8-band coastal blue, blue, green I, green, yellow,
     * red, red edge, near infrared. Its 8-bit visual product is red, green, blue.
     */
    private static Bands usual(int count, Image image) {
        if (count < 3) {
            return new Bands(List.of(1), "grey");
        }
        boolean eightBits = image.file() != null && image.file().samples().equals("uint8");
        if (!eightBits && planet(image) && count == 4) {
            return new Bands(List.of(3, 2, 1), "red, green, blue of Planet's 4 bands");
        }
        if (!eightBits && planet(image) && count == 8) {
            return new Bands(List.of(6, 4, 2), "red, green, blue of Planet's 8 bands");
        }
        return new Bands(List.of(1, 2, 3), "the first three");
    }

    private static boolean planet(Image image) {
        for (String word : new @Nullable String[] {
            image.platform(),
            image.view().constellation(),
            image.view().item(),
            image.provider() == null ? null : image.provider().name(),
            image.provider() == null ? null : image.provider().slug()
        }) {
            if (word != null && word.toLowerCase(Locale.ROOT).matches(".*(planet|psscene|skysat).*")) {
                return true;
            }
        }
        return false;
    }

    /** {@code 3,2,1}; {@code palette}. */
    @Override
    public String toString() {
        return numbers.isEmpty()
                ? "palette"
                : String.join(",", numbers.stream().map(String::valueOf).toList());
    }
}
