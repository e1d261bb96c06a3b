package org.railwatch.document.origin;

import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.document.agent.Agent;
import org.railwatch.time.Edtf;

/**
 * Which of two documents was there first.
 *
 * @param because what shows it, for the reader
 */
record Precedence(Document first, String because) {
    /** By a credit to the other's publisher, else by the days they were published; empty when neither tells. */
    static Optional<Precedence> of(Document a, Document b) {
        return credited(a, b).or(() -> credited(b, a)).or(() -> published(a, b)).or(() -> published(b, a));
    }

    /** An agency's own text is there before the papers that credit it, whatever day its page bears. */
    private static Optional<Precedence> credited(Document first, Document second) {
        Agent wire = second.wire();
        boolean credited = wire != null
                && wire.id() == first.publisher().id()
                && second.publisher().id() != first.publisher().id();
        return credited
                ? Optional.of(new Precedence(
                        first, second.ref() + " credits " + first.publisher().slug()))
                : Optional.empty();
    }

    private static Optional<Precedence> published(Document first, Document second) {
        return before(first.published(), second.published())
                ? Optional.of(new Precedence(first, "published " + first.published()))
                : Optional.empty();
    }

    private static boolean before(@Nullable Edtf first, @Nullable Edtf second) {
        if (first == null || second == null) {
            return false;
        }
        // A bare day beside a clock time may be a day of any zone: east of UTC it begins earlier, west it ends later.
        ZoneOffset eastmost = first.hasTime() == second.hasTime() ? ZoneOffset.UTC : ZoneOffset.ofHours(14);
        ZoneOffset westmost = first.hasTime() == second.hasTime() ? ZoneOffset.UTC : ZoneOffset.ofHours(-12);
        return first.period(westmost).definitelyBefore(second.period(eastmost));
    }
}
