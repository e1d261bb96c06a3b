package org.railwatch.imagery.raster.geokey;

import org.railwatch.UserError;

/**
 * A reference system that a GeoTIFF describes in parameters of its own, as well-known text (OGC 01-009), the way GDAL's
 * reader puts it together (OGC 19-008r4, section 7).
 */
final class OwnSystem {
    private static final int CITATION = 3073;
    private static final int LINEAR_UNITS = 3076;
    private static final int LINEAR_UNIT_METRES = 3077;
    private static final String WHOLE_TEXT = "ESRI PE String = ";

    private final GeoKeys keys;

    private OwnSystem(GeoKeys keys) {
        this.keys = keys;
    }

    /**
     * @throws UserError (unreadable) for a projection or a unit that is not read here
     */
    static String wkt(GeoKeys keys) {
        return new OwnSystem(keys).wkt();
    }

    private String wkt() {
        for (int citation : new int[] {CITATION, 1026, 2049}) {
            String text = keys.text(citation);
            if (text != null && text.startsWith(WHOLE_TEXT)) {
                return text.substring(WHOLE_TEXT.length());
            }
        }
        long model = keys.code(GeoKeys.MODEL_TYPE);
        boolean projected = model == 1 || (model != 2 && keys.code(GeoKeys.PROJECTED) > 0);
        if (!projected && keys.code(GeoKeys.GEOGRAPHIC) <= 0) {
            throw UserError.unreadable("it is one of the picture's own, neither geographic nor projected");
        }
        String geographic = new OwnDatum(keys).geographic();
        if (!projected) {
            return geographic;
        }
        double unit = metres();
        return "PROJCS[\"" + OwnDatum.quotable(name()) + "\"," + geographic + ","
                + new OwnProjection(keys, name()).wkt(unit) + ",UNIT[\"own\"," + unit + "]]";
    }

    private String name() {
        String citation = keys.text(CITATION);
        String words = citation != null ? citation : keys.text(1026);
        return words == null || words.isEmpty() ? "unnamed" : words;
    }

    /** EPSG Guidance Note 7-2 and EPSG's table of units. */
    private double metres() {
        long code = keys.code(LINEAR_UNITS);
        if (code == GeoKeys.USER_DEFINED) {
            double size = keys.number(0, LINEAR_UNIT_METRES);
            if (size > 0) {
                return size;
            }
        }
        return switch ((int) code) {
            case -1, 0, 9001 -> 1;
            case 9002 -> 0.3048;
            case 9003 -> 12 / 39.37;
            case 9005 -> 0.3047972654;
            case 9014 -> 1.8288;
            case 9030 -> 1852;
            case 9031 -> 1.0000135965;
            case 9036 -> 1000;
            case 9037 -> 0.9143917962;
            case 9040 -> 0.9143984146160287;
            case 9041 -> 0.3047994715386762;
            case 9042 -> 20.116765121552632;
            case 9080 -> 0.30479951024814694;
            case 9084 -> 0.9143985307444408;
            case 9093 -> 1609.344;
            case 9094 -> 0.3047997101815088;
            case 9096 -> 0.9144;
            case 9097 -> 20.1168;
            case 9098 -> 0.201168;
            default -> throw UserError.unreadable("its unit of length, " + code + ", is not read here");
        };
    }
}
