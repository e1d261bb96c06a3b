package org.railwatch.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.Claims;
import org.railwatch.document.Documents;
import org.railwatch.imagery.SamePictures;
import org.railwatch.link.rules.LinkRules;
import org.railwatch.link.rules.LinkState;
import org.railwatch.link.rules.Question;
import org.railwatch.link.rules.Suggestion;
import org.railwatch.observation.Baseline;
import org.railwatch.observation.Observation;
import org.railwatch.observation.Observations;
import org.railwatch.store.Work;

/** Brings claims and looks of the store before the rules. */
final class Suggestions {
    private final Observations observations;
    private final Claims claims;
    private final Documents documents;
    private final Links links;
    private final LinkRules rules;
    private final Candidates candidates;
    private final Work work;
    private final Supplier<SamePictures> samePictures;

    Suggestions(
            Observations observations,
            Claims claims,
            Documents documents,
            Links links,
            LinkRules rules,
            Candidates candidates,
            Work work,
            Supplier<SamePictures> samePictures) {
        this.observations = observations;
        this.claims = claims;
        this.documents = documents;
        this.links = links;
        this.rules = rules;
        this.candidates = candidates;
        this.work = work;
        this.samePictures = samePictures;
    }

    /** Which images of the store as it is now are one picture. */
    SamePictures pictures() {
        return samePictures.get();
    }

    /** For one claim, best first; rejected ones are not suggested again under the same rules. */
    List<Suggestion> of(Claim claim, List<Observation> with, @Nullable Baseline baseline) {
        return of(List.of(claim), with, baseline, id -> true);
    }

    interface Wanted {
        boolean look(long observation);
    }

    /**
     * For many claims, best first.
     *
     * @param wanted which looks are asked about
     */
    List<Suggestion> of(List<Claim> asked, List<Observation> with, @Nullable Baseline baseline, Wanted wanted) {
        var known = new LinkedHashMap<Long, Observation>();
        SamePictures pictures = samePictures.get();
        var origins = new Origins(documents.listAll(), claims.listAll(), observations.listAll(), pictures);
        Map<String, Link> decided = decided();
        Map<Long, Long> better = better();
        var all = new ArrayList<Suggestion>();
        try (var part = work.part("claims compared", asked.size())) {
            for (Claim claim : part.over(asked)) {
                Candidates.Found found =
                        candidates.of(claim, pictures.shownIn(claim.document().id()));
                var questions = new ArrayList<Question>();
                var excluded = new ArrayList<Suggestion.Excluded>();
                for (Long id : looks(found, with)) {
                    work.check();
                    Observation look = known.computeIfAbsent(id, observations::get);
                    if (better.containsKey(id)) {
                        excluded.add(new Suggestion.Excluded(look.ref(), "superseded by O-" + better.get(id)));
                    } else {
                        questions.add(question(claim, look, with, baseline, found, origins, pictures));
                    }
                }
                for (Suggestion suggestion : rules.rank(claim, questions, excluded)) {
                    Link link = decided.get(key(suggestion));
                    boolean rejected = link != null
                            && link.state() == LinkState.REJECTED
                            && link.decisions()
                                    .get(link.decisions().size() - 1)
                                    .rules()
                                    .equals(rules.version());
                    if (!rejected && asked(suggestion, wanted)) {
                        all.add(link == null ? suggestion : suggestion.withState(link.state()));
                    }
                }
            }
        }
        all.sort(java.util.Comparator.comparingDouble(
                        (Suggestion s) -> -s.score().value())
                .thenComparingLong(s -> s.question().look().id())
                .thenComparingLong(s -> s.question().claim().id()));
        return all;
    }

    /** What the rules say of exactly these looks and this claim. */
    Suggestion exactly(Claim claim, List<Observation> looks) {
        SamePictures pictures = samePictures.get();
        var origins = new Origins(documents.listAll(), claims.listAll(), observations.listAll(), pictures);
        Candidates.Found found =
                candidates.of(claim, pictures.shownIn(claim.document().id()));
        return rules.suggest(
                question(claim, looks.get(0), looks.subList(1, looks.size()), null, found, origins, pictures));
    }

    private static boolean asked(Suggestion suggestion, Wanted wanted) {
        return suggestion.question().looks().stream().anyMatch(look -> wanted.look(look.id()));
    }

    /** Looks that are to be taken together are no candidates of their own beside it, unless there is nothing else. */
    private static List<Long> looks(Candidates.Found found, List<Observation> with) {
        var ids = new LinkedHashSet<Long>(found.observations());
        with.forEach(look -> ids.remove(look.id()));
        return List.copyOf(ids);
    }

    private Question question(
            Claim claim,
            Observation look,
            List<Observation> with,
            @Nullable Baseline baseline,
            Candidates.Found found,
            Origins origins,
            SamePictures pictures) {
        Set<Long> shown = pictures.shownIn(claim.document().id());
        var looks = new ArrayList<Observation>();
        looks.add(look);
        looks.addAll(with);
        Optional<String> origin = Optional.empty();
        boolean printed = false;
        for (Observation one : looks) {
            origin = origin.isPresent() ? origin : origins.of(claim, one, rules.ruleset());
            printed |= one.images().stream().anyMatch(image -> shown.contains(image.id()));
        }
        boolean mentioned = look.facility() != null
                && found.mentioned().contains(look.facility().id());
        return new Question(
                claim,
                looks,
                baseline,
                origin,
                printed,
                mentioned,
                found.lexical().get(look.id()));
    }

    /** The look that supersedes another one, by the other's id. */
    private Map<Long, Long> better() {
        var ids = new LinkedHashMap<Long, Long>();
        observations.listAll().forEach(look -> {
            if (look.supersedes() != null) {
                ids.put(look.supersedes(), look.id());
            }
        });
        return ids;
    }

    private Map<String, Link> decided() {
        var byKey = new LinkedHashMap<String, Link>();
        for (Link link : links.listAll()) {
            var looks = new java.util.TreeSet<Long>(link.with());
            if (link.observation() != null) {
                looks.add(link.observation());
            }
            byKey.put(looks + " " + link.claim(), link);
        }
        return byKey;
    }

    private static String key(Suggestion suggestion) {
        var looks = new java.util.TreeSet<Long>();
        suggestion.question().looks().forEach(look -> looks.add(look.id()));
        return looks + " " + suggestion.question().claim().id();
    }
}
