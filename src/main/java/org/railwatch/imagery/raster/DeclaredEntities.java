package org.railwatch.imagery.raster;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether XML declares what would make its reader fetch or multiply: a document type with its entities. */
final class DeclaredEntities {
    private DeclaredEntities() {}

    static boolean in(byte[] xml) {
        for (var charset : new java.nio.charset.Charset[] {
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
            String text = new String(xml, charset).toLowerCase(Locale.ROOT);
            if (text.contains("<!doctype") || text.contains("<!entity") || text.contains("<xi:include")) {
                return true;
            }
        }
        return false;
    }
}
