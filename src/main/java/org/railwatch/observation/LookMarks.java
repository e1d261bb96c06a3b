package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.railwatch.shell.MarkFollower;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;

/** Which marks on its images a look counts, and which are against it. */
public final class LookMarks implements MarkFollower {
    private final Store store;
    private final Annotations annotations;
    private final LookPlaces places;
    private final LookSights sights;
    private final Observations observations;

    LookMarks(Store store, Annotations annotations, LookPlaces places, LookSights sights, Observations observations) {
        this.store = store;
        this.annotations = annotations;
        this.places = places;
        this.sights = sights;
        this.observations = observations;
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
        Optional<Patch> patch = patch(spot);
        MarkTally tally = MarkTally.of(of, on(images), patch.orElse(null), others(patch, spot.facility()));
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

    /** A sentence for each object that an own look found otherwise than accepted marks or other own looks at the same picture. */
    List<String> contradictions(Observation look) {
        if (look.basis() != Basis.OWN_LOOK || look.images().isEmpty()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        Optional<Patch> patch = places.patch(look.facility(), look.part(), look.at());
        for (ObjectKind absent : Contradictions.absent(look)) {
            List<Annotation> marks =
                    MarkTally.accepted(absent, on(look.images()), patch.orElse(null), others(patch, look.facility()));
            String marked = Contradictions.marked(look, absent, marks);
            if (marked != null) {
                sentences.add(marked);
            }
        }
        sentences.addAll(Contradictions.looks(look, beside(look)));
        return sentences;
    }

    /** The looks at its images that no better one supersedes. */
    private List<Observation> beside(Observation look) {
        var looks = new ArrayList<Observation>();
        for (Image image : look.images()) {
            for (long id : store.jdbc()
                    .sql("""
                            select o.id
                            from observation o
                              join observation_image i on i.observation_id = o.id
                            where i.image_id = :image
                              and not exists (select 1 from observation b where b.supersedes_id = o.id)
                            order by o.id
                            """)
                    .param("image", image.id())
                    .query(Long.class)
                    .list()) {
                Observation other = observations.get(id);
                if (looks.stream().noneMatch(known -> known.id() == other.id())) {
                    looks.add(other);
                }
            }
        }
        return looks;
    }

    private List<Annotation> on(List<Image> images) {
        var marks = new ArrayList<Annotation>();
        images.forEach(image -> marks.addAll(annotations.listOn(image)));
        return marks;
    }

    /** Where the other facilities are, for a look at one whose extent nobody drew. */
    private Map<String, Position> others(Optional<Patch> patch, @Nullable Facility facility) {
        return facility == null || patch.filter(ground -> !ground.drawn()).isEmpty()
                ? Map.of()
                : places.others(facility);
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

    /** Says which looks count it as what it is not any more. */
    @Override
    public void markChanged(long annotation) {
        for (long look : store.jdbc()
                .sql("""
                        select observation_id
                        from observation_annotation
                        where annotation_id = :mark
                        order by observation_id
                        """)
                .param("mark", annotation)
                .query(Long.class)
                .list()) {
            for (Counted mark : list(look)) {
                if (mark.ref().equals("A-" + annotation) && !mark.stillSo()) {
                    store.notice("O-" + look + " counts " + mark.ref() + " as it was in revision " + mark.revision()
                            + "; observation set O-" + look + " --count corrects it");
                }
            }
        }
    }

    /** Those of a look, in the order they were made; a mark that was only laid elsewhere since is still so. */
    List<Counted> list(long look) {
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
                .param("look", look)
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
