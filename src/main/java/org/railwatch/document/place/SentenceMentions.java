package org.railwatch.document.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.place.LongerNames.Longer;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.facility.gazetteer.Token;

/** Makes mentions of the names that were found in one sentence. */
final class SentenceMentions {
    private final String text;
    private final Scene scene;
    private final LongerNames longerNames;
    private final Metonyms metonyms;
    private final Bystanders bystanders;
    private final Koreas koreas;
    private final List<Mention> mentions = new ArrayList<>();

    SentenceMentions(String text, Scene scene) {
        this.text = text;
        this.scene = scene;
        this.longerNames = new LongerNames(scene);
        this.metonyms = new Metonyms(scene);
        this.bystanders = new Bystanders(scene);
        this.koreas = new Koreas(scene);
    }

    /** In order, none overlapping another. */
    List<Mention> all() {
        int done = 0;
        for (Hit hit : scene.hits()) {
            addHalves(done, hit.from());
            if (hit.from() >= done && !bystanders.standsBy(hit)) {
                done = Math.max(done, add(hit, done));
            }
            done = Math.max(done, hit.to());
        }
        addHalves(done, scene.tokens().size());
        return mentions;
    }

    /** "The North": the Koreas by what no gazetteer has as a name. */
    private void addHalves(int from, int to) {
        for (int at = from; at < to; at++) {
            Candidate half = koreas.halfAt(at);
            if (half != null) {
                Token token = scene.tokens().get(at);
                String why = metonyms.why(new Hit(at, at + 1, List.of()), half.entry());
                String reason = half.reason() + (why == null ? "" : "; it " + why);
                mentions.add(mention(
                        token.start(),
                        token.end(),
                        why == null ? MentionKind.PLACE : MentionKind.METONYM,
                        half.entry().country(),
                        List.of(new Candidate(half.entry(), true, reason))));
            }
        }
    }

    /** Returns the word after the last one that was taken. */
    private int add(Hit hit, int free) {
        List<Candidate> candidates = Contest.of(hit, scene);
        Entry meant = candidates.stream()
                .filter(Candidate::won)
                .map(Candidate::entry)
                .findFirst()
                .orElse(null);
        Longer longer = standsAlone(hit) ? null : longerNames.around(hit);
        if (longer != null && longer.from() >= free) {
            addLonger(hit, longer, candidates, meant);
            return longer.to();
        }
        int start = scene.tokens().get(hit.from()).start();
        int end = end(hit);
        String country = meant == null ? null : meant.country();
        if (Scene.only(hit, PlaceKind.ORGANISATION) || (meant != null && meant.kind() == PlaceKind.ORGANISATION)) {
            mentions.add(mention(start, end, MentionKind.ORGANISATION, country, candidates));
        } else if (Scene.only(hit, PlaceKind.NATIONALITY)) {
            mentions.add(mention(start, end, MentionKind.NATIONALITY, country, candidates));
        } else {
            String why = meant == null ? null : metonyms.why(hit, meant);
            mentions.add(
                    why == null
                            ? mention(start, end, MentionKind.PLACE, country, candidates)
                            : mention(start, end, MentionKind.METONYM, country, saying(candidates, why)));
        }
        return hit.to();
    }

    /** Whatever stands beside it: the White House press secretary is no institution. */
    private static boolean standsAlone(Hit hit) {
        return Scene.only(hit, PlaceKind.ORGANISATION) || Scene.only(hit, PlaceKind.SEAT);
    }

    private void addLonger(Hit hit, Longer longer, List<Candidate> candidates, @Nullable Entry meant) {
        int start = scene.tokens().get(longer.from()).start();
        int end = Math.max(end(hit), scene.tokens().get(longer.to() - 1).end());
        String whole = text.substring(start, end);
        String inner = meant == null ? null : meant.country();
        switch (longer.of()) {
            case ORGANISATION ->
                mentions.add(mention(
                        start,
                        end,
                        MentionKind.ORGANISATION,
                        inner,
                        losing(candidates, "part of the name of an institution, " + whole)));
            case BUILT ->
                mentions.add(mention(
                        start,
                        end,
                        MentionKind.PLACE,
                        inner,
                        losing(candidates, "part of a longer name, " + whole + ", whose point is not known")));
            case NATURAL ->
                mentions.add(mention(
                        start,
                        end,
                        MentionKind.PLACE,
                        null,
                        losing(candidates, "part of a longer name, " + whole + ", which reaches elsewhere")));
        }
    }

    /** With the possessive s only where that belongs to the name: St. John's. */
    private int end(Hit hit) {
        return scene.tokens().get(hit.to() - 1).end();
    }

    private static List<Candidate> saying(List<Candidate> candidates, String why) {
        return candidates.stream()
                .map(one -> one.won() ? new Candidate(one.entry(), true, why) : one)
                .toList();
    }

    private static List<Candidate> losing(List<Candidate> candidates, String why) {
        return candidates.stream()
                .map(one -> one.won() ? new Candidate(one.entry(), false, why) : one)
                .toList();
    }

    private Mention mention(
            int start, int end, MentionKind kind, @Nullable String country, List<Candidate> candidates) {
        return new Mention(start, end, text.substring(start, end), kind, country, candidates);
    }
}
