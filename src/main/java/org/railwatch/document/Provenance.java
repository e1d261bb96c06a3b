package org.railwatch.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.text.Stretch;

/**
 * How a document was taken in.
 *
 * @param textSha256 of its text with white space folded; null when it is known, not held
 * @param datedBasis how {@code dated} is known; for an inherited one, how the original's is
 * @param publishedBasis how {@code published} is known
 * @param retrievedAt when its file was taken in, or the copy in an archive
 * @param regions what its page told of its parts, in order; none for a plain text
 */
public record Provenance(
        @Nullable String textSha256,
        @Nullable Basis datedBasis,
        @Nullable Basis publishedBasis,
        @Nullable Instant retrievedAt,
        List<Stretch> regions) {
    /** Nothing is known of it. */
    public static final Provenance UNKNOWN = new Provenance(null, null, null, null, List.of());

    public Provenance {
        regions = List.copyOf(regions);
    }
}
