package org.railwatch.exchange.stac;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.ImageRows;

/** What Items do not have of the images they are of, in sentences. */
final class Losses {
    private Losses() {}

    /**
     * @param marked the numbers of all images that have marks
     * @return nothing of what these images have none of
     */
    static List<String> of(List<Image> written, Set<Long> marked) {
        var told = new ArrayList<String>();
        List<Image> known = those(written, image -> image.file() == null);
        if (!known.isEmpty()) {
            told.add(ImageRows.named(known)
                    + (known.size() == 1
                            ? " is known, not held: its Item has"
                            : " are known, not held:" + " their Items have")
                    + " no asset");
        }
        List<Image> nowhere =
                those(written, image -> image.ground() == null || image.ground().footprint() == null);
        if (!nowhere.isEmpty()) {
            told.add("nobody knows where " + ImageRows.named(nowhere) + (nowhere.size() == 1 ? " lies" : " lie")
                    + "; no map shows an Item without a geometry");
        }
        List<Image> unnamed = those(written, StacItems::unnamedSystem);
        if (!unnamed.isEmpty()) {
            told.add("the reference system of " + ImageRows.named(unnamed)
                    + " has no EPSG code; it stands in railwatch:crs, which other programs pass over");
        }
        if (known.size() < written.size()) {
            told.add("an Item names the file of its picture without a folder; keep both in one folder");
        }
        List<String> unsaid = unsaid(written, marked);
        if (!unsaid.isEmpty()) {
            told.add("not in an Item, and kept here: " + String.join(", ", unsaid));
        }
        return told;
    }

    private static List<String> unsaid(List<Image> written, Set<Long> marked) {
        var unsaid = new ArrayList<String>();
        add(unsaid, "marks", any(written, image -> marked.contains(image.id())));
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
}
