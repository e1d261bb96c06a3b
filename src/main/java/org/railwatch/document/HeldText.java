package org.railwatch.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;

/**
 * The text of a file, to the letter.
 *
 * @param sha256 of the file's bytes, in hexadecimal digits
 */
record HeldText(String text, String sha256, long bytes) {
    /**
     * @throws UserError (unreadable) when the file cannot be read, is not UTF-8, or has nothing to read in it
     */
    static HeldText of(InputFile file) {
        String text = file.text();
        if (text.isBlank() || text.equals("\uFEFF")) {
            throw UserError.unreadable(file + " is empty; name a file with the document's text");
        }
        if (text.indexOf('\0') >= 0) {
            throw UserError.unreadable(file + " is not UTF-8 text: it has NUL bytes; convert it first");
        }
        // Strict decoding of UTF-8 takes one form of each character only, so these are the file's own bytes.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new HeldText(text, HexFormat.of().formatHex(digest), bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
