package org.railwatch.imagery.raster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.raster.geokey.GeoTags;
import org.railwatch.imagery.raster.header.AuxFile;
import org.railwatch.vocabulary.Count;

/**
 * Where a picture lies, by the first that says so: the {@code .aux.xml} beside it, its own tags, the world file with the
 * {@code .prj} (GDAL's GTiff driver, GDAL_GEOREF_SOURCES: PAM, INTERNAL, TABFILE, WORLDFILE).
 *
 * @param transform corner-based; null when nothing gives one
 * @param worldFile whether the transform is a world file's
 * @param crs null when nothing gives one
 */
record Placement(
        @Nullable GeoTransform transform,
        boolean worldFile,
        @Nullable Crs crs) {
    /** What two ways to name one corner, its edge and its middle, differ by is half a pixel; this is less. */
    private static final double SAME_PIXELS = 0.25;

    /**
     * @param tags null for a picture that has none
     * @param notices where it is told what is not taken, and where two differ
     */
    static Placement of(@Nullable GeoTags tags, Sidecars sidecars, int width, int height, List<String> notices) {
        AuxFile aux = sidecars.aux(notices);
        GeoTransform beside = aux == null ? null : aux.transform();
        GeoTransform own = tags == null ? null : tags.transform();
        GeoTransform world = world(sidecars, beside != null || own != null);
        GeoTransform taken = beside != null ? beside : own != null ? own : world;
        if (taken != null) {
            String source = beside != null ? sidecars.auxName() : "the file itself";
            if (own != null && !own.equals(taken)) {
                compare(taken, source, own, "the file itself", width, height, notices);
            }
            if (world != null && !world.equals(taken)) {
                compare(taken, source, world, "the world file", width, height, notices);
            }
        }
        return new Placement(taken, world != null && beside == null && own == null, crs(aux, tags, sidecars, notices));
    }

    /** One that is not needed may be broken. */
    private static @Nullable GeoTransform world(Sidecars sidecars, boolean needless) {
        try {
            return sidecars.transform();
        } catch (UserError e) {
            if (needless) {
                return null;
            }
            throw e;
        }
    }

    private static void compare(
            GeoTransform taken,
            String source,
            GeoTransform other,
            String named,
            int width,
            int height,
            List<String> notices) {
        double farthest = 0;
        for (int corner = 0; corner < 4; corner++) {
            var pixel = new Pixel(corner % 2 == 0 ? 0 : width, corner < 2 ? 0 : height);
            farthest = Math.max(
                    farthest, taken.pixel(other.x(pixel), other.y(pixel)).distance(pixel));
        }
        if (farthest > SAME_PIXELS) {
            String pixels = Count.number(Math.round(10 * farthest) / 10.0);
            notices.add("its map was taken from " + source + ", and " + named + " puts it up to " + pixels
                    + (pixels.equals("1") ? " pixel" : " pixels") + " elsewhere");
        }
    }

    private static @Nullable Crs crs(
            @Nullable AuxFile aux, @Nullable GeoTags tags, Sidecars sidecars, List<String> notices) {
        Crs beside = null;
        if (aux != null && aux.system() != null) {
            beside = read(aux.system(), sidecars.auxName(), notices);
        }
        Crs own = tags == null ? null : own(tags, notices);
        if (beside != null && own != null && !beside.equals(own)) {
            notices.add("its reference system was taken from " + sidecars.auxName() + ", '" + beside.name()
                    + "', and the file itself has '" + own.name() + "'");
        }
        Crs first = beside != null ? beside : own;
        return first != null ? first : sidecars.crs(notices);
    }

    private static @Nullable Crs own(GeoTags tags, List<String> notices) {
        if (tags.systemFault() != null) {
            notices.add("its reference system was not taken: " + tags.systemFault());
            return null;
        }
        String text = tags.epsg() != null ? "EPSG:" + tags.epsg() : tags.system();
        return text == null ? null : read(text, "the file itself", notices);
    }

    private static @Nullable Crs read(String text, String source, List<String> notices) {
        try {
            return Crs.of(text);
        } catch (UserError e) {
            notices.add("its reference system was not taken from " + source + ": " + e.sentence());
            return null;
        }
    }
}
