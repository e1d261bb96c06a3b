package org.railwatch.geo.georeference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/**
 * A place on a picture, in pixels from its outer upper left corner: x to the right, y down. Continuous: the first pixel
 * reaches from 0,0 to 1,1, and its middle is 0.5,0.5.
 */
public record Pixel(double x, double y) {
    private static final String NUMBER = "[+-]?(?:\\d++(?:\\.\\d*)?|\\.\\d++)";
    private static final Pattern TEXT = Pattern.compile("(" + NUMBER + ")\\s*,\\s*(" + NUMBER + ")");

    public Pixel {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw UserError.usage("'" + x + "," + y + "' is no place on a picture; both numbers must be finite");
        }
        x += 0.0; // -0 becomes 0
        y += 0.0;
    }

    /** Reads {@code X,Y}. */
    public static Pixel of(String text) {
        var match = TEXT.matcher(text.strip().replace('\u2212', '-'));
        if (!match.matches()) {
            throw UserError.usage(
                    "'" + text + "' is not a pixel; write X,Y from the upper left corner, such as 512,300");
        }
        return new Pixel(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)));
    }

    /** Reads {@code 'X,Y X,Y …'}. */
    public static List<Pixel> listOf(String text) {
        var all = new ArrayList<Pixel>();
        for (String word : text.strip().split("\\s+", -1)) {
            all.add(of(word));
        }
        return List.copyOf(all);
    }

    /** Whether it lies on a picture of that size; the outer edges and the four corners do. */
    public boolean isOn(int width, int height) {
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** In pixels. */
    public double distance(Pixel other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** {@code 512,300}: at most three decimals, which is finer than anybody marks. */
    @Override
    public String toString() {
        return plain(x) + "," + plain(y);
    }

    private static String plain(double number) {
        double rounded = Math.round(number * 1000) / 1000.0;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? Long.toString((long) rounded)
                : BigDecimal.valueOf(rounded).stripTrailingZeros().toPlainString();
    }
}
