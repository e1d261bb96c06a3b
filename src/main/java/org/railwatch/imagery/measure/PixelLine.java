package org.railwatch.imagery.measure;

import java.util.List;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Pixel;

/** Pixels in order, as typed: {@code 'X,Y X,Y …'}. */
public record PixelLine(List<Pixel> pixels) {
    /** More than anybody draws. */
    private static final int MOST = 10_000;

    public PixelLine {
        pixels = List.copyOf(pixels);
        if (pixels.size() < 2 || pixels.size() > MOST) {
            throw UserError.usage("a line of " + pixels.size() + (pixels.size() == 1 ? " pixel" : " pixels")
                    + " cannot be measured; give two or more, such as '10,20 400,380'");
        }
        for (int i = 1; i < pixels.size(); i++) {
            if (pixels.get(i).equals(pixels.get(i - 1))) {
                throw UserError.usage("the pixel " + pixels.get(i) + " stands twice in a row; leave one out");
            }
        }
    }

    public static PixelLine of(String text) {
        return new PixelLine(Pixel.listOf(text));
    }

    @Override
    public String toString() {
        return String.join(" ", pixels.stream().map(Pixel::toString).toList());
    }
}
