package org.railwatch.imagery.annotation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.outline.OnGround;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.shell.MarkFollower;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Word;

/** Every write to marks; each runs inside one {@link Store#write}, and each but the last appends a revision. */
public final class AnnotationEdits {
    private final Store store;
    private final Annotations annotations;

    private final Supplier<List<MarkFollower>> followers;

    /**
     * @param followers asked for at the first change, for they may use marks themselves
     */
    public AnnotationEdits(Store store, Annotations annotations, Supplier<List<MarkFollower>> followers) {
        this.store = store;
        this.annotations = annotations;
        this.followers = followers;
    }

    /** Adds a mark of the actor of the running command, a draft; the new id. */
    public long add(Image image, Mark mark) {
        return add(image, mark, store.newUuid());
    }

    /** As {@link #add(Image, Mark)}, for a mark that has its identifier from elsewhere. */
    public long add(Image image, Mark mark, String uuid) {
        long id = store.jdbc()
                .sql("insert into annotation(uuid, image_id) values (:uuid, :image) returning id")
                .param("uuid", uuid)
                .param("image", image.id())
                .query(Long.class)
                .single();
        append(id, 1, mark, anchor(image), AnnotationState.DRAFT, null, null);
        lay(id, mark.outline(), image.georeference().orElse(null), null);
        return id;
    }

    /** Another mark in its place, a draft again. */
    public void set(Annotation old, Mark mark, String reason) {
        if (mark.equals(old.mark())) {
            throw UserError.failed(old.ref() + " says that already; nothing is changed");
        }
        next(old, mark, anchor(old.image()), AnnotationState.DRAFT, null, reason);
        lay(old.id(), mark.outline(), old.image().georeference().orElse(null), old.geometry());
        tell(old);
    }

    /** The actor of the running command accepts or rejects it. */
    void review(Annotation old, AnnotationState state, String reason) {
        if (old.state() == state && store.actor().equals(old.revision().reviewer())) {
            throw UserError.failed(old.ref() + " is " + state.word() + " by you already; annotation history "
                    + old.ref() + " tells why");
        }
        next(old, old.mark(), old.revision().anchor(), state, store.actor(), reason);
        tell(old);
    }

    private void tell(Annotation changed) {
        followers.get().forEach(follower -> follower.markChanged(changed.id()));
    }

    /** Lays the mark where its image lies now. */
    void reanchor(Annotation old, String reason) {
        next(old, old.mark(), anchor(old.image()), old.state(), old.revision().reviewer(), reason);
        lay(old.id(), old.mark().outline(), old.image().georeference().orElse(null), old.geometry());
    }

    /**
     * @throws UserError (failed) when a look counts it
     */
    void remove(Annotation old) {
        List<String> looks = annotations.listLooks(old);
        if (!looks.isEmpty()) {
            throw UserError.failed(old.ref() + " cannot be removed: " + String.join(", ", looks)
                    + (looks.size() == 1 ? " counts it" : " count it") + "; observation set " + looks.get(0)
                    + " --count says otherwise, and annotation review " + old.ref() + " reject keeps both");
        }
        lift(old.id());
        store.jdbc()
                .sql("delete from annotation_revision where annotation_id = :id")
                .param("id", old.id())
                .update();
        Referrers.refuse(store, "annotation", old.id(), old.ref());
        store.jdbc()
                .sql("delete from annotation where id = :id")
                .param("id", old.id())
                .update();
    }

    private static Revision.Anchor anchor(Image image) {
        return new Revision.Anchor(image.print().sha256(), image.georeference().orElse(null));
    }

    private void next(
            Annotation old,
            Mark mark,
            Revision.Anchor anchor,
            AnnotationState state,
            @Nullable String reviewer,
            String reason) {
        int revision = old.revision().number() + 1;
        append(old.id(), revision, mark, anchor, state, reviewer, reason);
        store.jdbc()
                .sql("update annotation set revision = :revision where id = :id")
                .param("revision", revision)
                .param("id", old.id())
                .update();
    }

    private void append(
            long id,
            int revision,
            Mark mark,
            Revision.Anchor anchor,
            AnnotationState state,
            @Nullable String reviewer,
            @Nullable String reason) {
        Count count = mark.count();
        Mark.Detection detection = mark.detection();
        Georeference georeference = anchor.georeference();
        store.jdbc()
                .sql("""
                        insert into annotation_revision(annotation_id, revision, actor, at, reason, object, shape, px, sha256,
                          transform, crs, qualifier, low, best, high, unit, confidence, occluded, state, reviewer,
                          source_class, score, note)
                        values (:id, :revision, :actor, :at, :reason, :object, :shape, :px, :sha256,
                          :transform, :crs, :qualifier, :low, :best, :high, :unit, :confidence, :occluded, :state, :reviewer,
                          :source_class, :score, :note)
                        """)
                .param("id", id)
                .param("revision", revision)
                .param("actor", store.actor())
                .param("at", Utc.text(store.clock().instant()))
                .param("reason", reason)
                .param("object", mark.object().word())
                .param("shape", mark.outline().form().word())
                .param("px", mark.outline().text())
                .param("sha256", anchor.sha256())
                .param(
                        "transform",
                        georeference == null ? null : georeference.transform().text())
                .param("crs", georeference == null ? null : georeference.crs().text())
                .param("qualifier", word(count == null ? null : count.qualifier()))
                .param("low", count == null ? null : count.low())
                .param("best", count == null ? null : count.best())
                .param("high", count == null ? null : count.high())
                .param("unit", word(count == null ? null : count.unit()))
                .param("confidence", word(mark.confidence()))
                .param("occluded", mark.occluded())
                .param("state", state.word())
                .param("reviewer", reviewer)
                .param("source_class", detection == null ? null : detection.sourceClass())
                .param("score", detection == null ? null : detection.score())
                .param("note", mark.note())
                .update();
    }

    /** Puts the shape where the outline lies on the ground, in the table of its type; nowhere without a georeference. */
    private void lay(long id, Outline outline, @Nullable Georeference georeference, @Nullable Shape before) {
        Shape shape = georeference == null ? null : OnGround.shape(outline, georeference);
        if (Objects.equals(shape, before)) {
            return;
        }
        if (before != null) {
            lift(id);
        }
        if (shape == null) {
            return;
        }
        String insert = switch (shape.kind()) {
            case POINT -> "insert into annotation_point(annotation_id, geom) values (:id, :geom)";
            case LINE -> "insert into annotation_line(annotation_id, geom) values (:id, :geom)";
            case AREA -> "insert into annotation_area(annotation_id, geom) values (:id, :geom)";
        };
        store.jdbc().sql(insert).param("id", id).param("geom", shape.toBlob()).update();
    }

    private void lift(long id) {
        for (String delete : List.of(
                "delete from annotation_point where annotation_id = :id",
                "delete from annotation_line where annotation_id = :id",
                "delete from annotation_area where annotation_id = :id")) {
            store.jdbc().sql(delete).param("id", id).update();
        }
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
