package org.railwatch.imagery.raster.header;

import java.nio.charset.StandardCharsets;

/**
 * One field of a TIFF directory: its numbers, or its bytes.
 *
 * @param type 1 to 18 (TIFF 6.0 section 2, BigTIFF for 16 to 18)
 * @param count of values
 * @param bytes in the order of the file
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, handed on and never compared.
public record TiffTag(int number, int type, long count, long[] whole, double[] decimal, byte[] bytes) {
    public static final int SUBFILE = 254;
    public static final int WIDTH = 256;
    public static final int HEIGHT = 257;
    public static final int BITS = 258;
    public static final int COMPRESSION = 259;
    public static final int PHOTOMETRIC = 262;
    public static final int FILL_ORDER = 266;
    public static final int STRIP_OFFSETS = 273;
    public static final int ORIENTATION = 274;
    public static final int SAMPLES = 277;
    public static final int ROWS_PER_STRIP = 278;
    public static final int STRIP_BYTES = 279;
    public static final int PLANAR = 284;
    public static final int FAX3_OPTIONS = 292;
    public static final int FAX4_OPTIONS = 293;
    public static final int PREDICTOR = 317;
    public static final int COLOUR_MAP = 320;
    public static final int TILE_WIDTH = 322;
    public static final int TILE_HEIGHT = 323;
    public static final int TILE_OFFSETS = 324;
    public static final int TILE_BYTES = 325;
    public static final int EXTRA_SAMPLES = 338;
    public static final int SAMPLE_FORMAT = 339;
    public static final int JPEG_TABLES = 347;
    public static final int YCBCR_COEFFICIENTS = 529;
    public static final int YCBCR_SUBSAMPLING = 530;
    public static final int YCBCR_POSITIONING = 531;
    public static final int BLACK_WHITE = 532;
    public static final int XMP = 700;
    public static final int PIXEL_SCALE = 33550;
    public static final int TIE_POINTS = 33922;
    public static final int TRANSFORMATION = 34264;
    public static final int GEO_KEYS = 34735;
    public static final int GEO_DOUBLES = 34736;
    public static final int GEO_TEXTS = 34737;
    public static final int GDAL_METADATA = 42112;
    public static final int NODATA = 42113;
    public static final int RATIONAL_POLYNOMIALS = 50844;

    /** The first number, else what stands for it. */
    public long first(long absent) {
        return whole.length > 0 ? whole[0] : absent;
    }

    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
