package org.railwatch.imagery.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.Unit;
import org.railwatch.vocabulary.Word;

/** The marks of the open store. */
public final class Annotations {
    private final Store store;
    private final Images images;

    public Annotations(Store store, Images images) {
        this.store = store;
        this.images = images;
    }

    /** By its short name, {@code A-1}; the error says that there is none. */
    public Annotation get(Reference reference) {
        return get(reference.number('A', "annotation"));
    }

    public Annotation get(long id) {
        return list(id, id, 0).stream()
                .findFirst()
                .orElseThrow(() -> Reference.missing('A', "annotation", id, newest()));
    }

    /** In the order they were made. */
    public List<Annotation> listAll() {
        return list(1, Long.MAX_VALUE, 0);
    }

    /** Those on one image, in the order they were made. */
    public List<Annotation> listOn(Image image) {
        return list(1, Long.MAX_VALUE, image.id());
    }

    /** The numbers of the images that have marks. */
    public Set<Long> listMarked() {
        return new HashSet<>(store.jdbc()
                .sql("select distinct image_id from annotation")
                .query(Long.class)
                .list());
    }

    /** What a mark was from its first revision on, the newest last. */
    public List<Revision> listRevisions(Annotation annotation) {
        var reading = new Reading();
        return store.jdbc()
                .sql("""
                        select revision, actor, at, reason, object, shape, px, sha256, transform, crs, qualifier, low, best, high,
                          unit, confidence, occluded, state, reviewer, source_class, score, note
                        from annotation_revision
                        where annotation_id = :id
                        order by revision
                        """)
                .param("id", annotation.id())
                .query((row, number) -> reading.revision(row, annotation.image()))
                .list();
    }

    /** The refs of the looks that count it. */
    public List<String> listLooks(Annotation annotation) {
        return store.jdbc()
                .sql("""
                        select 'O-' || observation_id
                        from observation_annotation
                        where annotation_id = :id
                        order by observation_id
                        """)
                .param("id", annotation.id())
                .query(String.class)
                .list();
    }

    /** The one that bears this identifier, wherever it was made. */
    public Optional<Annotation> find(String uuid) {
        return store.jdbc()
                .sql("select id from annotation where uuid = :uuid")
                .param("uuid", uuid)
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    private List<Annotation> list(long first, long last, long image) {
        var reading = new Reading();
        return store.jdbc()
                .sql("""
                        select a.id, a.uuid, a.image_id, r.revision, r.actor, r.at, r.reason, r.object, r.shape, r.px, r.sha256,
                          r.transform, r.crs, r.qualifier, r.low, r.best, r.high, r.unit, r.confidence, r.occluded, r.state,
                          r.reviewer, r.source_class, r.score, r.note, coalesce(p.geom, l.geom, g.geom) as geom
                        from annotation a
                          join annotation_revision r on r.annotation_id = a.id and r.revision = a.revision
                          left join annotation_point p on p.annotation_id = a.id
                          left join annotation_line l on l.annotation_id = a.id
                          left join annotation_area g on g.annotation_id = a.id
                        where a.id between :first and :last and (:image = 0 or a.image_id = :image)
                        order by a.id
                        """)
                .param("first", first)
                .param("last", last)
                .param("image", image)
                .query((row, number) -> reading.annotation(row))
                .list();
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from annotation")
                .query(Long.class)
                .single();
    }

    /** One pass over rows: what many of them refer to is read once. */
    private final class Reading {
        private final Map<Long, Image> known = new HashMap<>();
        private final Map<String, Crs> systems = new HashMap<>();

        Annotation annotation(ResultSet row) throws SQLException {
            Image image = known.computeIfAbsent(row.getLong("image_id"), images::get);
            byte @Nullable [] geometry = row.getBytes("geom");
            return new Annotation(
                    row.getLong("id"),
                    row.getString("uuid"),
                    image,
                    revision(row, image),
                    geometry == null ? null : Shape.ofBlob(geometry));
        }

        Revision revision(ResultSet row, Image image) throws SQLException {
            var object = ObjectKind.of(row.getString("object"));
            @Nullable String confidence = row.getString("confidence");
            var form = Word.find(Outline.Form.class, row.getString("shape"));
            var mark = new Mark(
                    object,
                    Outline.of(form, row.getString("px")),
                    count(row, object),
                    confidence == null ? null : Confidence.of(confidence),
                    row.getBoolean("occluded"),
                    row.getString("note"),
                    Mark.Detection.of(row.getString("source_class"), number(row, "score")));
            return new Revision(
                    row.getInt("revision"),
                    row.getString("actor"),
                    Utc.of(row.getString("at")),
                    row.getString("reason"),
                    mark,
                    new Revision.Anchor(row.getString("sha256"), georeference(row, image)),
                    Word.find(AnnotationState.class, row.getString("state")),
                    row.getString("reviewer"));
        }

        private @Nullable Georeference georeference(ResultSet row, Image image) throws SQLException {
            @Nullable String crs = row.getString("crs");
            HeldFile file = image.file();
            return crs == null || file == null
                    ? null
                    : new Georeference(
                            systems.computeIfAbsent(crs, Crs::stored),
                            GeoTransform.of(row.getString("transform")),
                            file.width(),
                            file.height());
        }
    }

    private static @Nullable Count count(ResultSet row, ObjectKind object) throws SQLException {
        @Nullable String qualifier = row.getString("qualifier");
        return qualifier == null
                ? null
                : new Count(
                        object,
                        Qualifier.of(qualifier),
                        number(row, "low"),
                        number(row, "best"),
                        number(row, "high"),
                        Unit.of(row.getString("unit")));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
