package org.railwatch.time.text.english;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.railwatch.time.text.Extent;
import org.railwatch.time.text.Reading;
import org.railwatch.time.text.Rule;
import org.railwatch.time.text.TimeMention;

/** The stretch from one date to another: "from May to July", "between 2014 and 2016". */
final class Stretches {
    private Stretches() {}

    /** Empty when they are no dates, or the later comes first. TIMEX3 measures from begin to begin. */
    static Optional<Reading> between(Reading from, Reading to) {
        Extent first = from.extent();
        Extent last = to.extent();
        if (first == null
                || last == null
                || from.type() != TimeMention.Type.DATE
                || to.type() != TimeMention.Type.DATE
                || first.first().isAfter(last.first())) {
            return Optional.empty();
        }
        var whole = new Extent(first.first(), last.last());
        String begin = first.beginning();
        String end = last.ending();
        return Optional.of(new Reading(
                        TimeMention.Type.DURATION,
                        length(first, last),
                        whole,
                        begin + "/" + end,
                        from.rules(),
                        List.of(),
                        null)
                .by(Rule.RANGE));
    }

    private static String length(Extent first, Extent last) {
        Period between = first.first().until(last.first());
        if (between.getDays() != 0) {
            return "P" + (last.first().toEpochDay() - first.first().toEpochDay()) + "D";
        }
        return between.getMonths() == 0 ? "P" + between.getYears() + "Y" : "P" + between.toTotalMonths() + "M";
    }
}
