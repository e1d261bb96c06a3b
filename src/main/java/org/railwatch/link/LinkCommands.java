package org.railwatch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.claim.Claim;
import org.railwatch.claim.Claims;
import org.railwatch.claim.Events;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.link.rules.Gate;
import org.railwatch.link.rules.LinkRules;
import org.railwatch.link.rules.LinkState;
import org.railwatch.link.rules.Relation;
import org.railwatch.link.rules.Suggestion;
import org.railwatch.observation.Baseline;
import org.railwatch.observation.Baselines;
import org.railwatch.observation.Observation;
import org.railwatch.observation.Observations;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Filtered.Choice;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Confidence;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What looks and claims have to do with each other, as the rules suggest and the analyst decides. */
public final class LinkCommands {
    private static final List<String> COLUMNS = List.of("ref", "observation", "claim", "relation", "state", "score");

    private final Store store;
    private final Observations observations;
    private final Claims claims;
    private final Events events;
    private final Facilities facilities;
    private final Baselines baselines;
    private final Links links;
    private final LinkRows rows;
    private final Suggestions suggestions;
    private final LinkRules rules;

    LinkCommands(
            Store store,
            Observations observations,
            Claims claims,
            Events events,
            Facilities facilities,
            Baselines baselines,
            Links links,
            LinkRows rows,
            Suggestions suggestions,
            LinkRules rules) {
        this.store = store;
        this.observations = observations;
        this.claims = claims;
        this.events = events;
        this.facilities = facilities;
        this.baselines = baselines;
        this.links = links;
        this.rows = rows;
        this.suggestions = suggestions;
        this.rules = rules;
    }

    @Command(
            name = {"link", "suggest"},
            description = "Say what looks and claims have to do with each other, and why, or why not",
            group = "Link")
    @Examples({"link suggest --claim C-1 --explain", "link suggest --all --relation supports"})
    @See({"claim show", "observation show"})
    @Filtered(
            columns = {"state", "relation"},
            choices = {
                @Choice(column = "state", words = LinkState.class),
                @Choice(column = "relation", words = Relation.class)
            })
    Answer.Listing suggest(
            @Option(longName = "claim", description = "the looks that may bear on this claim") @Nullable
                    Reference claim,
            @Option(longName = "observation", description = "the claims that this look may bear on") @Nullable
                    Reference observation,
            @Option(longName = "facility", description = "whatever bears on the looks at this place") @Nullable
                    Reference facility,
            @Option(longName = "all", description = "every claim against every look") boolean all,
            @Option(longName = "with", description = "another look, taken together with each") List<Reference> with,
            @Option(longName = "baseline", description = "the normal level to compare with, such as B-1") @Nullable
                    Reference baseline,
            @Option(longName = "explain", description = "show the parts of each score") boolean explain) {
        int ways = (claim != null ? 1 : 0) + (observation != null ? 1 : 0) + (facility != null ? 1 : 0) + (all ? 1 : 0);
        if (ways != 1) {
            throw UserError.usage("link suggest needs one of --claim, --observation, --facility or --all");
        }
        if (baseline != null && !with.isEmpty()) {
            throw UserError.usage(
                    "a change is compared with another look (--with) or with a baseline (--baseline); give"
                            + " one of them");
        }
        Baseline level = baseline == null ? null : baselines.get(baseline);
        List<Observation> beside = with.stream().map(observations::get).toList();
        List<Suggestion> found;
        if (claim != null) {
            found = suggestions.of(claims.get(claim), beside, level);
        } else if (observation != null) {
            long look = observations.get(observation).id();
            found = suggestions.of(claims.listAll(), beside, level, id -> id == look);
        } else if (facility != null) {
            Facility place = facilities.get(facility.text());
            var here = observations.listOf(place.id()).stream()
                    .map(Observation::id)
                    .collect(Collectors.toSet());
            found = suggestions.of(claims.listAll(), beside, level, here::contains);
        } else {
            found = suggestions.of(claims.listAll(), beside, level, id -> true);
        }
        var answer = new ArrayList<Row>();
        found.forEach(suggestion -> answer.add(SuggestionRows.row(suggestion)));
        return new Answer.Listing(SuggestionRows.COLUMNS, answer, text(found, claim, explain));
    }

    private List<String> text(List<Suggestion> found, @Nullable Reference claim, boolean explain) {
        if (found.isEmpty()) {
            return List.of(
                    claim == null
                            ? "no look and claim have anything in common"
                            : "no look has a place, a time or words in common with "
                                    + claims.get(claim).ref());
        }
        var lines = new ArrayList<>(SuggestionRows.text(found, explain));
        var told = found.stream().map(s -> s.question().claim().event()).collect(Collectors.toSet());
        for (Tally tally : Tally.of(events.listAll(), claims.listAll(), found, suggestions.pictures())) {
            if (told.contains(tally.event().id())) {
                lines.add("");
                lines.add(tally.words());
            }
        }
        return lines;
    }

    @Command(
            name = {"link", "accept"},
            description = "Decide what a look has to do with a claim",
            group = "Link")
    @Examples({
        "link accept O-1 C-1 --relation context --reason 'same place, other mode'",
        "link accept O-1 C-11 --with O-2 --relation supports --reason 'empty, then full'"
    })
    @See({"undo"})
    Answer.Change accept(
            @Argument(index = 0, description = "a look such as O-2") Reference observation,
            @Argument(index = 1, description = "a claim such as C-1") Reference claim,
            @Option(longName = "relation", description = "what the look has to do with the claim") Relation relation,
            @Option(longName = "reason", description = "why, in a sentence") String reason,
            @Option(longName = "with", description = "another look, taken together with the first")
                    List<Reference> with,
            @Option(longName = "confidence", description = "how sure you are") @Nullable Confidence confidence) {
        Claim said = claims.get(claim);
        List<Observation> looks = looks(observation, with);
        Suggestion suggestion = suggestions.exactly(said, looks);
        var warnings = new ArrayList<String>();
        for (Gate gate : suggestion.gates()) {
            if (LinkRules.capped(relation, gate) != relation) {
                warnings.add("the rules leave at most " + gate.cap().word() + ": "
                        + gate.name().word() + " (" + gate.reason() + ")");
            }
        }
        return decided(said, looks, draft("accept", relation, reason, confidence, suggestion), warnings);
    }

    @Command(
            name = {"link", "reject"},
            description = "Decide that a look has nothing to do with a claim",
            group = "Link")
    @Examples({
        "link reject O-1 C-1 --reason 'another place'",
        "link reject O-4 C-4 --reason 'a satellite launch is no train' --dry-run"
    })
    Answer.Change reject(
            @Argument(index = 0, description = "a look such as O-2") Reference observation,
            @Argument(index = 1, description = "a claim such as C-1") Reference claim,
            @Option(longName = "reason", description = "why, in a sentence") String reason,
            @Option(longName = "with", description = "another look, taken together with the first")
                    List<Reference> with) {
        Claim said = claims.get(claim);
        List<Observation> looks = looks(observation, with);
        Suggestion suggestion = suggestions.exactly(said, looks);
        return decided(said, looks, draft("reject", null, reason, null, suggestion), List.of());
    }

    @Command(
            name = {"link", "leave"},
            description = "Decide that it cannot be told which look a claim means; none of ours may be it",
            group = "Link")
    @Examples({
        "link leave C-1 --reason 'the caption has no date'",
        "link leave C-3 --reason 'a denial names no day' --dry-run"
    })
    Answer.Change leave(
            @Argument(index = 0, description = "a claim such as C-1") Reference claim,
            @Option(longName = "reason", description = "why, in a sentence") String reason) {
        Claim said = claims.get(claim);
        var candidates = new ArrayList<String>();
        for (Suggestion suggestion : suggestions.of(said, List.of(), null)) {
            candidates.add(suggestion.question().look().ref());
        }
        candidates.add("none of ours");
        var draft = new Links.Draft(
                "leave", null, reason, null, rules.version(), null, null, String.join(", ", candidates));
        return decided(said, List.of(), draft, List.of());
    }

    @Command(
            name = {"link", "list"},
            description = "List the links that somebody decided on",
            group = "Link")
    @Examples({"link list", "link list --state accepted --format json"})
    @Filtered(
            columns = {"state", "relation", "claim", "observation"},
            choices = {
                @Choice(column = "state", words = LinkState.class),
                @Choice(column = "relation", words = Relation.class)
            },
            period = true)
    Answer.Listing list() {
        return Answer.Listing.of(rows.columns(COLUMNS), rows.rows());
    }

    @Command(
            name = {"link", "show"},
            description = "Show one link with every decision on it",
            group = "Link")
    @Examples({"link show L-1", "link show L-2 --format json"})
    Answer.Card show(@Argument(index = 0, description = "a link such as L-1") Reference reference) {
        return Answer.Card.of(rows.row(links.get(reference)));
    }

    private List<Observation> looks(Reference first, List<Reference> with) {
        var looks = new ArrayList<Observation>();
        looks.add(observations.get(first));
        for (Reference other : with) {
            Observation look = observations.get(other);
            if (looks.stream().anyMatch(known -> known.id() == look.id())) {
                throw UserError.usage(look.ref() + " is named twice; name each look once");
            }
            looks.add(look);
        }
        return looks;
    }

    private Links.Draft draft(
            String decision,
            @Nullable Relation relation,
            String reason,
            @Nullable Confidence confidence,
            Suggestion suggestion) {
        String gates =
                suggestion.gates().stream().map(gate -> gate.name().word()).collect(Collectors.joining(","));
        return new Links.Draft(
                decision,
                relation,
                reason,
                confidence == null ? null : confidence.word(),
                rules.version(),
                suggestion.score().value(),
                gates.isEmpty() ? null : gates,
                null);
    }

    private Answer.Change decided(Claim claim, List<Observation> looks, Links.Draft draft, List<String> warnings) {
        return store.write(() -> {
            Link link = links.decide(
                    claim.id(),
                    looks.stream().map(Observation::id).toList(),
                    draft,
                    store.actor(),
                    Utc.text(store.clock().instant()));
            return Answer.Change.of(rows.row(link), warnings);
        });
    }
}
