package org.railwatch.imagery.sight;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.raster.Facts;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Samples;
import org.railwatch.imagery.raster.Sidecars;

/**
 * Planet's usable data mask, a file beside an image that names what hides each pixel.
 *
 * <p>Source: Planet, PSScene item type, asset {@code ortho_udm2} (docs.planet.com/data/imagery/planetscope/psscene): eight
 * bands of uint8, 0 or 1: clear, snow, shadow, light haze, heavy haze, cloud, then a confidence and the older mask.
 */
final class UsableMask {
    private static final int BANDS = 8;
    private static final int SNOW = 1;
    private static final int SHADOW = 2;
    private static final int LIGHT_HAZE = 3;
    private static final int HEAVY_HAZE = 4;
    private static final int CLOUD = 5;

    private UsableMask() {}

    /** What lies over a pixel. */
    enum Hides {
        NOTHING,
        HAZE,
        SNOW,
        SHADOW,
        CLOUD
    }

    /**
     * The mask of a window.
     *
     * @param tell takes a sentence on why one that lies there is not used
     * @return null when none lies beside the image, or it is of another grid or cannot be read
     */
    static @Nullable Samples read(
            Image image,
            HeldFile held,
            Georeference georeference,
            Rectangle window,
            int samples,
            Consumer<String> tell) {
        Path beside = Sidecars.of(held.path()).usableMask().orElse(null);
        if (beside == null) {
            return null;
        }
        String name = String.valueOf(beside.getFileName());
        try (RasterFile mask = RasterFile.open(beside, name)) {
            if (mask.facts().bands() < BANDS || !sameGrid(mask.facts(), image, georeference)) {
                tell.accept(
                        name + " lies beside " + image.ref() + " and is no UDM2 map of its pixels; it was not used");
                return null;
            }
            return mask.read(window, samples, samples);
        } catch (UserError e) {
            tell.accept(name + " was not used: " + e.sentence());
            return null;
        }
    }

    /** As many pixels, at the same places by their own accounts to half a pixel. */
    private static boolean sameGrid(Facts mask, Image image, Georeference georeference) {
        if (mask.width() != georeference.width() || mask.height() != georeference.height()) {
            return false;
        }
        GeoTransform own = mask.transform();
        Ground ground = image.ground();
        if (own == null || ground == null || ground.basis() != Ground.Basis.FILE) {
            return true;
        }
        for (Pixel corner : new Pixel[] {new Pixel(0, 0), new Pixel(mask.width(), mask.height())}) {
            GeoTransform map = georeference.transform();
            if (!(own.pixel(map.x(corner), map.y(corner)).distance(corner) <= 0.5)) {
                return false;
            }
        }
        return true;
    }

    static Hides at(Samples mask, int index) {
        float[][] bands = mask.bands();
        if (bands[CLOUD][index] != 0) {
            return Hides.CLOUD;
        }
        if (bands[SHADOW][index] != 0) {
            return Hides.SHADOW;
        }
        if (bands[SNOW][index] != 0) {
            return Hides.SNOW;
        }
        return bands[LIGHT_HAZE][index] != 0 || bands[HEAVY_HAZE][index] != 0 ? Hides.HAZE : Hides.NOTHING;
    }
}
