package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.imagery.train.Resolvability;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.Unit;

/**
 * How many of an object the accepted marks on an image come to, those of its sub-kinds among them; pure.
 *
 * <p>A mark that nobody counted is one thing, any other at least as many as its count allows at the least, and never none.
 * The sum is exact where each part is and nothing is hidden, else it is a lower bound, as any sum of a look is
 * that saw a part of its place. Drafts and rejected marks are not
 * counted, and marks on two images, or such as lie over one another on one, are not added up, for they may be of the same
 * things. Where the place that was looked at has an area, marks outside of it are left out; else it is said how far off
 * they are. Of cars on a picture that does not show them apart it says so.
 *
 * @param count null where there is nothing to count, or it does not add up
 * @param counted the marks in it
 * @param told sentences for the analyst
 */
public record MarkTally(@Nullable Count count, List<Annotation> counted, List<String> told) {
    /** Where nothing was to be counted. */
    public static final MarkTally NONE = new MarkTally(null, List.of(), List.of());

    /** Of more marks than these the first and the last are named. */
    private static final int NAMED = 3;

    private static final ObjectKind RAILCAR = ObjectKind.of("railcar");

    public MarkTally {
        counted = List.copyOf(counted);
        told = List.copyOf(told);
    }

    /**
     * @param marks all on the images that were looked at
     * @param patch the piece of ground that was looked at; null when nobody says
     */
    public static MarkTally of(ObjectKind object, List<Annotation> marks, @Nullable Patch patch) {
        var beside = Beside.of(patch, object, marks);
        MarkTally tally = of(object, beside.rest());
        return tally.telling(beside.told(tally.counted));
    }

    /** The same of a look that is known to have seen no more than a part of its place: there may be more, so no sum is exact. */
    public MarkTally ofAPart() {
        if (count == null || count.qualifier() != Qualifier.EXACT) {
            return this;
        }
        var least = new Count(count.object(), Qualifier.AT_LEAST, count.best(), null, null, count.unit());
        return new MarkTally(least, counted, told)
                .telling(List.of("the look saw a part of its place only, so the count is taken as '" + least + "'"));
    }

    private MarkTally telling(List<String> more) {
        var all = new ArrayList<>(told);
        all.addAll(more);
        return new MarkTally(count, counted, all);
    }

    private static MarkTally of(ObjectKind object, List<Annotation> marks) {
        var accepted = new ArrayList<Annotation>();
        var images = new LinkedHashSet<String>();
        var draftImages = new LinkedHashSet<String>();
        var units = new LinkedHashSet<String>();
        int drafts = 0;
        for (Annotation annotation : marks) {
            if (!annotation.mark().object().isSameOrUnder(object)) {
                continue;
            }
            switch (annotation.state()) {
                case ACCEPTED -> {
                    accepted.add(annotation);
                    images.add(annotation.image().ref());
                    units.add(unit(annotation).word());
                }
                case DRAFT -> {
                    drafts++;
                    draftImages.add(annotation.image().ref());
                }
                case REJECTED -> {
                    // Somebody said that it is none.
                }
            }
        }
        if (accepted.isEmpty()) {
            return drafts == 0
                    ? NONE
                    : uncounted(drafts(drafts) + " of " + object + " on " + String.join(" and ", draftImages)
                            + (drafts == 1 ? " is" : " are")
                            + " not counted, for only accepted marks are; annotation review accepts them");
        }
        if (images.size() > 1) {
            return uncounted(
                    String.join(" and ", images) + (images.size() == 2 ? " both" : " all") + " have accepted marks of "
                            + object + ", which may be of the same things and are not added up; give --count");
        }
        if (units.size() > 1) {
            return uncounted("the accepted marks of " + object + " on " + String.join("", images) + " are counted in "
                    + String.join(" and ", units) + ", which do not add up; give --count");
        }
        for (int i = 0; i < accepted.size(); i++) {
            for (Annotation other : accepted.subList(i + 1, accepted.size())) {
                if (accepted.get(i).mark().outline().overlies(other.mark().outline())) {
                    return uncounted(accepted.get(i).ref() + " and " + other.ref() + " on " + String.join("", images)
                            + " lie over one another and may be of the same " + object
                            + ", so nothing is added up; reject one with annotation review, or give --count");
                }
            }
        }
        Image image = accepted.get(0).image();
        Resolvability cars = object.isSameOrUnder(RAILCAR) ? resolvability(image) : Resolvability.COUNT;
        List<String> doubts = switch (cars) {
            case COUNT, UNCHECKED -> List.of();
            case ESTIMATE ->
                List.of("the gaps between cars cannot be seen on " + image.ref()
                        + "; image train estimates their number from the length of a train");
            case REFUSE ->
                List.of("somebody marked single cars on " + image.ref() + ", but "
                        + cars.seen(image.gsdM(), pixelMetres(image))
                        + "; --count '" + object + " some' says no more than it bears");
        };
        return summed(object, accepted, drafts, doubts);
    }

    private static Resolvability resolvability(Image image) {
        return Resolvability.of(image.gsdM(), pixelMetres(image));
    }

    /** The longer side of a pixel, where its place is known. */
    private static @Nullable Double pixelMetres(Image image) {
        Ground ground = image.ground();
        return ground == null || ground.acrossMetres() == null || ground.downMetres() == null
                ? null
                : (Double) Math.max(ground.acrossMetres(), ground.downMetres());
    }

    private static MarkTally summed(ObjectKind object, List<Annotation> accepted, int drafts, List<String> doubts) {
        double sum = 0;
        boolean exact = true;
        Map<ObjectKind, Double> parts = new LinkedHashMap<>();
        for (Annotation annotation : accepted) {
            double least = least(annotation.mark());
            sum += least;
            parts.merge(annotation.mark().object(), least, Double::sum);
            exact &= exact(annotation.mark());
        }
        Unit unit = unit(accepted.get(0));
        var count = exact
                ? new Count(object, Qualifier.EXACT, null, sum, null, unit)
                : new Count(object, Qualifier.AT_LEAST, sum, null, null, unit);
        var told = new StringBuilder("counted ")
                .append(accepted.size() == 1 ? "1 accepted mark" : accepted.size() + " accepted marks")
                .append(" of ")
                .append(object)
                .append(" on ")
                .append(accepted.get(0).image().ref())
                .append(" (")
                .append(refs(accepted))
                .append(") ");
        if (parts.size() > 1 || !parts.containsKey(object)) {
            var each = new ArrayList<String>();
            parts.forEach((kind, number) -> each.add(Count.number(number) + " " + kind));
            told.append("as ").append(String.join(", ", each)).append(", ");
        } else {
            told.append("as ");
        }
        told.append('\'').append(count).append('\'');
        if (drafts > 0) {
            told.append("; ")
                    .append(drafts(drafts))
                    .append(drafts == 1 ? " is" : " are")
                    .append(" left out");
        }
        told.append("; give --count to say otherwise");
        var sentences = new ArrayList<>(List.of(told.toString()));
        sentences.addAll(doubts);
        return new MarkTally(count, accepted, sentences);
    }

    private static MarkTally uncounted(String sentence) {
        return new MarkTally(null, List.of(), List.of(sentence));
    }

    private static double least(Mark mark) {
        Count count = mark.count();
        if (count == null) {
            return 1;
        }
        double low = Objects.requireNonNullElse(count.tested().low(), 0.0);
        return count.unit() == Unit.EACH ? Math.max(1, low) : low;
    }

    private static boolean exact(Mark mark) {
        return !mark.occluded() && (mark.count() == null || mark.count().qualifier() == Qualifier.EXACT);
    }

    private static Unit unit(Annotation annotation) {
        Count count = annotation.mark().count();
        return count == null ? Unit.EACH : count.unit();
    }

    private static String drafts(int number) {
        return number == 1 ? "1 draft" : number + " drafts";
    }

    static String refs(List<Annotation> marks) {
        List<String> refs = marks.stream().map(Annotation::ref).toList();
        return refs.size() <= NAMED ? String.join(", ", refs) : refs.get(0) + " … " + refs.get(refs.size() - 1);
    }
}
