package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.annotation.outline.OnGround;

/**
 * How a mark moves on the ground when it is laid where its image lies now; pure.
 *
 * @param shiftMetres how far, where it moves farthest; null when it had no place before, or has none now
 */
record Reanchoring(Annotation annotation, @Nullable Double shiftMetres) {

    /** Null for a mark that lies where it should. */
    static @Nullable Reanchoring of(Annotation annotation) {
        Georeference before = annotation.revision().anchor().georeference();
        Georeference after = annotation.image().georeference().orElse(null);
        boolean laid = annotation.geometry() != null;
        if (Objects.equals(before, after) && laid == (after != null)) {
            return after == null || AnnotationCheck.fault(annotation) == null ? null : new Reanchoring(annotation, 0.0);
        }
        Double shift = before == null || after == null
                ? null
                : OnGround.shiftMetres(annotation.mark().outline(), before, after);
        return new Reanchoring(annotation, shift);
    }

    /** A sentence on those that lie by another georeference than their image has now. */
    static Optional<String> outdated(List<Annotation> marks) {
        var out = new ArrayList<Annotation>();
        var images = new LinkedHashSet<String>();
        for (Annotation mark : marks) {
            Georeference before = mark.revision().anchor().georeference();
            if (!Objects.equals(before, mark.image().georeference().orElse(null))) {
                out.add(mark);
                images.add(mark.image().ref());
            }
        }
        if (out.isEmpty()) {
            return Optional.empty();
        }
        boolean one = out.size() == 1;
        return Optional.of(MarkTally.refs(out) + (one ? " lies" : " lie") + " by an older georeference of "
                + (images.size() == 1 ? String.join("", images) : "their images") + "; annotation reanchor"
                + (images.size() == 1 ? " " + String.join("", images) : "") + " lays " + (one ? "it" : "them")
                + " where " + (images.size() == 1 ? "it lies now" : "these lie now"));
    }

    /** Why the new revision is made. */
    String reason() {
        String image = annotation.image().ref();
        return annotation.image().georeference().isEmpty()
                ? "taken off the ground, for " + image + " is not georeferenced any more"
                : shiftMetres == null
                        ? "laid on the ground where " + image + " lies now"
                        : "moved " + metres(shiftMetres) + " with " + image;
    }

    /** Whether the file is another one than that on which the mark was made. */
    boolean otherFile() {
        String marked = annotation.revision().anchor().sha256();
        return marked != null && !marked.equals(annotation.image().print().sha256());
    }

    /**
     * One sentence on how far how many moved, and one for each mark whose image has another file now.
     *
     * @param looked how many marks were looked at
     */
    static List<String> told(List<Reanchoring> all, int looked) {
        var sentences = new ArrayList<String>();
        if (all.isEmpty()) {
            sentences.add(
                    switch (looked) {
                        case 0 -> "there is no mark yet; annotation add makes one";
                        case 1 -> "the mark lies where its image says";
                        default -> "all " + looked + " marks lie where their images say";
                    });
            return sentences;
        }
        double sum = 0;
        double most = 0;
        int moved = 0;
        for (Reanchoring one : all) {
            if (one.shiftMetres != null) {
                moved++;
                sum += one.shiftMetres;
                most = Math.max(most, one.shiftMetres);
            }
            if (one.otherFile()) {
                sentences.add(one.annotation.ref() + " was made on another file than the one that "
                        + one.annotation.image().ref() + " has now; look at it again");
            }
        }
        int stayed = looked - all.size();
        String parts =
                (moved == 0 ? "" : marks(moved) + " moved by " + metres(sum) + " in sum, " + metres(most) + " at most")
                        + (moved > 0 && moved < all.size() ? "; " : "")
                        + (moved < all.size() ? marks(all.size() - moved) + " laid anew without a shift to tell" : "")
                        + (stayed > 0 ? "; " + marks(stayed) + (stayed == 1 ? " stays" : " stay") : "");
        sentences.add(0, parts);
        return sentences;
    }

    private static String marks(int number) {
        return number == 1 ? "1 mark" : number + " marks";
    }

    /** To centimetres below a hundred metres, which is finer than any picture. */
    static String metres(double metres) {
        return metres < 100 ? String.format(Locale.ROOT, "%.2f m", metres) : Math.round(metres) + " m";
    }
}
