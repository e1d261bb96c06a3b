package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Box;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.store.Flat;
import org.railwatch.store.SpatialIndex;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Word;

/** Looks as rows of an answer. */
public final class ObservationRows implements Layer {
    private static final List<String> FIELDS = List.of(
            "ref",
            "uuid",
            "key",
            "facility",
            "part",
            "basis",
            "observer",
            "reported_in",
            "images",
            "when",
            "begin_at",
            "end_at",
            "coverage",
            "visibility",
            "findings",
            "transport",
            "moving",
            "confidence",
            "supersedes",
            "note",
            "lon",
            "lat",
            "sight");

    /** Up to so many, single look-ups are quicker than reading all. */
    private static final int FEW = 200;

    private final Store store;
    private final Observations observations;

    public ObservationRows(Store store, Observations observations) {
        this.store = store;
        this.observations = observations;
    }

    /** What a listing of them can show, of which {@code shown} is shown when nobody asks for others, with what is computed if any is. */
    Columns columns(List<String> shown, List<Observation> looks) {
        var columns = new ArrayList<String>(shown);
        if (looks.stream().anyMatch(look -> look.sight() != null)) {
            columns.add("computed");
        }
        return Columns.of(columns, Flat.columns(store, Flat.Layer.OBSERVATIONS), FIELDS);
    }

    @Override
    public String kind() {
        return "observation";
    }

    @Override
    public List<Row> rows() {
        return rows(observations.listAll());
    }

    @Override
    public List<Row> rowsIn(List<Box> boxes) {
        Set<Long> ids = SpatialIndex.idsIn(store, SpatialIndex.Table.OBSERVATION, boxes);
        if (ids.size() > FEW) {
            return rows();
        }
        var rows = new ArrayList<Row>();
        ids.forEach(id -> rows.add(row(observations.get(id))));
        return rows;
    }

    List<Row> rows(List<Observation> looks) {
        var flat = Flat.rows(store, Flat.Layer.OBSERVATIONS);
        var rows = new ArrayList<Row>();
        try (var part = store.work().part("looks read", looks.size())) {
            for (Observation look : part.over(looks)) {
                rows.add(row(look, flat.getOrDefault(look.id(), Map.of())));
            }
        }
        return rows;
    }

    Row row(Observation look) {
        return row(look, Flat.row(store, Flat.Layer.OBSERVATIONS, look.id()));
    }

    private static Row row(Observation look, Map<String, @Nullable Object> flat) {
        var fields = new Fields()
                .put("ref", look.ref())
                .put("uuid", look.uuid())
                .put("key", look.key())
                .put(
                        "facility",
                        look.facility() == null ? null : look.facility().slug())
                .put("part", look.part() == null ? null : look.part().name())
                .put("basis", look.basis().word())
                .put(
                        "observer",
                        look.observer() == null ? null : look.observer().slug())
                .put(
                        "reported_in",
                        look.reportedIn() == null ? null : look.reportedIn().ref())
                .put("images", look.images().stream().map(Image::ref).toList())
                .put("when", look.when())
                .put("begin_at", look.beginAt())
                .put("end_at", look.endAt())
                .put("coverage", look.coverageOrComputed().word())
                .put("visibility", look.visibilityOrComputed().word())
                .put(
                        "findings",
                        look.findings().stream().map(ObservationRows::finding).toList())
                .put("transport", word(look.transport()))
                .put("moving", look.moving())
                .put("confidence", word(look.confidence()))
                .put("supersedes", ref(look.supersedes()))
                .put("note", look.note())
                .put("lon", look.at() == null ? null : look.at().lon())
                .put("lat", look.at() == null ? null : look.at().lat())
                .put("sight", sight(look));
        String place = look.facility() == null ? "" : look.facility().slug() + " ";
        Shape shape = look.at() == null ? null : Shape.point(look.at());
        return Row.of(look.ref(), place + flat.get("label"), fields, flat, shape);
    }

    /** What was computed from the images, and which fields of the look it fills, for nobody typed them. */
    private static @Nullable Fields sight(Observation look) {
        Sight sight = look.sight();
        if (sight == null) {
            return null;
        }
        var computed = new ArrayList<String>();
        if (look.coverage() != look.coverageOrComputed()) {
            computed.add("coverage");
        }
        if (look.visibility() != look.visibilityOrComputed()) {
            computed.add("visibility");
        }
        return new Fields()
                .put("image", sight.imageRef())
                .put("area", sight.area())
                .put("method", sight.method().word())
                .put("obscured_percent", sight.obscuredPercent())
                .put("outside_percent", sight.outsidePercent())
                .put("coverage", sight.coverage().word())
                .put("visibility", sight.visibility().word())
                .put("computed", computed);
    }

    /** What the card has beyond the fields of the JSON. */
    static Fields beside(Observation look, List<Long> better, List<LookMarks.Counted> marks) {
        return new Fields()
                .put("same_as", ref(look.sameAs()))
                .put("superseded_by", better.stream().map(ObservationRows::ref).toList())
                .put("marks", marks.stream().map(LookMarks.Counted::ref).toList())
                .put("analyst", look.analyst());
    }

    private static Fields finding(Finding finding) {
        Count count = finding.count();
        return new Fields()
                .put("object", finding.object())
                .put("finding", finding.finding().word())
                .put("qualifier", count == null ? null : count.qualifier().word())
                .put("low", count == null ? null : count.low())
                .put("best", count == null ? null : count.best())
                .put("high", count == null ? null : count.high())
                .put("unit", count == null ? null : count.unit().word());
    }

    private static @Nullable String ref(@Nullable Long id) {
        return id == null ? null : "O-" + id;
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
