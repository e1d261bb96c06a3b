package org.railwatch.time.text.english;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.Extent;
import org.railwatch.time.text.Reading;
import org.railwatch.time.text.Rule;
import org.railwatch.time.text.TimeMention;
import org.railwatch.time.text.Unit;

/** What the word before a date makes of it: "since August" begins there, "by Friday" ends there. */
final class Bounds {
    private Bounds() {}

    /**
     * @param from the date's first token
     * @param saying the day of the saying that the sentence names, else the text's; null when neither is known
     */
    static Reading of(Reading reading, Tokens tokens, int from, @Nullable LocalDate saying) {
        Extent extent = reading.extent();
        if (extent == null || reading.type() != TimeMention.Type.DATE) {
            return reading;
        }
        int before = tokens.is(from - 1, "the") ? from - 2 : from - 1;
        if (tokens.is(before, "since")
                || (tokens.is(before, "from") && tokens.is(before - 1, "starting", "beginning", "dating"))) {
            return since(reading, extent, saying);
        }
        if (tokens.is(before, "until", "till", "by")) {
            return reading.meaning("../" + extent.ending()).by(Rule.UNTIL);
        }
        if (tokens.is(before, "before") && !days(tokens, before)) {
            return reading.meaning("../" + extent.first().minusDays(1)).by(Rule.BEFORE);
        }
        return tokens.is(before, "after") && !days(tokens, before)
                ? reading.meaning(extent.last().plusDays(1) + "/..").by(Rule.AFTER)
                : reading;
    }

    /** "five days before October 10" has been counted already. */
    private static boolean days(Tokens tokens, int at) {
        return Unit.of(tokens.lower(at - 1)).isPresent();
    }

    private static Reading since(Reading reading, Extent extent, @Nullable LocalDate saying) {
        String end = saying == null || saying.isBefore(extent.first()) ? ".." : saying.toString();
        return reading.meaning(extent.beginning() + "/" + end).by(Rule.SINCE);
    }
}
