package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.vocabulary.ObjectKind;

/**
 * Which marks on an image lie beside the place that was looked at, for a scene shows more than one yard; pure. A mark of
 * which nobody knows where on the ground it lies is at the place.
 *
 * @param patch null when nobody says where the look was
 * @param rest those at the place, and where its extent is not known, all that are not nearer to another place
 * @param out the accepted ones outside of its area
 * @param elsewhere where it has none, the accepted ones that are nearer to another place, by the name of that
 */
record Beside(
        @Nullable Patch patch, List<Annotation> rest, List<Annotation> out, Map<String, List<Annotation>> elsewhere) {

    /**
     * @param others where the other places are, by name; none when it is not known of which place the look was
     */
    static Beside of(@Nullable Patch patch, ObjectKind object, List<Annotation> marks, Map<String, Position> others) {
        var rest = new ArrayList<Annotation>();
        var out = new ArrayList<Annotation>();
        var elsewhere = new LinkedHashMap<String, List<Annotation>>();
        for (Annotation mark : marks) {
            Shape place = mark.geometry();
            boolean wanted = mark.state() == AnnotationState.ACCEPTED
                    && mark.mark().object().isSameOrUnder(object);
            if (patch == null || place == null) {
                rest.add(mark);
            } else if (patch.drawn()) {
                if (patch.covers(place.centre())) {
                    rest.add(mark);
                } else if (wanted) {
                    out.add(mark);
                }
            } else {
                String nearer = nearer(place.centre(), patch.middle(), others);
                if (nearer == null) {
                    rest.add(mark);
                } else if (wanted) {
                    elsewhere.computeIfAbsent(nearer, name -> new ArrayList<>()).add(mark);
                }
            }
        }
        return new Beside(patch, rest, out, elsewhere);
    }

    /** The nearest of those that are nearer to a mark than the middle of the place is. */
    private static @Nullable String nearer(Position mark, Position middle, Map<String, Position> others) {
        double least = metres(mark, middle);
        String nearest = null;
        for (Map.Entry<String, Position> other : others.entrySet()) {
            double metres = metres(mark, other.getValue());
            if (metres < least) {
                least = metres;
                nearest = other.getKey();
            }
        }
        return nearest;
    }

    /** Sentences on those left out, and on the farthest of those counted that may lie beside the place. */
    List<String> told(List<Annotation> counted) {
        if (patch == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        if (!out.isEmpty()) {
            sentences.add(MarkTally.refs(out) + (out.size() == 1 ? " lies" : " lie") + " outside of " + patch.words()
                    + " and " + leftOut(out));
        }
        elsewhere.forEach((name, marks) -> sentences.add(MarkTally.refs(marks)
                + (marks.size() == 1 ? " lies" : " lie") + " nearer to " + name + " and " + leftOut(marks)
                + "; where the facility or its part has an --area, the marks in it are counted"));
        Annotation farthest = null;
        double most = 0;
        for (Annotation mark : counted) {
            Shape place = mark.geometry();
            if (place == null || patch.covers(place.centre())) {
                continue;
            }
            double metres = metres(patch.middle(), place.centre());
            if (metres > most) {
                most = metres;
                farthest = mark;
            }
        }
        if (farthest != null) {
            sentences.add(farthest.ref() + " lies " + far(most)
                    + " from the place of the look; where the facility or its part has an --area, only marks in it are"
                    + " counted");
        }
        return sentences;
    }

    private static String leftOut(List<Annotation> marks) {
        return (marks.size() == 1 ? "is" : "are") + " left out";
    }

    private static String far(double metres) {
        return metres < 1000 ? Math.round(metres) + " m" : String.format(Locale.ROOT, "%.1f km", metres / 1000);
    }

    private static double metres(Position one, Position other) {
        return Geodesic.inverse(one, other).distanceMetres();
    }
}
