package org.railwatch.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.document.Passage;
import org.railwatch.document.agent.Agent;
import org.railwatch.facility.Place;
import org.railwatch.time.Edtf;
import org.railwatch.time.Meaning;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.Transport;

/**
 * What a passage says, or what a text that is not held says in the analyst's words.
 *
 * @param passage the exact quotation; null for a gist
 * @param gist the analyst's own words, never a quotation; null for a passage
 * @param when null when nothing is said of the time
 * @param transport null when nothing is said of it
 * @param attribution the chain of tellers, in order
 * @param event the id of the event it tells of
 */
public record Claim(
        long id,
        String uuid,
        @Nullable String key,
        Document document,
        @Nullable Passage passage,
        @Nullable String gist,
        Sense sense,
        @Nullable When when,
        List<At> places,
        List<Count> counts,
        List<Leg> legs,
        @Nullable Transport transport,
        List<Actor> actors,
        List<Hop> attribution,
        @Nullable Long event,
        @Nullable String note) {
    public Claim {
        places = List.copyOf(places);
        counts = List.copyOf(counts);
        legs = List.copyOf(legs);
        actors = List.copyOf(actors);
        attribution = List.copyOf(attribution);
    }

    /** What sort of thing it says, and how surely; {@code kind} and {@code modality} are null when unknown. */
    public record Sense(
            @Nullable ClaimKind kind,
            Polarity polarity,
            @Nullable Modality modality,
            List<Hedge> hedges) {
        public Sense {
            hedges = List.copyOf(hedges);
        }
    }

    /** When it is said to have been; the bounds are UTC and null where open. */
    public record When(
            Edtf edtf,
            Meaning meaning,
            @Nullable Instant beginAt,
            @Nullable Instant endAt) {
        public Period period() {
            return new Period(beginAt, endAt);
        }
    }

    /** A place and how it stands to what is said. */
    public record At(PlaceRole role, Place place) {}

    /** Who plays which part: an agent or a country. */
    public record Actor(
            String role, @Nullable Agent agent, @Nullable CountryCode country) {}

    /** One teller. */
    public record Hop(
            Agent agent,
            HopRole role,
            @Nullable String act,
            Access access,
            @Nullable Edtf saidAt,
            @Nullable String occasion,
            boolean inferred) {}

    public String ref() {
        return "C-" + id;
    }

    /** The passage, or the gist. */
    public String text() {
        return passage != null ? passage.exact() : String.valueOf(gist);
    }
}
