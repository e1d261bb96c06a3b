package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.vocabulary.ObjectKind;

/**
 * Which marks on an image lie beside the place that was looked at, for a scene shows more than one yard; pure. A mark of
 * which nobody knows where on the ground it lies is at the place.
 *
 * @param patch null when nobody says where the look was
 * @param rest those at the place, and where its extent is not known, all
 * @param out the accepted ones outside of its area
 */
record Beside(@Nullable Patch patch, List<Annotation> rest, List<Annotation> out) {
    /** From a point as exact as it is said to be, the cars of one yard lie no farther; a threshold of ours. */
    private static final double FAR_METRES = 1000;

    static Beside of(@Nullable Patch patch, ObjectKind object, List<Annotation> marks) {
        var rest = new ArrayList<Annotation>();
        var out = new ArrayList<Annotation>();
        for (Annotation mark : marks) {
            Shape place = mark.geometry();
            if (patch == null || !patch.drawn() || place == null || patch.covers(place.centre())) {
                rest.add(mark);
            } else if (mark.state() == AnnotationState.ACCEPTED
                    && mark.mark().object().isSameOrUnder(object)) {
                out.add(mark);
            }
        }
        return new Beside(patch, rest, out);
    }

    /** Sentences on those left out, or on the farthest of those counted when it is far off. */
    List<String> told(List<Annotation> counted) {
        if (patch == null) {
            return List.of();
        }
        if (!out.isEmpty()) {
            return List.of(MarkTally.refs(out) + (out.size() == 1 ? " lies" : " lie") + " outside of " + patch.words()
                    + " and " + (out.size() == 1 ? "is" : "are") + " left out");
        }
        if (patch.drawn()) {
            return List.of();
        }
        Annotation farthest = null;
        double most = FAR_METRES;
        for (Annotation mark : counted) {
            Shape place = mark.geometry();
            if (place == null || patch.covers(place.centre())) {
                continue;
            }
            double metres = Geodesic.inverse(patch.middle(), place.centre()).distanceMetres();
            if (metres > most) {
                most = metres;
                farthest = mark;
            }
        }
        return farthest == null
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%s lies %.1f km from the place of the look; where the facility or its part has an --area, only"
                                + " marks in it are counted",
                        farthest.ref(),
                        most / 1000));
    }
}
