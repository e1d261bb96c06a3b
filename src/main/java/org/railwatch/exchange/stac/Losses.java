package org.railwatch.exchange.stac;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.Annotation;

/** What Items do not have of the images they are of, in sentences. */
final class Losses {
    private static final int NAMED = 3;

    private Losses() {}

    /**
     * @param marks on any images
     * @return nothing of what these images have none of
     */
    static List<String> of(List<Image> written, List<Annotation> marks) {
        var told = new ArrayList<String>();
        List<Image> known = those(written, image -> image.file() == null);
        if (!known.isEmpty()) {
            told.add(named(known)
                    + (known.size() == 1
                            ? " is known, not held: its Item has"
                            : " are known, not held:" + " their Items have")
                    + " no asset");
        }
        List<Image> nowhere =
                those(written, image -> image.ground() == null || image.ground().footprint() == null);
        if (!nowhere.isEmpty()) {
            told.add("nobody knows where " + named(nowhere) + (nowhere.size() == 1 ? " lies" : " lie")
                    + "; no map shows an Item without a geometry");
        }
        List<Image> unnamed = those(written, StacItems::unnamedSystem);
        if (!unnamed.isEmpty()) {
            told.add("the reference system of " + named(unnamed)
                    + " has no EPSG code; it stands in railwatch:crs, which other programs pass over");
        }
        if (known.size() < written.size()) {
            told.add("an Item names the file of its picture without a folder; keep both in one folder");
        }
        List<String> unsaid = unsaid(written, marks);
        if (!unsaid.isEmpty()) {
            told.add("not in an Item, and kept here: " + String.join(", ", unsaid));
        }
        return told;
    }

    private static List<String> unsaid(List<Image> written, List<Annotation> marks) {
        var ids = new HashSet<Long>();
        written.forEach(image -> ids.add(image.id()));
        var unsaid = new ArrayList<String>();
        add(
                unsaid,
                "marks",
                marks.stream().anyMatch(mark -> ids.contains(mark.image().id())));
        add(
                unsaid,
                "control points",
                any(written, image -> image.ground() != null && image.ground().basis() == Ground.Basis.GCP));
        add(unsaid, "documents", any(written, image -> image.knownFrom() != null || image.printedIn() != null));
        add(unsaid, "captions", any(written, image -> image.print().caption() != null));
        add(unsaid, "credit lines", any(written, image -> image.credit() != null));
        add(unsaid, "kinds of sensor", any(written, image -> image.sensor() != null));
        add(unsaid, "notes", any(written, image -> image.note() != null));
        return unsaid;
    }

    private static boolean any(List<Image> images, Predicate<Image> has) {
        return images.stream().anyMatch(has);
    }

    private static void add(List<String> words, String word, boolean is) {
        if (is) {
            words.add(word);
        }
    }

    private static List<Image> those(List<Image> images, Predicate<Image> wanted) {
        return images.stream().filter(wanted).toList();
    }

    /** {@code I-1}, {@code I-1, I-2 and 9 more}. */
    static String named(List<Image> images) {
        List<String> refs = images.stream().map(Image::ref).toList();
        return refs.size() <= NAMED
                ? String.join(", ", refs)
                : refs.get(0) + ", " + refs.get(1) + " and " + (refs.size() - 2) + " more";
    }
}
