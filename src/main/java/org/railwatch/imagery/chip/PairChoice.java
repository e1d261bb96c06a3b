package org.railwatch.imagery.chip;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Facility;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.shell.line.Reference;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;

/** Which image stands before and which after: one by its short name, or by a date that it was taken next to. */
final class PairChoice {
    private final Images images;
    private final Facility facility;

    PairChoice(Images images, Facility facility) {
        this.images = images;
        this.facility = facility;
    }

    /** The image, or the latest of the facility on or before the date, a UTC day. */
    Image before(String word) {
        return word.matches("[Ii]-\\d+") ? named(word) : beforeDate(word);
    }

    /** The image, or the earliest of the facility on or after the date, a UTC day. */
    Image after(String word) {
        return word.matches("[Ii]-\\d+") ? named(word) : afterDate(word);
    }

    private Image named(String word) {
        Image image = images.get(Reference.of(word));
        image.requireGeoreference();
        Subject.ofFacility(facility, image);
        if (image.acquired() == null) {
            throw UserError.failed(
                    "nobody knows when " + image.ref() + " was acquired, so it is neither before nor after;"
                            + " image set " + image.ref() + " --acquired D says it");
        }
        return image;
    }

    private Image beforeDate(String word) {
        Instant end = date(word, "before").period(ZoneOffset.UTC).end();
        Image best = null;
        Instant latest = null;
        for (Image image : ofFacility()) {
            Instant begin = image.beginAt();
            if (begin == null || (end != null && begin.isAfter(end)) || (latest != null && !begin.isAfter(latest))) {
                continue;
            }
            best = image;
            latest = begin;
        }
        return only(best, "--before " + word, "on or before");
    }

    private Image afterDate(String word) {
        Instant begin = date(word, "after").period(ZoneOffset.UTC).begin();
        Image best = null;
        Instant earliest = null;
        for (Image image : ofFacility()) {
            Instant end = image.endAt();
            if (end == null
                    || (begin != null && end.isBefore(begin))
                    || (earliest != null && !end.isBefore(earliest))) {
                continue;
            }
            best = image;
            earliest = end;
        }
        return only(best, "--after " + word, "on or after");
    }

    private static Edtf date(String word, String option) {
        try {
            return Edtf.of(word);
        } catch (UserError e) {
            throw UserError.of(e.kind(), "--" + option + " takes an image, I-1, or a date: " + e.sentence());
        }
    }

    /** One that no other may have been taken together with. */
    private Image only(@Nullable Image best, String asked, String when) {
        if (best == null) {
            throw UserError.failed(asked + ": no image that is held and georeferenced shows " + facility.slug() + " "
                    + when + " that date; image list --near " + facility.slug()
                    + " --radius 5km shows those there are");
        }
        var same = new ArrayList<String>();
        for (Image image : ofFacility()) {
            if (period(image).overlaps(period(best))) {
                same.add(image.ref() + " (" + image.acquired() + ")");
            }
        }
        if (same.size() > 1) {
            throw UserError.usage(asked + " may be " + String.join(" or ", same) + "; name one of these");
        }
        return best;
    }

    /** Those that show the facility and can be laid beside another. */
    private List<Image> ofFacility() {
        var all = new ArrayList<Image>();
        for (Image image : images.listAll()) {
            if (image.file() != null
                    && image.acquired() != null
                    && image.georeference().isPresent()
                    && Subject.covers(image, facility.at())) {
                all.add(image);
            }
        }
        return all;
    }

    /**
     * Refuses what is in the wrong order.
     *
     * @return what is not sure about their order, in sentences
     */
    static List<String> inOrder(Image before, Image after) {
        if (before.id() == after.id()) {
            throw UserError.usage(
                    before.ref() + " cannot be before itself; name another image with --before or --after");
        }
        if (period(before).definitelyAfter(period(after))) {
            throw UserError.usage(before.ref() + " (" + before.acquired() + ") was acquired after " + after.ref() + " ("
                    + after.acquired() + "); exchange --before and --after");
        }
        return period(before).definitelyBefore(period(after))
                ? List.of()
                : List.of("which of " + before.ref() + " (" + before.acquired() + ") and " + after.ref() + " ("
                        + after.acquired() + ") was acquired first is not known");
    }

    private static Period period(Image image) {
        return new Period(image.beginAt(), image.endAt());
    }
}
