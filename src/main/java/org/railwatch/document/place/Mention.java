package org.railwatch.document.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.geo.Position;

/**
 * Where a text names a place, or something by the name of a place.
 *
 * @param start its first char in the text
 * @param end after its last char
 * @param country ISO 3166-1 alpha-2; null where it is unknown or several share it
 * @param candidates all that bear the name; at most one of them won
 */
public record Mention(
        int start,
        int end,
        String text,
        MentionKind kind,
        @Nullable String country,
        List<Candidate> candidates) {
    public Mention {
        candidates = List.copyOf(candidates);
    }

    /** What it means; empty when that cannot be told. */
    public Optional<Entry> meant() {
        return candidates.stream().filter(Candidate::won).map(Candidate::entry).findFirst();
    }

    /** The slug of the facility of the store that is meant; null when it means none. */
    public @Nullable String facility() {
        return kind == MentionKind.PLACE ? meant().map(Entry::facility).orElse(null) : null;
    }

    /** Where it is; null for what is no place, has no point, or cannot be told. */
    public @Nullable Position at() {
        return kind == MentionKind.PLACE ? meant().map(Entry::at).orElse(null) : null;
    }

    /** In which clock times beside it count; null when it has several zones or none is known. */
    public @Nullable ZoneId zone() {
        return kind == MentionKind.NATIONALITY ? null : meant().map(Entry::zone).orElse(null);
    }
}
