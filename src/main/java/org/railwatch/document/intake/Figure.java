package org.railwatch.document.intake;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a page prints.
 *
 * @param caption without its credit
 * @param credit to the letter
 * @param source its address, or its file beside the page's
 * @param sha256 of its bytes, in hexadecimal digits, where they came along
 * @param picture these bytes, for reading; null also where the page has more of them than are held
 */
public record Figure(
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String source,
        @Nullable String sha256,
        @Nullable ByteBuffer picture) {
    public Figure {
        picture = picture == null ? null : picture.asReadOnlyBuffer();
    }

    /** All of a buffer, which stays as it is. */
    public static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
