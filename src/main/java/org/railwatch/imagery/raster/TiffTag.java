package org.railwatch.imagery.raster;

import java.nio.charset.StandardCharsets;

/**
 * One field of a TIFF directory: its numbers, or its bytes.
 *
 * @param type 1 to 18 (TIFF 6.0 section 2, BigTIFF for 16 to 18)
 * @param count of values
 * @param bytes in the order of the file
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, handed on and never compared.
record TiffTag(int number, int type, long count, long[] whole, double[] decimal, byte[] bytes) {
    static final int SUBFILE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int PLANAR = 284;
    static final int FAX3_OPTIONS = 292;
    static final int FAX4_OPTIONS = 293;
    static final int PREDICTOR = 317;
    static final int COLOUR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int JPEG_TABLES = 347;
    static final int YCBCR_COEFFICIENTS = 529;
    static final int YCBCR_SUBSAMPLING = 530;
    static final int YCBCR_POSITIONING = 531;
    static final int BLACK_WHITE = 532;
    static final int XMP = 700;
    static final int PIXEL_SCALE = 33550;
    static final int TIE_POINTS = 33922;
    static final int TRANSFORMATION = 34264;
    static final int GEO_KEYS = 34735;
    static final int GEO_DOUBLES = 34736;
    static final int GEO_TEXTS = 34737;
    static final int GDAL_METADATA = 42112;
    static final int NODATA = 42113;

    /** The first number, else what stands for it. */
    long first(long absent) {
        return whole.length > 0 ? whole[0] : absent;
    }

    String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
