package org.railwatch.imagery.raster.geokey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.GroundControl;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.raster.header.TiffDirectory;
import org.railwatch.imagery.raster.header.TiffTag;

/**
 * What a GeoTIFF says of where it lies (OGC 19-008r4, GeoTIFF 1.1).
 *
 * @param transform corner-based, whichever the file's pixels mean; null when it has none
 * @param epsg the code of its reference system; null when it has none, or one of its own making
 * @param system the reference system it describes in parameters of its own, as well-known text; null when it does not
 * @param systemFault why that one is not taken; null when it is, or it has none
 * @param fault why its transform is not taken; null when it is, or it has none
 * @param rational whether it has the rational polynomials of an unrectified picture (RPCCoefficientTag of "RPCs in GeoTIFF")
 * @param tiePoints those it has where they are all it has, the first thousand
 */
public record GeoTags(
        @Nullable GeoTransform transform,
        @Nullable Integer epsg,
        @Nullable String system,
        @Nullable String systemFault,
        @Nullable String fault,
        boolean rational,
        List<TiePoint> tiePoints) {
    /** More than any sensor's grid of them has that one flat map fits. */
    private static final int MOST_TIE_POINTS = 1000;

    private static final int PIXEL_IS_POINT = 2;

    public GeoTags {
        tiePoints = List.copyOf(tiePoints);
    }

    /** A pixel with its coordinates in the file's reference system. */
    public record TiePoint(Pixel pixel, double x, double y) {}

    /** The tie points as control points in this system, where it reaches; none without a system. */
    public List<GroundControl> controlPoints(@Nullable Crs crs) {
        var points = new ArrayList<GroundControl>();
        for (TiePoint tie : tiePoints) {
            if (crs != null) {
                GroundControl.find(tie.pixel(), crs, tie.x(), tie.y()).ifPresent(points::add);
            }
        }
        return points;
    }

    public static GeoTags of(TiffDirectory directory) {
        var keys = new GeoKeys(directory);
        long model = keys.code(GeoKeys.MODEL_TYPE);
        long code = model == 2 ? keys.code(GeoKeys.GEOGRAPHIC) : keys.code(GeoKeys.PROJECTED);
        if (code <= 0 && model <= 0) {
            code = keys.code(GeoKeys.GEOGRAPHIC);
        }
        boolean known = code > 0 && code < GeoKeys.USER_DEFINED;
        boolean point = keys.code(GeoKeys.RASTER_TYPE) == PIXEL_IS_POINT;
        GeoTransform transform = null;
        String fault = null;
        try {
            transform = transform(directory, point);
        } catch (UserError e) {
            fault = e.sentence();
        }
        String system = null;
        String systemFault = null;
        if (!known && described(keys)) {
            try {
                system = OwnSystem.wkt(keys);
            } catch (UserError e) {
                systemFault = e.sentence();
            }
        }
        return new GeoTags(
                transform,
                known ? (Integer) (int) code : null,
                system,
                systemFault,
                fault,
                directory.find(TiffTag.RATIONAL_POLYNOMIALS) != null,
                transform == null ? tiePoints(directory, point) : List.of());
    }

    /** As GDAL's GTiff driver reads them: where pixels are points, a whole number is the middle of one. */
    private static List<TiePoint> tiePoints(TiffDirectory directory, boolean point) {
        double[] ties = directory.decimals(TiffTag.TIE_POINTS);
        double half = point ? 0.5 : 0;
        var all = new ArrayList<TiePoint>();
        for (int i = 0; i + 5 < ties.length && all.size() < MOST_TIE_POINTS; i += 6) {
            if (Double.isFinite(ties[i] + ties[i + 1] + ties[i + 3] + ties[i + 4])) {
                all.add(new TiePoint(new Pixel(ties[i] + half, ties[i + 1] + half), ties[i + 3], ties[i + 4]));
            }
        }
        return all;
    }

    private static boolean described(GeoKeys keys) {
        return keys.code(GeoKeys.GEOGRAPHIC) > 0
                || keys.code(GeoKeys.PROJECTED) > 0
                || (keys.any() && keys.code(GeoKeys.MODEL_TYPE) > 0);
    }

    /** As GDAL's GTiff driver reads them: a matrix beats scale and tie point, and a scale is taken without its sign. */
    private static @Nullable GeoTransform transform(TiffDirectory directory, boolean point) {
        double[] matrix = directory.decimals(TiffTag.TRANSFORMATION);
        double[] scale = directory.decimals(TiffTag.PIXEL_SCALE);
        double[] tie = directory.decimals(TiffTag.TIE_POINTS);
        double[] six;
        if (scale.length >= 2 && scale[0] != 0 && scale[1] != 0 && tie.length >= 6) {
            six = new double[] {
                tie[3] - tie[0] * scale[0], scale[0], 0, tie[4] + tie[1] * Math.abs(scale[1]), 0, -Math.abs(scale[1])
            };
        } else if (matrix.length == 16) {
            six = new double[] {matrix[3], matrix[0], matrix[1], matrix[7], matrix[4], matrix[5]};
        } else {
            return null;
        }
        double half = point ? 0.5 : 0;
        return new GeoTransform(
                six[0] - half * (six[1] + six[2]), six[1], six[2], six[3] - half * (six[4] + six[5]), six[4], six[5]);
    }
}
