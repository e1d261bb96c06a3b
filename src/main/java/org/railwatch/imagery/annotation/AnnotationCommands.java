package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.annotation.outline.OnGround;
import org.railwatch.imagery.annotation.outline.Sketch;
import org.railwatch.imagery.annotation.outline.Vertices;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Filtered.Choice;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with marks on images. */
public final class AnnotationCommands {
    private static final List<String> COLUMNS =
            List.of("ref", "image", "object", "shape", "count", "state", "confidence", "reviewer", "note");

    private final Store store;
    private final Images images;
    private final Annotations annotations;
    private final AnnotationRows rows;
    private final AnnotationEdits edits;

    public AnnotationCommands(
            Store store, Images images, Annotations annotations, AnnotationRows rows, AnnotationEdits edits) {
        this.store = store;
        this.images = images;
        this.annotations = annotations;
        this.rows = rows;
        this.edits = edits;
    }

    /** What a reviewer says of a mark. */
    enum Verdict {
        ACCEPT,
        REJECT
    }

    @Command(
            name = {"annotation", "add"},
            description = "Mark a thing on an image, in pixels or in longitude and latitude",
            group = "Image")
    @Examples({
        "annotation add I-5 --of railcar --box '120,80 134,96'",
        "annotation add I-5 --of train --line '10,20 300,200.5 370,260' --count 1 --confidence moderate",
        "annotation add I-5 --of tank --box '130.6085,42.4212 130.6094,42.4209' --geo --count 'approx 3' --occluded"
    })
    @See({"image show", "observation add"})
    Answer.Change add(
            @Argument(index = 0, description = "the image, held as a file, such as I-3") Reference image,
            @Option(longName = "of", description = "what is marked: railcar, tank, vessel …") ObjectKind of,
            @Option(longName = "box", description = "two opposite corners, 'X,Y X,Y' from the upper left") @Nullable
                    Vertices box,
            @Option(longName = "obb", description = "a turned box: its four corners in order") @Nullable Vertices obb,
            @Option(longName = "polygon", description = "three corners or more, in order") @Nullable Vertices polygon,
            @Option(longName = "line", description = "two places or more, in order") @Nullable Vertices line,
            @Option(longName = "point", description = "one place, X,Y") @Nullable Vertices point,
            @Option(longName = "geo", description = "the outline is in LON,LAT, not in pixels") boolean geo,
            @Option(longName = "count", description = "how many are in it, such as 14 or 'approx 14'; else it is one")
                    @Nullable
                    CountText count,
            @Option(longName = "confidence", description = "how sure we are of it") @Nullable Confidence confidence,
            @Option(longName = "occluded", description = "a part of it is hidden") boolean occluded,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        Sketch sketch = Sketch.of(box, obb, polygon, line, point, geo);
        if (sketch == null) {
            throw Sketch.missing();
        }
        Count counted = count == null ? null : count(count, of);
        Image marked = images.get(image);
        var mark = new Mark(of, sketch.on(marked), counted, confidence, occluded, note);
        return store.write(() -> written(edits.add(marked, mark), List.of()));
    }

    @Command(
            name = {"annotation", "list"},
            description = "List marks on images",
            group = "Image")
    @Examples({"annotation list --image I-4", "annotation list --object railcar --state accepted --since 2023-10"})
    @See({"image list", "help filters"})
    @Filtered(
            columns = {"object", "state"},
            choices = @Choice(column = "state", words = AnnotationState.class),
            place = true,
            period = true)
    Answer.Listing list(
            @Option(longName = "image", description = "only marks on this image") @Nullable Reference image) {
        List<Annotation> found = image == null ? annotations.listAll() : annotations.listOn(images.get(image));
        Reanchoring.outdated(found).ifPresent(store::notice);
        return Answer.Listing.of(rows.columns(COLUMNS), rows.rows(found));
    }

    @Command(
            name = {"annotation", "show"},
            description = "Show all that is known of one mark",
            group = "Image")
    @Examples({"annotation add I-5 --of railcar --box '120,80 134,96'", "annotation show @last --format json"})
    @See({"image show"})
    Answer.Card show(@Argument(index = 0, description = "its short name, A-1") Reference reference) {
        Annotation mark = annotations.get(reference);
        Reanchoring.outdated(List.of(mark)).ifPresent(store::notice);
        return Answer.Card.of(rows.row(mark), AnnotationRows.beside(mark, annotations.listLooks(mark)));
    }

    @Command(
            name = {"annotation", "set"},
            description = "Correct a mark; it is a draft again, and what it was stays in its history",
            group = "Image")
    @Examples({
        "annotation add I-5 --of railcar --box '120,80 134,96'",
        "annotation set @last --of tank --count 'approx 3' --reason 'round roofs'",
        "annotation set @last --obb '120,80 134,84 132,91 118,87' --reason 'the track is askew'"
    })
    Answer.Change set(
            @Argument(index = 0, description = "its short name, A-1") Reference reference,
            @Option(longName = "reason", description = "why, in a sentence") String reason,
            @Option(longName = "of", description = "what is marked: railcar, tank, vessel …") @Nullable ObjectKind of,
            @Option(longName = "box", description = "two opposite corners, 'X,Y X,Y' from the upper left") @Nullable
                    Vertices box,
            @Option(longName = "obb", description = "a turned box: its four corners in order") @Nullable Vertices obb,
            @Option(longName = "polygon", description = "three corners or more, in order") @Nullable Vertices polygon,
            @Option(longName = "line", description = "two places or more, in order") @Nullable Vertices line,
            @Option(longName = "point", description = "one place, X,Y") @Nullable Vertices point,
            @Option(longName = "geo", description = "the outline is in LON,LAT, not in pixels") boolean geo,
            @Option(longName = "count", description = "how many are in it, such as 14 or 'approx 14'") @Nullable
                    CountText count,
            @Option(longName = "confidence", description = "how sure we are of it") @Nullable Confidence confidence,
            @Option(longName = "occluded", description = "a part of it is hidden") boolean occluded,
            @Option(longName = "not-occluded", description = "all of it is to be seen") boolean visible,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        Sketch sketch = Sketch.of(box, obb, polygon, line, point, geo);
        if (geo && sketch == null) {
            throw UserError.usage("--geo says how an outline is typed; give it with --box, --obb, --polygon, --line or"
                    + " --point, or leave --geo out");
        }
        if (occluded && visible) {
            throw UserError.usage("--occluded and --not-occluded exclude each other; give one of them");
        }
        Annotation old = annotations.get(reference);
        Mark was = old.mark();
        ObjectKind object = of == null ? was.object() : of;
        var mark = new Mark(
                object,
                sketch == null ? was.outline() : sketch.on(old.image()),
                count == null ? was.count() == null ? null : was.count().withObject(object) : count(count, object),
                confidence == null ? was.confidence() : confidence,
                occluded || (was.occluded() && !visible),
                note == null ? was.note() : note,
                was.detection());
        return store.write(() -> {
            edits.set(old, mark, reason);
            return written(old.id(), moved(old));
        });
    }

    @Command(
            name = {"annotation", "review"},
            description = "Accept or reject a mark; only accepted ones are counted",
            group = "Image")
    @Examples({
        "annotation add I-5 --of railcar --box '120,80 134,96'",
        "annotation review @last accept --reason 'couplings and shadow are clear'",
        "annotation review @last reject --reason 'a roof' --dry-run"
    })
    @See({"observation add"})
    Answer.Change review(
            @Argument(index = 0, description = "its short name, A-1") Reference reference,
            @Argument(index = 1, description = "accept or reject") Verdict verdict,
            @Option(longName = "reason", description = "why, in a sentence") String reason) {
        Annotation old = annotations.get(reference);
        AnnotationState state = switch (verdict) {
            case ACCEPT -> AnnotationState.ACCEPTED;
            case REJECT -> AnnotationState.REJECTED;
        };
        return store.write(() -> {
            var warnings = new ArrayList<String>();
            if (Revision.drawnBy(annotations.listRevisions(old)).equals(store.actor())) {
                warnings.add(store.actor() + " reviews a mark of their own; somebody else's eyes would tell more");
            }
            edits.review(old, state, reason);
            return written(old.id(), warnings);
        });
    }

    @Command(
            name = {"annotation", "history"},
            description = "List what a mark was, and who changed it and why",
            group = "Image")
    @Examples({
        "annotation add I-5 --of railcar --box '120,80 134,96'",
        "annotation set @last --occluded --reason 'a tarpaulin'",
        "annotation history @last"
    })
    @See({"journal list"})
    Answer.Listing history(@Argument(index = 0, description = "its short name, A-1") Reference reference) {
        Annotation mark = annotations.get(reference);
        return Answer.Listing.of(
                AnnotationRows.historyColumns(), AnnotationRows.history(mark, annotations.listRevisions(mark)));
    }

    @Command(
            name = {"annotation", "reanchor"},
            description = "Lay marks where their images lie now, and say how far they move",
            group = "Image")
    @Examples({
        "annotation add I-5 --of railcar --box '120,80 134,96'",
        "annotation reanchor",
        "annotation reanchor @last --dry-run"
    })
    @See({"store check", "image show"})
    Answer.Change reanchor(
            @Argument(index = 0, description = "a mark such as A-1, or an image such as I-3; all when left out")
                    @Nullable
                    Reference reference) {
        boolean one = reference != null && !reference.text().matches("[Ii]-\\d+");
        List<Annotation> looked = reference == null
                ? annotations.listAll()
                : one ? List.of(annotations.get(reference)) : annotations.listOn(images.get(reference));
        var moves = new ArrayList<Reanchoring>();
        for (Annotation annotation : looked) {
            Reanchoring move = Reanchoring.of(annotation);
            if (move != null) {
                moves.add(move);
            }
        }
        List<String> told = Reanchoring.told(moves, looked.size());
        if (moves.isEmpty()) {
            return new Answer.Change(one ? rows.rows(looked) : List.of(), !one, told);
        }
        return store.write(() -> {
            var moved = new ArrayList<Row>();
            for (Reanchoring move : moves) {
                edits.reanchor(move.annotation(), move.reason());
                Row row = rows.row(annotations.get(move.annotation().id()));
                moved.add(new Row(row.ref(), row.label() + ", " + move.reason(), row.json(), row.flat(), row.shape())
                        .withColumns(new Fields().put("shift_m", move.shiftMetres())));
            }
            return new Answer.Change(moved, !one, told);
        });
    }

    @Command(
            name = {"annotation", "remove"},
            description = "Take a mark away that no look counts, with its history; rejecting it keeps both",
            group = "Image")
    @Examples({"annotation add I-5 --of railcar --point 120,80", "annotation remove @last --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "its short name, A-1") Reference reference) {
        Annotation mark = annotations.get(reference);
        return store.write(() -> {
            Row row = rows.row(mark);
            edits.remove(mark);
            return Answer.Change.of(row);
        });
    }

    private Answer.Change written(long id, List<String> before) {
        Annotation mark = annotations.get(id);
        var warnings = new ArrayList<String>(before);
        if (mark.geometry() == null) {
            String image = mark.image().ref();
            warnings.add(image + " is not georeferenced, so the mark has no place on the ground; image georef " + image
                    + " and then annotation reanchor give it one");
        }
        return Answer.Change.of(rows.row(mark), warnings);
    }

    /** A mark that is changed is laid where its image lies now. */
    private static List<String> moved(Annotation old) {
        Georeference before = old.revision().anchor().georeference();
        Georeference after = old.image().georeference().orElse(null);
        return before == null || after == null || before.equals(after)
                ? List.of()
                : List.of("the mark moves "
                        + Reanchoring.metres(OnGround.shiftMetres(old.mark().outline(), before, after)) + " with "
                        + old.image().ref() + ", which lies elsewhere since");
    }

    private static Count count(CountText text, ObjectKind object) {
        try {
            return text.of(object);
        } catch (UserError e) {
            throw UserError.of(e.kind(), "--count: " + e.sentence());
        }
    }
}
