package org.railwatch.imagery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.time.Utc;

/** The images of the open store. */
public final class Images {
    private final Store store;
    private final Agents agents;
    private final ImageRecords records;

    public Images(Store store, Agents agents) {
        this.store = store;
        this.agents = agents;
        this.records = new ImageRecords(store, agents);
    }

    /** By its short name, {@code I-1}; the error says that there is none. */
    public Image get(Reference reference) {
        return get(reference.number('I', "image"));
    }

    public Image get(long id) {
        return list(id, id).stream().findFirst().orElseThrow(() -> Reference.missing('I', "image", id, newest()));
    }

    public List<Image> listAll() {
        return list(1, Long.MAX_VALUE);
    }

    /** Those of this provider, of this kind of sensor, and known from or printed in this document; null is any. */
    public List<Image> listOf(@Nullable Agent provider, @Nullable Sensor sensor, @Nullable Document document) {
        var chosen = new ArrayList<Image>();
        for (Image image : listAll()) {
            boolean provided = provider == null
                    || (image.provider() != null && image.provider().id() == provider.id());
            boolean told = document == null
                    || Objects.equals(image.knownFrom(), document.id())
                    || Objects.equals(image.printedIn(), document.id());
            if (provided && told && (sensor == null || sensor == image.sensor())) {
                chosen.add(image);
            }
        }
        return chosen;
    }

    /** Those whose file has these bytes, by number. */
    List<Image> withSha256(String sha256) {
        var same = new ArrayList<Image>();
        for (long id : store.jdbc()
                .sql("select id from image where sha256 = :sha256 order by id")
                .param("sha256", sha256)
                .query(Long.class)
                .list()) {
            same.add(get(id));
        }
        return same;
    }

    /** The first image of that provider that was acquired on just this date, however that is known. */
    public Optional<Image> findKnown(Agent provider, Edtf acquired) {
        return store.jdbc()
                .sql("""
                        select min(id)
                        from image
                        where provider_id = :provider and acquired = :acquired
                        having min(id) is not null
                        """)
                .param("provider", provider.id())
                .param("acquired", acquired.text())
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /**
     * The image that {@link #findKnown} finds; when there is none, one is added in the running write. To be called inside
     * {@link Store#write}.
     */
    public Image ensureKnown(Agent provider, Edtf acquired, @Nullable Document knownFrom) {
        return findKnown(provider, acquired)
                .orElseGet(() -> get(insert(new ImageDraft(
                        acquired, provider.slug(), null, null, null, null, null, knownFrom, null, null))));
    }

    /** Adds a row inside the running write, and the provider when no agent bears its name; the new id. */
    public long insert(ImageDraft draft) {
        return store.jdbc()
                .sql("""
                        insert into image(uuid, acquired, begin_at, end_at, provider_id, platform, gsd_m, cloud_percent,
                          credit, sensor, known_from_id, printed_in_id, note)
                        values (:uuid, :acquired, :begin, :end, :provider, :platform, :gsd, :cloud,
                          :credit, :sensor, :knownFrom, :printedIn, :note)
                        returning id
                        """)
                .param("uuid", store.newUuid())
                .params(columns(draft))
                .query(Long.class)
                .single();
    }

    void update(long id, ImageDraft draft) {
        store.jdbc().sql("""
                        update image
                        set acquired = coalesce(:acquired, acquired),
                          begin_at = case when :acquired is null then begin_at else :begin end,
                          end_at = case when :acquired is null then end_at else :end end,
                          provider_id = coalesce(:provider, provider_id), platform = coalesce(:platform, platform),
                          gsd_m = coalesce(:gsd, gsd_m), cloud_percent = coalesce(:cloud, cloud_percent),
                          credit = coalesce(:credit, credit), sensor = coalesce(:sensor, sensor),
                          known_from_id = coalesce(:knownFrom, known_from_id),
                          printed_in_id = coalesce(:printedIn, printed_in_id), note = coalesce(:note, note)
                        where id = :id
                        """).params(columns(draft)).param("id", id).update();
    }

    void delete(long id) {
        store.jdbc().sql("delete from image where id = :id").param("id", id).update();
    }

    /** A sentence where both are one picture under two dates. */
    public Optional<String> twoDates(Image one, Image other) {
        return new SamePictures(store, List.of(one, other))
                .underOtherDates(one).stream().findFirst();
    }

    private Map<String, @Nullable Object> columns(ImageDraft draft) {
        Period period = draft.acquired() == null ? null : draft.acquired().period(ZoneOffset.UTC);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put(
                "acquired", draft.acquired() == null ? null : draft.acquired().text());
        columns.put("begin", period == null ? null : text(period.begin()));
        columns.put("end", period == null ? null : text(period.end()));
        columns.put(
                "provider",
                draft.provider() == null
                        ? null
                        : agents.ensure(draft.provider()).id());
        columns.put("platform", draft.platform());
        columns.put("gsd", draft.gsdM());
        columns.put("cloud", draft.cloudPercent());
        columns.put("credit", draft.credit());
        columns.put("sensor", draft.sensor() == null ? null : draft.sensor().word());
        columns.put("knownFrom", id(draft.knownFrom()));
        columns.put("printedIn", id(draft.printedIn()));
        columns.put("note", draft.note());
        return columns;
    }

    private List<Image> list(long first, long last) {
        return records.list(first, last);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Utc.text(instant);
    }

    private static @Nullable Long id(@Nullable Document document) {
        return document == null ? null : document.id();
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from image")
                .query(Long.class)
                .single();
    }
}
