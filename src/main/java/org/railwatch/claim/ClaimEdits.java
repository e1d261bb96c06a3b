package org.railwatch.claim;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Passage;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.FacilityPlaces;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Meaning;
import org.railwatch.time.Period;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Countries;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.Word;

/** Every write to claims; each runs inside one {@link Store#write}. */
final class ClaimEdits {
    private final Store store;
    private final FacilityPlaces places;
    private final ClaimChildren children;

    ClaimEdits(Store store, Agents agents, FacilityPlaces places, Events events) {
        this.store = store;
        this.places = places;
        this.children = new ClaimChildren(store, agents, places, events);
    }

    long add(Document document, @Nullable Passage passage, @Nullable String gist, ClaimDraft draft) {
        if (draft.meaning() != null && draft.when() == null) {
            throw UserError.usage("--meaning says how --when is meant; give --when too");
        }
        refuseTaken(draft.key());
        long id = store.jdbc()
                .sql("""
                        insert into claim(uuid, "key", document_id, quote, prefix, suffix, gist, from_char, to_char, region,
                          kind, polarity, modality, note)
                        values (:uuid, :key, :document, :quote, :prefix, :suffix, :gist, :start, :end, :region,
                          :kind, :polarity, :modality, :note)
                        returning id
                        """)
                .param("uuid", store.newUuid())
                .param("key", draft.key())
                .param("document", document.id())
                .param("quote", passage == null ? null : passage.exact())
                .param("prefix", passage == null ? null : passage.prefix())
                .param("suffix", passage == null ? null : passage.suffix())
                .param("gist", gist)
                .param("start", passage == null ? null : passage.start())
                .param("end", passage == null ? null : passage.end())
                .param("region", passage == null ? null : passage.region().word())
                .param("kind", word(draft.kind()))
                .param(
                        "polarity",
                        draft.polarity() == null
                                ? Polarity.AFFIRM.word()
                                : draft.polarity().word())
                .param("modality", word(draft.modality()))
                .param("note", draft.note())
                .query(Long.class)
                .single();
        children.add(id, draft);
        if (draft.when() != null) {
            when(id, draft.when(), draft.meaning() == null ? usual(draft) : draft.meaning(), zone(draft));
        }
        return id;
    }

    /** "There was none" is meant of all the time it names, "there was some" of some of it. */
    private static Meaning usual(ClaimDraft draft) {
        boolean none = !draft.counts().isEmpty()
                && draft.counts().stream().allMatch(count -> count.qualifier() == Qualifier.NONE);
        boolean denied = draft.polarity() == Polarity.DENY;
        return none || denied ? Meaning.THROUGHOUT : Meaning.WITHIN;
    }

    private void refuseTaken(@Nullable String key) {
        store.jdbc()
                .sql("select id from claim where \"key\" = :key")
                .param("key", key)
                .query(Long.class)
                .optional()
                .ifPresent(taken -> {
                    throw UserError.failed(
                            "the key '" + key + "' is that of C-" + taken + " already; claim set changes it");
                });
    }

    /** Changes what is given; a list that is given replaces the old one. */
    void set(Claim claim, ClaimDraft draft) {
        if (draft.meaning() != null && draft.when() == null && claim.when() == null) {
            throw UserError.usage("--meaning says how --when is meant; give --when too");
        }
        store.jdbc()
                .sql("""
                        update claim
                        set kind = coalesce(:kind, kind), polarity = coalesce(:polarity, polarity),
                          modality = coalesce(:modality, modality), note = coalesce(:note, note), revision = revision + 1
                        where id = :id
                        """)
                .param("kind", word(draft.kind()))
                .param("polarity", word(draft.polarity()))
                .param("modality", word(draft.modality()))
                .param("note", draft.note())
                .param("id", claim.id())
                .update();
        drop("claim_hedge", claim.id(), !draft.hedges().isEmpty());
        drop("claim_place", claim.id(), !draft.places().isEmpty());
        drop("claim_count", claim.id(), !draft.counts().isEmpty());
        drop("claim_leg", claim.id(), !draft.legs().isEmpty());
        drop("claim_transport", claim.id(), draft.transport() != null);
        drop("claim_actor", claim.id(), !draft.actors().isEmpty());
        drop("claim_hop", claim.id(), !draft.attribution().isEmpty());
        children.add(claim.id(), draft);
        Claim.When old = claim.when();
        if (draft.when() != null || draft.meaning() != null) {
            Edtf edtf = draft.when() != null
                    ? draft.when()
                    : Objects.requireNonNull(old).edtf();
            Meaning meaning = draft.meaning() != null ? draft.meaning() : old == null ? Meaning.WITHIN : old.meaning();
            when(claim.id(), edtf, meaning, draft.places().isEmpty() ? zone(claim.places()) : zone(draft));
        }
    }

    void remove(Claim claim) {
        for (String table : List.of(
                "claim_hedge",
                "claim_place",
                "claim_count",
                "claim_leg",
                "claim_transport",
                "claim_actor",
                "claim_hop")) {
            drop(table, claim.id(), true);
        }
        Referrers.refuse(store, "claim", claim.id(), claim.ref());
        store.jdbc()
                .sql("delete from claim where id = :id")
                .param("id", claim.id())
                .update();
    }

    private void drop(String table, long claim, boolean replaced) {
        if (replaced) {
            store.jdbc()
                    .sql("delete from " + table + " where claim_id = :id")
                    .param("id", claim)
                    .update();
        }
    }

    /** The bounds of a claim's time anew, after a place it names got another time zone. */
    void recount(Claim claim, Claim.When when) {
        when(claim.id(), when.edtf(), when.meaning(), zone(claim.places()));
    }

    private void when(long id, Edtf edtf, Meaning meaning, ZoneId zone) {
        Period period = edtf.period(zone);
        store.jdbc()
                .sql("""
                        update claim
                        set when_text = :edtf, meaning = :meaning, begin_at = :begin, end_at = :end
                        where id = :id
                        """)
                .param("edtf", edtf.text())
                .param("meaning", meaning.word())
                .param("begin", period.begin() == null ? null : Utc.text(period.begin()))
                .param("end", period.end() == null ? null : Utc.text(period.end()))
                .param("id", id)
                .update();
    }

    /** The days of a claim are those of the first facility it names, else of a country with one zone, else UTC. */
    private ZoneId zone(ClaimDraft draft) {
        var named = new ArrayList<Claim.At>();
        for (PlaceText text : draft.places()) {
            named.add(new Claim.At(text.role(), places.place(text.place())));
        }
        return zone(named);
    }

    private static ZoneId zone(List<Claim.At> named) {
        for (Claim.At at : named) {
            if (at.place().facility() != null) {
                return at.place().facility().days();
            }
        }
        for (Claim.At at : named) {
            if (at.place().country() != null) {
                var only = Countries.onlyZone(at.place().country());
                if (only.isPresent()) {
                    return only.get();
                }
            }
        }
        return ZoneOffset.UTC;
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }

    /** The sentence number of {@code D-1.s12}; null when the reference is no sentence. */
    static @Nullable Integer sentence(Reference reference) {
        var matcher = java.util.regex.Pattern.compile("(?i)D-[0-9]{1,15}\\.s([0-9]{1,7})")
                .matcher(reference.text());
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
