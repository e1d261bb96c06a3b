package org.railwatch.imagery.sight;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Samples;

/** Looks into the file of an image for how much of a place it shows. */
public final class SightReader {
    /** So many places across and down: a share is right to about half a percent. */
    private static final int SIDE = 256;
    /** So many samples across and down are read of the picture, of a smaller copy in it where it has one. */
    private static final int SAMPLES = 512;

    private final PictureFiles files;

    public SightReader(PictureFiles files) {
        this.files = files;
    }

    /**
     * What an image shows of a patch of ground. A file that cannot be read is no reason to stop: what is known without it is
     * used.
     *
     * @param tell takes a sentence on what kept a file from being used
     * @return nothing when neither its place nor its clouds are known
     */
    public Optional<Sight> of(Image image, Patch patch, Consumer<String> tell) {
        return Sight.of(image, patch, tally(image, patch, tell));
    }

    private @Nullable Tally tally(Image image, Patch patch, Consumer<String> tell) {
        Ground ground = image.ground();
        if (ground == null) {
            return null;
        }
        Georeference georeference = ground.georeference();
        List<Position> places = patch.places(SIDE);
        if (georeference == null) {
            Shape footprint = ground.footprint();
            return footprint == null ? null : outlined(places, footprint);
        }
        var pixels = new ArrayList<Pixel>();
        for (Position place : places) {
            Pixel pixel = pixel(georeference, place);
            if (pixel != null && georeference.covers(pixel)) {
                pixels.add(pixel);
            }
        }
        if (image.file() != null && !pixels.isEmpty()) {
            try {
                return read(image, image.file(), places.size(), pixels, georeference, tell);
            } catch (UserError e) {
                tell.accept("how much " + image.ref() + " hides is not known: " + e.sentence());
            }
        }
        return new Tally(places.size(), pixels.size(), null, null);
    }

    private static Tally outlined(List<Position> places, Shape footprint) {
        int inside = 0;
        for (Position place : places) {
            inside += footprint.covers(place) ? 1 : 0;
        }
        return new Tally(places.size(), inside, null, null);
    }

    private static @Nullable Pixel pixel(Georeference georeference, Position place) {
        try {
            return georeference.pixel(place);
        } catch (UserError e) {
            return null; // Beyond what its projection maps, and so outside the picture.
        }
    }

    private Tally read(
            Image image,
            HeldFile held,
            int places,
            List<Pixel> pixels,
            Georeference georeference,
            Consumer<String> tell) {
        Rectangle window = window(pixels, georeference);
        Samples light;
        boolean says;
        try (RasterFile picture = files.open(image)) {
            light = picture.read(window, SAMPLES, SAMPLES);
            says = picture.facts().nodata() != null || picture.facts().mask() != null;
        }
        Samples usable = UsableMask.read(image, held, georeference, window, SAMPLES, tell);
        int blank = 0;
        var hidden = new EnumMap<UsableMask.Hides, Integer>(UsableMask.Hides.class);
        for (Pixel pixel : pixels) {
            if (!light.valid().get(index(light, pixel))) {
                blank++;
            } else if (usable != null) {
                hidden.merge(UsableMask.at(usable, index(usable, pixel)), 1, Integer::sum);
            }
        }
        Tally.Hidden found = usable == null
                ? null
                : new Tally.Hidden(
                        hidden.getOrDefault(UsableMask.Hides.CLOUD, 0),
                        hidden.getOrDefault(UsableMask.Hides.SHADOW, 0),
                        hidden.getOrDefault(UsableMask.Hides.SNOW, 0),
                        hidden.getOrDefault(UsableMask.Hides.HAZE, 0));
        return new Tally(places, pixels.size(), says || blank > 0 ? (Integer) blank : null, found);
    }

    /** The whole pixels around all of them, on the picture. */
    private static Rectangle window(List<Pixel> pixels, Georeference georeference) {
        double left = georeference.width();
        double top = georeference.height();
        double right = 0;
        double bottom = 0;
        for (Pixel pixel : pixels) {
            left = Math.min(left, pixel.x());
            top = Math.min(top, pixel.y());
            right = Math.max(right, pixel.x());
            bottom = Math.max(bottom, pixel.y());
        }
        int x = (int) Math.min(Math.floor(left), georeference.width() - 1);
        int y = (int) Math.min(Math.floor(top), georeference.height() - 1);
        return new Rectangle(x, y, (int) Math.max(1, Math.min(Math.ceil(right), georeference.width()) - x), (int)
                Math.max(1, Math.min(Math.ceil(bottom), georeference.height()) - y));
    }

    /** The sample that shows a pixel, which lies in its window. */
    private static int index(Samples samples, Pixel pixel) {
        int column = (int) Math.floor((pixel.x() - samples.window().getX()) / samples.stepX());
        int row = (int) Math.floor((pixel.y() - samples.window().getY()) / samples.stepY());
        return Math.max(0, Math.min(samples.height() - 1, row)) * samples.width()
                + Math.max(0, Math.min(samples.width() - 1, column));
    }
}
