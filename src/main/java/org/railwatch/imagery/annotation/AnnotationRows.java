package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.store.Flat;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Word;

/** Marks as rows of an answer. */
public final class AnnotationRows implements Layer {
    private static final List<String> FIELDS = List.of(
            "ref",
            "uuid",
            "image",
            "object",
            "shape",
            "px",
            "geometry",
            "count",
            "confidence",
            "revision",
            "state",
            "note");

    private static final List<String> HISTORY = List.of(
            "revision",
            "at",
            "actor",
            "state",
            "reviewer",
            "reason",
            "changes",
            "object",
            "shape",
            "px",
            "count",
            "confidence",
            "occluded",
            "note");

    private final Store store;
    private final Annotations annotations;

    public AnnotationRows(Store store, Annotations annotations) {
        this.store = store;
        this.annotations = annotations;
    }

    /** What a listing of them can show, of which {@code shown} is shown when nobody asks for others. */
    Columns columns(List<String> shown) {
        return Columns.of(shown, Flat.columns(store, Flat.Layer.RW_ANNOTATION_NOW), FIELDS);
    }

    @Override
    public String kind() {
        return "annotation";
    }

    @Override
    public List<Row> rows() {
        return rows(annotations.listAll());
    }

    public List<Row> rows(List<Annotation> marks) {
        var flat = Flat.rows(store, Flat.Layer.RW_ANNOTATION_NOW);
        var rows = new ArrayList<Row>();
        for (Annotation mark : marks) {
            rows.add(row(mark, flat.getOrDefault(mark.id(), Map.of())));
        }
        return rows;
    }

    /** A sentence on how many of what was written somebody rejected; one or more. */
    public static String rejected(long number) {
        return number + (number == 1 ? " rejected mark is" : " rejected marks are")
                + " among them; --state accepted leaves out what is not accepted";
    }

    @Override
    public List<String> told(List<Row> chosen) {
        long rejected = chosen.stream()
                .filter(row -> AnnotationState.REJECTED.word().equals(row.value("state")))
                .count();
        return rejected == 0 ? List.of() : List.of(rejected(rejected));
    }

    Row row(Annotation mark) {
        return row(mark, Flat.row(store, Flat.Layer.RW_ANNOTATION_NOW, mark.id()));
    }

    private static Row row(Annotation annotation, Map<String, @Nullable Object> flat) {
        Mark mark = annotation.mark();
        var fields = new Fields()
                .put("ref", annotation.ref())
                .put("uuid", annotation.uuid())
                .put("image", annotation.image().ref())
                .put("object", mark.object())
                .put("shape", mark.outline().form().word())
                .put("px", mark.outline().text())
                .put(
                        "geometry",
                        annotation.geometry() == null
                                ? null
                                : annotation.geometry().toGeoJson())
                .put("count", count(mark.count()))
                .put("confidence", word(mark.confidence()))
                .put("revision", annotation.revision().number())
                .put("state", annotation.state().word())
                .put("note", mark.note());
        return Row.of(annotation.ref(), label(annotation), fields, flat, annotation.geometry());
    }

    /** {@code railcar approx 14, box on I-3, draft}. */
    private static String label(Annotation annotation) {
        Mark mark = annotation.mark();
        return (mark.count() == null ? mark.object() : mark.count())
                + ", " + mark.outline().form().word() + " on "
                + annotation.image().ref() + ", "
                + annotation.state().word();
    }

    /** What the card has beyond the fields of the JSON. */
    static Fields beside(Annotation annotation, List<String> looks) {
        Revision revision = annotation.revision();
        Mark.Detection detection = annotation.mark().detection();
        return new Fields()
                .put("occluded", annotation.mark().occluded())
                .put("actor", revision.actor())
                .put("at", revision.at())
                .put("reason", revision.reason())
                .put("reviewer", revision.reviewer())
                .put("source_class", detection == null ? null : detection.sourceClass())
                .put("score", detection == null ? null : detection.score())
                .put("image_sha256", revision.anchor().sha256())
                .put("counted_by", looks);
    }

    static Columns historyColumns() {
        return Columns.of(HISTORY.subList(0, 7), HISTORY, HISTORY);
    }

    /** The first revision first. */
    static List<Row> history(Annotation annotation, List<Revision> revisions) {
        var rows = new ArrayList<Row>();
        Revision before = null;
        for (Revision revision : revisions) {
            Mark mark = revision.mark();
            var fields = new Fields()
                    .put("revision", revision.number())
                    .put("at", revision.at())
                    .put("actor", revision.actor())
                    .put("state", revision.state().word())
                    .put("reviewer", revision.reviewer())
                    .put("reason", revision.reason())
                    .put("changes", revision.changes(before))
                    .put("object", mark.object())
                    .put("shape", mark.outline().form().word())
                    .put("px", mark.outline().text())
                    .put("count", count(mark.count()))
                    .put("confidence", word(mark.confidence()))
                    .put("occluded", mark.occluded())
                    .put("note", mark.note());
            rows.add(Row.of(annotation.ref(), annotation.ref() + " revision " + revision.number(), fields)
                    .withColumns(new Fields().put("count", mark.countWords())));
            before = revision;
        }
        return rows;
    }

    private static @Nullable Fields count(@Nullable Count count) {
        return count == null
                ? null
                : new Fields()
                        .put("qualifier", count.qualifier().word())
                        .put("low", count.low())
                        .put("best", count.best())
                        .put("high", count.high())
                        .put("unit", count.unit().word());
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
