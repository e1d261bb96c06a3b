package org.railwatch.observation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.Image;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.Word;

/** Every write to looks, their findings and images; each runs inside one {@link Store#write}. */
public final class ObservationEdits {
    private final Store store;
    private final Observations observations;
    private final Agents agents;
    private final LookSights sights;

    ObservationEdits(Store store, Observations observations, Agents agents, LookSights sights) {
        this.store = store;
        this.observations = observations;
        this.agents = agents;
        this.sights = sights;
    }

    /**
     * Adds a look, checked, typed by the actor of the running command; the new id. The basis must be given.
     *
     * @throws UserError for what {@link CheckedLook} or the look it supersedes refuses
     */
    public long add(LookDraft draft) {
        var look = CheckedLook.of(draft);
        refuseForeign(draft, 0);
        refuseTaken(draft.key());
        long id = store.jdbc()
                .sql("""
                        insert into observation(uuid, "key", facility_id, part_id, basis, observer_id, reported_in_id, analyst,
                          when_text, begin_at, end_at, coverage, visibility, transport, moving, confidence, supersedes_id,
                          same_as_id, note, placed, lon, lat, geom)
                        values (:uuid, :key, :facility, :part, :basis, :observer, :reportedIn, :analyst,
                          :when, :begin, :end, :coverage, :visibility, :transport, :moving, :confidence, :supersedes,
                          :sameAs, :note, :placed, :lon, :lat, :geom)
                        returning id
                        """)
                .param("uuid", store.newUuid())
                .param("analyst", store.actor())
                .params(columns(look))
                .query(Long.class)
                .single();
        putFindings(id, or(draft.sight().findings()));
        List<Image> seen = or(draft.source().images());
        putImages(id, seen);
        if (!seen.isEmpty()) {
            sights.renew(observations.get(id));
        }
        return id;
    }

    private void refuseTaken(@Nullable String key) {
        store.jdbc()
                .sql("select id from observation where \"key\" = :key")
                .param("key", key)
                .query(Long.class)
                .optional()
                .ifPresent(taken -> {
                    throw UserError.failed(
                            "the key '" + key + "' is that of O-" + taken + " already; observation set changes it");
                });
    }

    /** Changes what the draft says and nothing else; the look's next revision. */
    public void set(Observation old, LookDraft change) {
        refuseTearing(old, change.spot().facility());
        LookDraft draft = change.over(old, standsAlone(old.id()));
        var look = CheckedLook.of(draft);
        refuseForeign(draft, old.id());
        store.jdbc().sql("""
                        update observation
                        set "key" = :key, facility_id = :facility, part_id = :part, basis = :basis, observer_id = :observer,
                          reported_in_id = :reportedIn, when_text = :when, begin_at = :begin, end_at = :end,
                          coverage = :coverage, visibility = :visibility, transport = :transport, moving = :moving,
                          confidence = :confidence, supersedes_id = :supersedes, same_as_id = :sameAs, note = :note,
                          placed = :placed, lon = :lon, lat = :lat, geom = :geom, revision = revision + 1
                        where id = :id
                        """).params(columns(look)).param("id", old.id()).update();
        if (change.sight().findings() != null) {
            if (!counts(old.findings()).equals(counts(change.sight().findings()))) {
                dropMarks(old.id());
            }
            dropFindings(old.id());
            putFindings(old.id(), change.sight().findings());
        }
        if (change.source().images() != null) {
            dropImages(old.id());
            putImages(old.id(), change.source().images());
        }
        if (change.source().images() != null || !change.spot().equals(new LookDraft.Spot(null, null, null))) {
            sights.renew(observations.get(old.id()));
        }
    }

    void remove(Observation look) {
        dropFindings(look.id());
        dropImages(look.id());
        dropMarks(look.id());
        sights.drop(look.id());
        Referrers.refuse(store, "observation", look.id(), look.ref());
        store.jdbc()
                .sql("delete from observation where id = :id")
                .param("id", look.id())
                .update();
    }

    private Map<String, @Nullable Object> columns(CheckedLook look) {
        LookDraft draft = look.draft();
        LookDraft.Source source = draft.source();
        LookDraft.Sight sight = draft.sight();
        Facility facility = draft.spot().facility();
        Position at = look.at();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("key", draft.key());
        columns.put("facility", facility == null ? null : facility.id());
        columns.put("part", look.part() == null ? null : look.part().id());
        columns.put(
                "basis",
                Objects.requireNonNull(source.basis(), "a look needs a basis").word());
        columns.put(
                "observer",
                source.observer() == null
                        ? null
                        : agents.ensure(source.observer()).id());
        columns.put(
                "reportedIn",
                source.reportedIn() == null ? null : source.reportedIn().id());
        columns.put("when", look.when() == null ? null : look.when().text());
        columns.put("begin", text(look.period().begin()));
        columns.put("end", text(look.period().end()));
        columns.put("coverage", sight.coverageOrUnknown().word());
        columns.put("visibility", sight.visibilityOrUnknown().word());
        columns.put("transport", word(sight.transport()));
        columns.put("moving", (sight.moving() == null ? Movement.UNKNOWN : sight.moving()).toString());
        columns.put("confidence", word(sight.confidence()));
        columns.put("supersedes", draft.supersedes());
        columns.put("sameAs", draft.sameAs());
        columns.put("note", draft.note());
        columns.put("placed", word(look.placed()));
        columns.put("lon", at == null ? null : at.lon());
        columns.put("lat", at == null ? null : at.lat());
        columns.put("geom", at == null ? null : Shape.point(at).toBlob());
        return columns;
    }

    private boolean standsAlone(long id) {
        return store.jdbc()
                        .sql("select count(*) from observation where id = :id and placed = 'own'")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What a look supersedes must be another one of the same facility, and must not lead back to it. */
    private void refuseForeign(LookDraft draft, long id) {
        if (draft.sameAs() != null && draft.sameAs() == id) {
            throw UserError.failed("O-" + id + " cannot be the same as itself; name another look");
        }
        if (draft.supersedes() == null) {
            return;
        }
        Observation worse = observations.get(draft.supersedes());
        if (worse.id() == id) {
            throw UserError.failed("O-" + id + " cannot supersede itself; name another look");
        }
        String here = slug(draft.spot().facility());
        String there = slug(worse.facility());
        if (!here.equals(there)) {
            throw UserError.failed("a look at " + here + " cannot supersede " + worse.ref() + ", a look at " + there
                    + "; --same-as ties looks at two places");
        }
        for (Observation step = worse; step.supersedes() != null; ) {
            if (step.supersedes() == id) {
                throw UserError.failed("O-" + id + " cannot supersede " + worse.ref() + ", which supersedes it");
            }
            step = observations.get(step.supersedes());
        }
    }

    /** A look that another supersedes stays at the facility of both. */
    private void refuseTearing(Observation old, @Nullable Facility facility) {
        List<Long> better = observations.listBetter(old.id());
        if (facility != null && !slug(facility).equals(slug(old.facility())) && !better.isEmpty()) {
            throw UserError.failed(old.ref() + " is superseded by O-" + better.get(0) + ", a look at "
                    + slug(old.facility()) + "; move that one first");
        }
    }

    private void putFindings(long id, List<Finding> findings) {
        for (Finding finding : findings) {
            Count count = finding.count();
            store.jdbc()
                    .sql("""
                            insert into finding(observation_id, object, finding, qualifier, low, best, high, unit)
                            values (:id, :object, :finding, :qualifier, :low, :best, :high, :unit)
                            """)
                    .param("id", id)
                    .param(
                            "object",
                            finding.object() == null ? null : finding.object().word())
                    .param("finding", finding.finding().word())
                    .param("qualifier", count == null ? null : count.qualifier().word())
                    .param("low", count == null ? null : count.low())
                    .param("best", count == null ? null : count.best())
                    .param("high", count == null ? null : count.high())
                    .param("unit", count == null ? null : count.unit().word())
                    .update();
        }
    }

    private void putImages(long id, List<Image> images) {
        for (Image image : images) {
            store.jdbc()
                    .sql("insert into observation_image(observation_id, image_id) values (:id, :image)")
                    .param("id", id)
                    .param("image", image.id())
                    .update();
        }
    }

    private void dropFindings(long id) {
        store.jdbc()
                .sql("delete from finding where observation_id = :id")
                .param("id", id)
                .update();
    }

    private void dropImages(long id) {
        store.jdbc()
                .sql("delete from observation_image where observation_id = :id")
                .param("id", id)
                .update();
    }

    /** What says another number counts other things. */
    private void dropMarks(long id) {
        store.jdbc()
                .sql("delete from observation_annotation where observation_id = :id")
                .param("id", id)
                .update();
    }

    private static List<Count> counts(List<Finding> findings) {
        return findings.stream().map(Finding::count).filter(Objects::nonNull).toList();
    }

    private static String slug(@Nullable Facility facility) {
        return facility == null ? "no facility" : facility.slug();
    }

    private static <T> List<T> or(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Utc.text(instant);
    }
}
