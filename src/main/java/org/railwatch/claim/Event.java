package org.railwatch.claim;

import org.jspecify.annotations.Nullable;

/** What several claims tell of. */
public record Event(
        long id, String uuid, String title, @Nullable String note) {
    public String ref() {
        return "E-" + id;
    }
}
