package org.railwatch.imagery.raster.header;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether XML declares what would make its reader fetch or multiply: a document type with its entities. */
final class DeclaredEntities {
    private DeclaredEntities() {}

    /** Whatever its encoding: those of 16 and 32 bits have these letters with bytes of 0 between. */
    static boolean in(byte[] xml) {
        var letters = new byte[xml.length];
        int count = 0;
        for (byte each : xml) {
            if (each != 0) {
                letters[count++] = each;
            }
        }
        String text = new String(letters, 0, count, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return text.contains("<!doctype") || text.contains("<!entity") || text.contains("<xi:include");
    }
}
