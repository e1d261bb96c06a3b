package org.railwatch.imagery.raster;

/** Names of files in messages. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /** Without what would steer a terminal or turn the line round, and no longer than a line; its end says the most. */
    static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return plain.length() <= LONGEST ? plain : "…" + plain.substring(plain.length() - LONGEST + 1);
    }
}
