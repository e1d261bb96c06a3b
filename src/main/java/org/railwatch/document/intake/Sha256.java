package org.railwatch.document.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) in hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a text with every run of white space one space and none at its ends: the same however it was set in lines. */
    public static String ofFolded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
            if (!blank) {
                folded.append(c);
            } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int end = folded.length();
        return of(folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end)
                .getBytes(StandardCharsets.UTF_8));
    }
}
