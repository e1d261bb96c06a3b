package org.railwatch.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.link.rules.LinkState;
import org.railwatch.link.rules.Relation;

/**
 * Looks and a claim that somebody decided on.
 *
 * @param observation id of the look in question; null when a claim was left undecided without one
 * @param with ids of the looks it is taken together with
 */
record Link(
        long id,
        String uuid,
        @Nullable Long observation,
        List<Long> with,
        long claim,
        LinkState state,
        @Nullable Relation relation,
        List<Decision> decisions) {
    Link {
        with = List.copyOf(with);
        decisions = List.copyOf(decisions);
    }

    /**
     * What one actor decided at one time.
     *
     * @param decision {@code accept}, {@code reject} or {@code leave}
     * @param rules the version of the rules that the suggestion was made under
     */
    record Decision(
            String actor,
            String at,
            String decision,
            @Nullable Relation relation,
            String reason,
            @Nullable String confidence,
            String rules,
            @Nullable Double score,
            @Nullable String gates) {}

    String ref() {
        return "L-" + id;
    }
}
