package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.railwatch.UserError;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.identity.Likeness;
import org.railwatch.imagery.identity.Verdict;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** Finds a picture again where others print it. */
public final class ImageMatchCommands {
    private static final List<String> COLUMNS =
            List.of("ref", "verdict", "score", "differing", "acquired", "printed_in", "evidence");

    private final Store store;
    private final Images images;
    private final PictureFiles files;

    public ImageMatchCommands(Store store, Images images, PictureFiles files) {
        this.store = store;
        this.images = images;
        this.files = files;
    }

    @Command(
            name = {"image", "match"},
            description = "Find the same picture among the other images, cropped, scaled or labelled as it may be",
            group = "Image")
    @Examples({"image match I-5", "image match I-5 --format json"})
    @See({"document duplicates", "link suggest"})
    Answer.Listing match(@Argument(index = 0, description = "its short name, I-1") Reference reference) {
        Image image = images.get(reference);
        Optional<Fingerprint> wanted = fingerprint(image);
        if (wanted.isEmpty() || wanted.get().plain()) {
            throw UserError.failed(image.ref()
                    + (wanted.isEmpty()
                            ? " is too large to be compared by its looks; gdaladdo gives it overviews, by which it can be"
                            : " shows nothing to tell it by, as a plain sky does; only the same file would be found"));
        }
        var found = new ArrayList<Row>();
        int without = 0;
        int unread = 0;
        List<Image> all = images.listAll();
        try (var part = store.work().part("pictures compared", all.size())) {
            for (Image other : part.over(all)) {
                if (other.id() == image.id()) {
                    continue;
                }
                Optional<Fingerprint> its;
                try {
                    its = SamePictures.stored(store, other.id());
                    if (its.isEmpty() && other.file() == null) {
                        without++;
                        continue;
                    }
                    its = its.isPresent() ? its : ofFile(other);
                } catch (UserError e) {
                    if (e.kind() == UserError.Kind.INTERRUPTED) {
                        throw e;
                    }
                    unread++; // Its file is gone or changed: said below.
                    continue;
                }
                its.map(wanted.get()::likeness)
                        .filter(likeness ->
                                likeness.verdict() != Verdict.DIFFERENT && likeness.verdict() != Verdict.NOT_COMPARABLE)
                        .ifPresent(likeness -> found.add(row(image, other, likeness)));
            }
        }
        if (without + unread > 0) {
            store.notice((without > 0 ? without + " known without a file" : "")
                    + (without > 0 && unread > 0 ? " and " : "")
                    + (unread > 0 ? unread + " whose file is gone or was changed" : "")
                    + " could not be compared");
        }
        found.sort(
                Comparator.comparingDouble((Row row) -> -((Number) row.json().getOrDefault("score", 0)).doubleValue()));
        return Answer.Listing.of(Columns.of(COLUMNS, COLUMNS), found);
    }

    private static Row row(Image image, Image other, Likeness likeness) {
        boolean contradictory = likeness.verdict().onePicture() && SamePictures.contradictory(image, other);
        Verdict verdict = likeness.verdict();
        var fields = new Fields()
                .put("ref", other.ref())
                .put("verdict", verdict.word())
                .put("score", Math.round(likeness.score() * 1000) / 1000.0)
                .put("differing", Math.round(likeness.differing() * 1000) / 1000.0)
                .put("acquired", other.acquired())
                .put("printed_in", other.printedIn() == null ? null : "D-" + other.printedIn())
                .put(
                        "evidence",
                        (contradictory ? SamePictures.twoDates(image, other) + "; " : "") + likeness.evidence());
        return Row.of(other.ref(), verdict.word(), fields);
    }

    /**
     * As kept, else of the file as it is.
     *
     * @throws UserError (failed) when neither is there
     */
    private Optional<Fingerprint> fingerprint(Image image) {
        Optional<Fingerprint> stored = SamePictures.stored(store, image.id());
        return stored.isPresent() ? stored : ofFile(image);
    }

    private Optional<Fingerprint> ofFile(Image image) {
        try (var file = files.open(image)) {
            return Glimpse.fingerprint(file);
        }
    }
}
