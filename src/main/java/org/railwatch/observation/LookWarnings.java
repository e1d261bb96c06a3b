package org.railwatch.observation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.railwatch.document.Document;
import org.railwatch.facility.Facility;
import org.railwatch.imagery.Image;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Basis;

/** What is odd about a look without being impossible; pure. */
final class LookWarnings {
    private LookWarnings() {}

    /** Sentences for the analyst, in the order of the look's fields. */
    static List<String> of(Observation look, Instant now) {
        var warnings = new ArrayList<String>();
        if (look.basis() == Basis.REPORTED && look.observer() == null && look.reportedIn() == null) {
            warnings.add("the look is reported by nobody; name who looked with --observer, or the document with"
                    + " --reported-in");
        }
        Edtf when = look.when();
        if (when == null) {
            return warnings;
        }
        var period = new Period(look.beginAt(), look.endAt());
        Facility facility = look.facility();
        if (!when.hasTime() && (facility == null || facility.zone() == null)) {
            warnings.add((facility == null
                            ? "the look has no facility"
                            : "the time zone of " + facility.slug() + " is unknown")
                    + ": " + when + " is read in UTC");
        }
        for (Image image : look.images()) {
            var acquired = new Period(image.beginAt(), image.endAt());
            if (image.acquired() != null && !acquired.overlaps(period)) {
                warnings.add(
                        "the look is dated " + when + ", but " + image.ref() + " was acquired " + image.acquired());
            }
        }
        Document report = look.reportedIn();
        Edtf published = report == null ? null : report.published();
        ZoneId days = facility == null ? ZoneOffset.UTC : facility.days();
        if (report != null && published != null && period.definitelyAfter(published.period(days))) {
            warnings.add("the look is dated " + when + ", but " + report.ref() + ", which reports it, was published "
                    + published);
        }
        if (period.begin() != null && period.begin().isAfter(now)) {
            warnings.add("the look is dated " + when + ", which is still to come");
        }
        return warnings;
    }
}
