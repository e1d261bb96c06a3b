package org.railwatch.shell.prompt.typing;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.offer.Offer;
import org.railwatch.shell.offer.Offers;
import org.slf4j.LoggerFactory;

/** What Tab offers, as JLine takes it. */
final class Completion implements Completer {
    /** Longer than a terminal is wide is of no use. */
    private static final int LONGEST_DESCRIPTION = 100;

    private final Offers offers;

    Completion(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof TypedLine typed && typed.inComment()) {
            return;
        }
        Offers.Found found;
        try {
            found = offers.at(line.words().subList(0, line.wordIndex()), line.word());
        } catch (RuntimeException bug) {
            // A fault here must not end up in the middle of the line; the log keeps it.
            LoggerFactory.getLogger(Completion.class).error("completing: {}", line.line(), bug);
            return;
        }
        String group = found.more() ? "the first " + found.offers().size() + "; type on for others" : null;
        int rank = 1;
        for (Offer offer : found.offers()) {
            candidates.add(candidate(offer, group, rank++));
        }
    }

    private static Candidate candidate(Offer offer, @org.jspecify.annotations.Nullable String group, int rank) {
        String description = Plain.line(offer.description());
        String shown = description.codePointCount(0, description.length()) <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
        return new Candidate(
                offer.text(), offer.text(), group, shown.isEmpty() ? null : shown, null, null, offer.whole(), rank);
    }
}
