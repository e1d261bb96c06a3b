package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.railwatch.exchange.OnConflict;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.annotation.AnnotationEdits;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Takes marks in from files of programs for labelling and detection; all of a file, or nothing. */
public final class MarkImportCommands {
    private final Store store;
    private final Images images;
    private final Annotations annotations;
    private final AnnotationEdits edits;

    public MarkImportCommands(Store store, Images images, Annotations annotations, AnnotationEdits edits) {
        this.store = store;
        this.images = images;
        this.annotations = annotations;
        this.edits = edits;
    }

    @Command(
            name = {"import", "coco"},
            description = "Take marks in from a COCO detection file, all as drafts, or nothing if one is wrong",
            group = "Exchange")
    @Examples({
        "annotation add I-5 --of tank --obb '120,80 134,84 132,91 118,87'",
        "export coco --kind annotation --output marks.json",
        "import coco marks.json --kind annotation --on-conflict skip",
        "import coco labels.json --kind annotation --dry-run"
    })
    @See({"annotation review", "export coco", "undo"})
    Answer.Change coco(
            @Argument(index = 0, description = "a COCO file with images, annotations and categories") InputFile file,
            @Option(longName = "kind", description = "what it holds: annotation") String kind,
            @Option(
                            longName = "on-conflict",
                            description = "what to do with a mark that is held",
                            defaultValue = "fail")
                    OnConflict onConflict) {
        MarkKind.check("COCO", kind);
        TakenMarks.check(onConflict);
        return taken(
                onConflict, "", into -> new CocoImport(file, into.images, into.marks, into.losses).run(store.work()));
    }

    @Command(
            name = {"import", "geojson"},
            description = "Take marks in from GeoJSON, ours or a detector's, all as drafts, or nothing if one is wrong",
            group = "Exchange")
    @Examples({
        "import geojson detections.geojson --kind annotation --image I-5 --dry-run",
        "import geojson detections.geojson --kind annotation --image I-5 --on-conflict skip"
    })
    @See({"annotation review", "export geojson", "undo"})
    Answer.Change geojson(
            @Argument(index = 0, description = "a Feature or a FeatureCollection") InputFile file,
            @Option(longName = "kind", description = "what it holds: annotation") String kind,
            @Option(longName = "image", description = "the picture, where the file names none or calls it otherwise")
                    @Nullable
                    Reference image,
            @Option(
                            longName = "on-conflict",
                            description = "what to do with a mark that is held",
                            defaultValue = "fail")
                    OnConflict onConflict) {
        MarkKind.checkTaken("geojson", kind);
        TakenMarks.check(onConflict);
        Image given = image == null ? null : images.get(image);
        return taken(
                onConflict,
                ", or --image says which picture it is",
                into -> new FeatureImport(file, given, images, into.images, into.marks, into.losses).run(store.work()));
    }

    /** What one import fills. */
    private record Into(MarkedImages images, TakenMarks marks, Losses losses) {}

    private Answer.Change taken(OnConflict onConflict, String otherwise, Consumer<Into> reading) {
        store.hold();
        return store.writeLong(() -> {
            var into = new Into(
                    new MarkedImages(store, images, otherwise),
                    new TakenMarks(store, annotations, edits, onConflict),
                    new Losses());
            reading.accept(into);
            List<Row> rows = into.marks.rows();
            var told = new ArrayList<>(into.marks.told());
            told.addAll(into.losses.told());
            told.addAll(into.images.told());
            return new Answer.Change(rows, true, told);
        });
    }
}
