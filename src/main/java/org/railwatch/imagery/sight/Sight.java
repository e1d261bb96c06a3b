package org.railwatch.imagery.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Tally.Hidden;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.Visibility;

/**
 * How much of the place looked at one image shows, as computed from it.
 *
 * @param image its id
 * @param area which ground was asked about, in words
 * @param outsidePercent how much of it lies outside the picture; null where nobody knows where the picture lies
 * @param obscuredPercent how much of what lies on the picture is hidden, or of the whole scene for {@link Method#SCENE_CLOUD};
 *     null where nothing says
 * @param coverage unknown where nothing says
 * @param visibility unknown where nothing says
 */
public record Sight(
        long image,
        Method method,
        String area,
        @Nullable Double outsidePercent,
        @Nullable Double obscuredPercent,
        Coverage coverage,
        Visibility visibility) {
    /** Below it nothing much is hidden, from it on something is; a threshold of ours. */
    static final double HIDES_PERCENT = 10;
    /** From this share of cloud over a scene on, a place in it is more likely under cloud than not. */
    static final double LIKELY_PERCENT = 50;
    /** What is lost at the edges when places are counted on a grid; so much is nothing, or all. */
    static final double SLACK_PERCENT = 1;

    /**
     * What a tally comes to. The rules are ours: what lies outside the picture or is blank on it lessens the coverage, for
     * the picture does not show it; what the provider's map names hides, and gives the visibility. A share of cloud over the
     * whole scene gives a visibility where it is small or large, else none.
     *
     * @param tally null where nobody knows where the picture lies
     * @return nothing when nothing is known
     */
    static Optional<Sight> of(Image image, Patch patch, @Nullable Tally tally) {
        Double cloud = image.cloudPercent();
        Visibility ofScene = cloud == null ? Visibility.UNKNOWN : ofScene(cloud);
        if (tally == null) {
            return cloud == null
                    ? Optional.empty()
                    : Optional.of(new Sight(
                            image.id(), Method.SCENE_CLOUD, patch.words(), null, cloud, Coverage.UNKNOWN, ofScene));
        }
        double outside = percent(tally.places() - tally.inside(), tally.places());
        Coverage coverage = coverage(tally, patch.drawn());
        Hidden hidden = tally.hidden();
        Method method = Method.FOOTPRINT;
        Double obscured = null;
        Visibility visibility = Visibility.UNKNOWN;
        if (tally.inside() > 0) {
            visibility = ofScene;
            if (hidden != null) {
                method = Method.UDM2;
                obscured = percent(tally.blankOrNone() + hidden.all(), tally.inside());
                visibility = ofPlace(hidden, tally.inside() - tally.blankOrNone());
            } else if (tally.blank() != null && (tally.blank() > 0 || cloud == null)) {
                method = Method.MASK;
                obscured = percent(tally.blank(), tally.inside());
            } else if (cloud != null) {
                method = Method.SCENE_CLOUD;
                obscured = cloud;
            }
        }
        return Optional.of(new Sight(image.id(), method, patch.words(), outside, obscured, coverage, visibility));
    }

    /** All of it is known to be shown only where its extent is known. */
    private static Coverage coverage(Tally tally, boolean drawn) {
        double shown = 100.0 * (tally.inside() - tally.blankOrNone()) / tally.places();
        if (shown <= SLACK_PERCENT) {
            return Coverage.NONE;
        }
        if (shown < 100 - SLACK_PERCENT) {
            return Coverage.PARTIAL;
        }
        return drawn ? Coverage.FULL : Coverage.UNKNOWN;
    }

    private static Visibility ofScene(double cloudPercent) {
        return cloudPercent < HIDES_PERCENT
                ? Visibility.CLEAR
                : cloudPercent >= LIKELY_PERCENT ? Visibility.CLOUD : Visibility.UNKNOWN;
    }

    private static Visibility ofPlace(Hidden hidden, int shown) {
        if (shown == 0) {
            return Visibility.UNKNOWN;
        }
        if (percent(hidden.all(), shown) < HIDES_PERCENT) {
            return percent(hidden.haze(), shown) < HIDES_PERCENT ? Visibility.CLEAR : Visibility.HAZE;
        }
        if (hidden.cloud() >= hidden.shadow() && hidden.cloud() >= hidden.snow()) {
            return Visibility.CLOUD;
        }
        return hidden.shadow() >= hidden.snow() ? Visibility.SHADOW : Visibility.SNOW;
    }

    private static double percent(int some, int all) {
        return Math.round(1000.0 * some / all) / 10.0;
    }

    public String imageRef() {
        return "I-" + image;
    }

    /** Whether the visibility is that of the place, and not of the scene around it. */
    public boolean visibilityOfPlace() {
        return method == Method.UDM2;
    }

    /** Whether the picture is known not to show all of the place. */
    public boolean lacking() {
        return coverage == Coverage.PARTIAL || coverage == Coverage.NONE;
    }

    /** How much of the place can be seen, 0 to 100, going by its own pixels; 100 where nothing says less. */
    public double shownPercent() {
        double inside = 100 - (outsidePercent == null ? 0 : outsidePercent);
        double bare = 100 - (obscuredPercent == null || !method.looksAtPixels() ? 0 : obscuredPercent);
        return inside * bare / 100;
    }

    /** Whether more of the place can be seen than by another: what is known of the place itself goes before all else. */
    public boolean showsMoreThan(Sight other) {
        boolean placed = outsidePercent != null;
        if (placed != (other.outsidePercent != null)) {
            return placed;
        }
        double mine = shownPercent();
        return mine != other.shownPercent()
                ? mine > other.shownPercent()
                : (obscuredPercent == null ? 0 : obscuredPercent)
                        < (other.obscuredPercent == null ? 0 : other.obscuredPercent);
    }

    /** A sentence: {@code I-3 shows 37 % of the area of tumangang: 63 % lies outside the picture}. */
    public String words() {
        if (outsidePercent == null) {
            return scene();
        }
        var parts = new ArrayList<String>();
        if (outsidePercent > 0) {
            parts.add(text(outsidePercent) + " % lies outside the picture");
        }
        if (obscuredPercent != null && method == Method.MASK) {
            parts.add(text(obscuredPercent) + " % " + (outsidePercent > 0 ? "of the rest " : "")
                    + "is blank by its mask");
        }
        if (obscuredPercent != null && method == Method.UDM2) {
            parts.add(text(obscuredPercent) + " % " + (outsidePercent > 0 ? "of the rest " : "")
                    + "is hidden by its UDM2 map");
        }
        if (method == Method.SCENE_CLOUD) {
            parts.add(scene());
        }
        if (method == Method.FOOTPRINT && outsidePercent < 100) {
            parts.add("nothing says what clouds hide");
        }
        return imageRef() + " shows " + text(shownPercent()) + " % of " + area
                + (parts.isEmpty() ? "" : ": " + String.join("; ", parts));
    }

    private String scene() {
        return text(obscuredPercent == null ? 0 : obscuredPercent) + " % of all of " + imageRef()
                + " is cloud, which does not say whether " + area + " is under it";
    }

    /** Without a decimal that is 0. */
    public static String text(double percent) {
        double rounded = Math.round(percent * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /** The one that shows the most of the place; nothing when there is none. */
    public static Optional<Sight> best(List<Sight> sights) {
        Sight best = null;
        for (Sight sight : sights) {
            best = best == null || sight.showsMoreThan(best) ? sight : best;
        }
        return Optional.ofNullable(best);
    }
}
