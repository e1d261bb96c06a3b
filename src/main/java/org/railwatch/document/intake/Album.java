package org.railwatch.document.intake;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The pictures of one page, of which no more bytes are held at once than fit into the memory of any machine. */
public final class Album {
    private static final int MOST = 64 << 20;

    private long held;

    /**
     * @param bytes null when they did not come along
     */
    public Figure figure(
            @Nullable String caption, @Nullable String credit, @Nullable String source, byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Figure(caption, credit, source, null, null);
        }
        boolean fits = held + bytes.length <= MOST;
        held += fits ? bytes.length : 0;
        return new Figure(caption, credit, source, Sha256.of(bytes), fits ? ByteBuffer.wrap(bytes) : null);
    }
}
