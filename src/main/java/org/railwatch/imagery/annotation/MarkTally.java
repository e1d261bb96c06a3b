package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.imagery.train.Resolvability;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.CountSum;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.Unit;

/**
 * How many of an object the accepted marks on an image come to, those of its sub-kinds among them; pure.
 *
 * <p>A mark that nobody counted is one thing, and one of which something is hidden may be more than was counted; what they
 * come to is a {@link CountSum}. Of a look that saw a part of its place there may be more, too. Drafts and rejected marks are not
 * counted, and marks on two images, or such as lie over one another on one, are not added up, for they may be of the same
 * things. Where the place that was looked at has an area, marks outside of it are left out; else those that are nearer to
 * another place are, and it is said how far off the others lie. Of cars on a picture that does not show them apart it says so.
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
     * @param others where other places are, by name
     */
    public static MarkTally of(
            ObjectKind object, List<Annotation> marks, @Nullable Patch patch, Map<String, Position> others) {
        var beside = Beside.of(patch, object, marks, others);
        MarkTally tally = of(object, beside.rest());
        return tally.telling(beside.told(tally.counted));
    }

    /** The accepted marks of an object and its kinds that are at the place, whether or not they add up. */
    public static List<Annotation> accepted(
            ObjectKind object, List<Annotation> marks, @Nullable Patch patch, Map<String, Position> others) {
        var accepted = new ArrayList<Annotation>();
        for (Annotation mark : Beside.of(patch, object, marks, others).rest()) {
            if (mark.state() == AnnotationState.ACCEPTED && mark.mark().object().isSameOrUnder(object)) {
                accepted.add(mark);
            }
        }
        return accepted;
    }

    /**
     * The same of a look that is known to have seen no more than a part of its place: there may be more, so no sum has a
     * most. A number that is about so many stays, for its least was not said; its look says that it saw a part.
     */
    public MarkTally ofAPart() {
        if (count == null || count.isLowerBound()) {
            return this;
        }
        if (count.qualifier() == Qualifier.APPROX) {
            return telling(List.of("the look saw a part of its place only, so there may be more than '" + count + "'"));
        }
        var sum = new CountSum(count.object(), count.unit());
        sum.add(count, true);
        return new MarkTally(sum.total(), counted, told)
                .telling(List.of(
                        "the look saw a part of its place only, so the count is taken as '" + sum.total() + "'"));
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
            case REFUSE, UNSEEN ->
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
        Unit unit = unit(accepted.get(0));
        var sum = new CountSum(object, unit);
        Map<ObjectKind, CountSum> parts = new LinkedHashMap<>();
        boolean about = false;
        for (Annotation annotation : accepted) {
            Mark mark = annotation.mark();
            Count said = mark.count() == null
                    ? new Count(mark.object(), Qualifier.EXACT, null, 1.0, null, Unit.EACH)
                    : mark.count();
            sum.add(said, mark.occluded());
            parts.computeIfAbsent(mark.object(), kind -> new CountSum(kind, unit))
                    .add(said, mark.occluded());
            about |= said.qualifier() == Qualifier.APPROX;
        }
        Count count = sum.total();
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
            parts.values().forEach(part -> each.add(words(part.total())));
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
        if (about && count.isLowerBound()) {
            sentences.add(
                    "of a number that is about so many nobody said the least, so such a mark adds no more than that"
                            + " there is some; give --count where more is sure");
        }
        sentences.addAll(doubts);
        return new MarkTally(count, accepted, sentences);
    }

    private static MarkTally uncounted(String sentence) {
        return new MarkTally(null, List.of(), List.of(sentence));
    }

    /** {@code 11 tank}, {@code approx 3 tank}. */
    private static String words(Count count) {
        String object = count.object().word();
        String number = count.toString().substring(object.length() + 1);
        String exact = Qualifier.EXACT.word() + " ";
        return (number.startsWith(exact) ? number.substring(exact.length()) : number) + " " + object;
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
