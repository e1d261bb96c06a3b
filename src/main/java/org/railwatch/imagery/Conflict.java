package org.railwatch.imagery;

/**
 * Where a picture's file and its metadata, or the analyst and the metadata, say different things.
 *
 * @param byFile what the file, or the analyst, says
 * @param used which of the two is used: {@code file} or {@code analyst}
 */
public record Conflict(String field, String byFile, String byMetadata, String used) {
    String sentence() {
        return "its metadata says " + field + " " + byMetadata + " and "
                + (used.equals("file") ? "the file" : "you") + " " + byFile + "; "
                + (used.equals("file") ? "the file's" : "yours") + " is used";
    }
}
