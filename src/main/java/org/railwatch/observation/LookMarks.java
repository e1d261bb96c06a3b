package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.Annotation;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.imagery.annotation.MarkTally;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;

/** Which marks on its images a look counts. */
public final class LookMarks {
    private final Store store;
    private final Annotations annotations;
    private final LookPlaces places;
    private final LookSights sights;

    LookMarks(Store store, Annotations annotations, LookPlaces places, LookSights sights) {
        this.store = store;
        this.annotations = annotations;
        this.places = places;
        this.sights = sights;
    }

    /** A mark that a look counts, as it was then; whether it is still so. */
    record Counted(String ref, int revision, boolean stillSo) {}

    /**
     * What the accepted marks come to that are at the place of the look, for an own look that found an object present and
     * says no number; of what others saw our marks tell nothing.
     */
    MarkTally tally(
            LookDraft.Spot spot,
            LookDraft.Source source,
            @Nullable Coverage coverage,
            @Nullable FindingKind finding,
            @Nullable ObjectKind of,
            List<Count> counts) {
        List<Image> images = source.images();
        if (source.basis() != Basis.OWN_LOOK
                || finding != FindingKind.PRESENT
                || of == null
                || !counts.isEmpty()
                || images == null) {
            return MarkTally.NONE;
        }
        var marks = new ArrayList<Annotation>();
        images.forEach(image -> marks.addAll(annotations.listOn(image)));
        Optional<Patch> patch = patch(spot);
        MarkTally tally = MarkTally.of(of, marks, patch.orElse(null));
        if (tally.count() == null) {
            return tally;
        }
        boolean lacking = patch.flatMap(ground -> sights.of(images, ground, unread -> {
                    // The write that follows reads them again, and tells.
                }))
                .filter(Sight::lacking)
                .isPresent();
        return coverage == Coverage.PARTIAL || lacking ? tally.ofAPart() : tally;
    }

    private Optional<Patch> patch(LookDraft.Spot spot) {
        Facility facility = spot.facility();
        Facility.Part part = spot.part() == null ? null : CheckedLook.part(facility, spot.part());
        Position at = spot.at();
        if (at == null && part != null) {
            at = part.at();
        }
        if (at == null && facility != null) {
            at = facility.at();
        }
        return places.patch(facility, part, at);
    }

    /** Inside the write that adds the look. */
    void put(long look, List<Annotation> marks) {
        for (Annotation mark : marks) {
            store.jdbc()
                    .sql("""
                            insert into observation_annotation(observation_id, annotation_id, revision)
                            values (:look, :mark, :revision)
                            """)
                    .param("look", look)
                    .param("mark", mark.id())
                    .param("revision", mark.revision().number())
                    .update();
        }
    }

    /** Those of a look, in the order they were made; a mark that was only laid elsewhere since is still so. */
    List<Counted> list(Observation look) {
        return store.jdbc()
                .sql("""
                        select 'A-' || c.annotation_id, c.revision,
                          n.state = 'accepted' and n.object = w.object and n.shape = w.shape and n.px = w.px
                            and n.occluded = w.occluded and n.qualifier is w.qualifier and n.low is w.low
                            and n.best is w.best and n.high is w.high and n.unit is w.unit
                        from observation_annotation c
                          join annotation a on a.id = c.annotation_id
                          join annotation_revision n on n.annotation_id = a.id and n.revision = a.revision
                          join annotation_revision w on w.annotation_id = a.id and w.revision = c.revision
                        where c.observation_id = :look
                        order by c.annotation_id
                        """)
                .param("look", look.id())
                .query((row, number) -> new Counted(row.getString(1), row.getInt(2), row.getBoolean(3)))
                .list();
    }

    /** A sentence for each counted mark that is not what it was. */
    static List<String> changed(Observation look, List<Counted> marks) {
        var sentences = new ArrayList<String>();
        for (Counted mark : marks) {
            if (!mark.stillSo()) {
                sentences.add(look.ref() + " counts " + mark.ref() + " as it was in revision " + mark.revision()
                        + ", and it was changed or rejected since; annotation history " + mark.ref() + " tells how");
            }
        }
        return sentences;
    }
}
