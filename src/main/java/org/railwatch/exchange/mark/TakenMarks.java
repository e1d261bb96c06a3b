package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.exchange.OnConflict;
import org.railwatch.exchange.json.JsonItem;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.AnnotationEdits;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.imagery.annotation.Mark;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.store.Store;

/**
 * The marks of one import on their way into the store, inside its one write. A mark is known already when it has the
 * identifier of one that is held, or is of the same object in the same pixels of the same image.
 */
final class TakenMarks {
    /** More than a data set of one place has; each is remembered by its outline while the file is read. */
    private static final int MOST = 1_000_000;

    private final Store store;
    private final Annotations annotations;
    private final AnnotationEdits edits;
    private final OnConflict onConflict;
    private final Map<Long, On> images = new LinkedHashMap<>();
    private final long newestBefore;
    private int taken;
    private int skipped;

    TakenMarks(Store store, Annotations annotations, AnnotationEdits edits, OnConflict onConflict) {
        this.store = store;
        this.annotations = annotations;
        this.edits = edits;
        this.onConflict = onConflict;
        this.newestBefore = store.jdbc()
                .sql("select coalesce(max(id), 0) from annotation")
                .query(Long.class)
                .single();
    }

    /** What was taken on one image. */
    private static final class On {
        final Image image;
        /** Object and outline of every mark on it, with its number. */
        final Map<String, Long> held = new HashMap<>();

        int taken;
        long first;
        long last;

        On(Image image) {
            this.image = image;
        }
    }

    /**
     * Refuses what an import of marks does not do.
     *
     * @throws UserError (usage) for an update
     */
    static void check(OnConflict onConflict) {
        if (onConflict == OnConflict.UPDATE) {
            throw UserError.usage("--on-conflict update: a mark is revised by annotation set, which keeps what it was;"
                    + " give fail or skip");
        }
    }

    /**
     * Whether it is held, and left out.
     *
     * @throws UserError (unreadable) when it is held, and that refuses the file
     */
    boolean isKnown(JsonItem item, Image image, Mark mark, @Nullable String uuid) {
        Optional<Long> same =
                uuid == null ? Optional.empty() : annotations.find(uuid).map(each -> each.id());
        if (same.isPresent()) {
            conflict(item, same.get(), "has its identifier " + uuid);
            return true;
        }
        Long alike = on(image).held.get(said(mark));
        if (alike != null) {
            conflict(item, alike, "is the same " + mark.object() + " in the same pixels of " + image.ref());
            return true;
        }
        return false;
    }

    private void conflict(JsonItem item, long id, String how) {
        if (onConflict == OnConflict.FAIL) {
            throw item.refused((id > newestBefore ? "another mark of the file " : "A-" + id + " ") + how
                    + "; --on-conflict skip leaves such marks out");
        }
        skipped++;
    }

    void add(JsonItem item, Image image, Mark mark, @Nullable String uuid) {
        if (++taken > MOST) {
            throw item.refused("more than a million marks are too many for one import; split the file");
        }
        long id = item.meant(() -> uuid == null ? edits.add(image, mark) : edits.add(image, mark, uuid));
        On on = on(image);
        on.held.put(said(mark), id);
        on.first = on.taken++ == 0 ? id : on.first;
        on.last = id;
    }

    private static String said(Mark mark) {
        return mark.object() + " " + mark.outline().form().word() + " "
                + mark.outline().text();
    }

    private On on(Image image) {
        On known = images.get(image.id());
        if (known != null) {
            return known;
        }
        var on = new On(image);
        store.jdbc().sql("""
                        select a.id, r.object || ' ' || r.shape || ' ' || r.px as said
                        from annotation a
                          join annotation_revision r on r.annotation_id = a.id and r.revision = a.revision
                        where a.image_id = :image
                        """).param("image", image.id()).query(row -> {
            on.held.put(row.getString("said"), row.getLong("id"));
        });
        images.put(image.id(), on);
        return on;
    }

    /** One for each image that has new marks; nobody reads a line for each of ten thousand. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (On on : images.values()) {
            if (on.taken == 0) {
                continue;
            }
            boolean numbered = !store.dryRun();
            var fields = new Fields()
                    .put("ref", on.image.ref())
                    .put("image", on.image.ref())
                    .put("marks", on.taken)
                    .put("first", numbered ? "A-" + on.first : null)
                    .put("last", numbered ? "A-" + on.last : null);
            String refs = !numbered ? "" : on.taken == 1 ? ", A-" + on.first : ", A-" + on.first + " to A-" + on.last;
            rows.add(
                    Row.of(on.image.ref(), MarkKind.number(on.taken, "mark") + " on " + on.image.ref() + refs, fields));
        }
        return rows;
    }

    /** On what was not taken because it is held, and on a file that has nothing. */
    List<String> told() {
        if (skipped > 0) {
            return List.of("skipped " + MarkKind.number(skipped, "mark") + " of " + (taken + skipped)
                    + (skipped == 1 ? ", which is" : ", which are") + " held already");
        }
        return taken == 0 ? List.of("no mark was taken") : List.of();
    }
}
