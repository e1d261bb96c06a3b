package org.railwatch.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.Edtf;
import org.railwatch.time.Meaning;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Transport;

/** What the user says of a claim beside its words; null or empty where nothing is said. */
record ClaimDraft(
        @Nullable ClaimKind kind,
        @Nullable Polarity polarity,
        @Nullable Modality modality,
        List<Hedge> hedges,
        @Nullable Edtf when,
        @Nullable Meaning meaning,
        List<PlaceText> places,
        List<Count> counts,
        List<Leg> legs,
        @Nullable Transport transport,
        List<ActorText> actors,
        List<HopText> attribution,
        @Nullable String event,
        @Nullable String key,
        @Nullable String note) {}
