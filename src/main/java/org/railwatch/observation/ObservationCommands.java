package org.railwatch.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.annotation.MarkTally;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Visibility;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with looks. */
public final class ObservationCommands {
    private static final List<String> COLUMNS =
            List.of("ref", "facility", "part", "when", "basis", "observer", "label", "coverage", "visibility");

    private final Store store;
    private final Facilities facilities;
    private final Agents agents;
    private final Documents documents;
    private final Images images;
    private final Observations observations;
    private final ObservationRows rows;
    private final ObservationEdits edits;
    private final LookMarks marks;

    public ObservationCommands(
            Store store,
            Facilities facilities,
            Agents agents,
            Documents documents,
            Images images,
            Observations observations,
            ObservationRows rows,
            ObservationEdits edits,
            LookMarks marks) {
        this.store = store;
        this.facilities = facilities;
        this.agents = agents;
        this.documents = documents;
        this.images = images;
        this.observations = observations;
        this.rows = rows;
        this.edits = edits;
        this.marks = marks;
    }

    @Command(
            name = {"observation", "add"},
            description = "Record one look at a facility, a part of it, or a point",
            group = "Observation")
    @Examples({
        "observation add --facility tumangang --part depot-north --basis reported --observer RFA --reported-in D-2"
                + " --image I-1 --when 2023-09-14 --coverage full --visibility clear --finding absent --of railcar"
                + " --transport rail",
        "observation add --facility tumangang --basis reported --observer CSIS --reported-in D-3 --image I-2"
                + " --when 2023-10-05 --finding present --count 'railcar approx 73' --moving unknown --transport rail"
    })
    @See({"document add", "link suggest"})
    Answer.Change add(
            @Option(longName = "facility", description = "where: its slug, or any name of it") @Nullable
                    Reference facility,
            @Option(longName = "at", description = "a point of its own, LON,LAT; else the part's or facility's")
                    @Nullable
                    Position at,
            @Option(longName = "basis", description = "what it rests on") Basis basis,
            @Option(longName = "when", description = "a date; a bare one is the facility's local day") String when,
            @Option(
                            longName = "finding",
                            description = "what was found; without --count an own look counts accepted marks")
                    @Nullable
                    FindingKind finding,
            @Option(longName = "of", description = "the object of --finding") @Nullable ObjectKind of,
            @Option(longName = "count", description = "OBJECT QUALIFIER [N[..N]] [UNIT]: 'railcar approx 73'")
                    List<Count> counts,
            @Option(longName = "part", description = "the part of the facility, by name") @Nullable String part,
            @Option(longName = "observer", description = "the agent who looked") @Nullable String observer,
            @Option(longName = "reported-in", description = "the document that tells of it") @Nullable
                    Reference reportedIn,
            @Option(longName = "image", description = "an image that was looked at") List<Reference> seen,
            @Option(longName = "coverage", description = "how much of the place it shows") @Nullable Coverage coverage,
            @Option(longName = "visibility", description = "what stood between") @Nullable Visibility visibility,
            @Option(longName = "transport", description = "the mode it shows") @Nullable TransportMode transport,
            @Option(longName = "moving", description = "unknown, stationary or FROM>TO") @Nullable Movement moving,
            @Option(longName = "confidence", description = "how sure we are of it") @Nullable Confidence confidence,
            @Option(longName = "supersedes", description = "the look that this one is better than") @Nullable
                    Reference supersedes,
            @Option(longName = "same-as", description = "a look at the same consist or vessel elsewhere") @Nullable
                    Reference sameAs,
            @Option(longName = "key", description = "your own identifier of it") @Nullable String key,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        if (facility == null && at == null && !store.attempting()) {
            throw UserError.usage("observation add needs --facility REF or --at LON,LAT, where the look was");
        }
        if (finding == null && of == null && counts.isEmpty()) {
            throw UserError.usage("observation add needs --count such as 'railcar approx 73', or --finding present,"
                    + " absent or indeterminate, what the look found");
        }
        LookDraft.Source source = source(basis, observer, reportedIn, seen);
        var spot = new LookDraft.Spot(facility(facility), part, at);
        MarkTally tally = marks.tally(spot, source, coverage, finding, of, counts);
        List<Count> counted = tally.count() == null ? counts : List.of(tally.count());
        var draft = new LookDraft(
                key,
                spot,
                source,
                when,
                new LookDraft.Sight(
                        coverage, visibility, FindingRules.of(counted, finding, of), transport, moving, confidence),
                id(supersedes),
                id(sameAs),
                note);
        return store.write(() -> {
            long id = edits.add(draft);
            marks.put(id, tally.counted());
            return written(id, tally.told());
        });
    }

    @Command(
            name = {"observation", "list"},
            description = "List looks, and what each found",
            group = "Observation")
    @Examples({"observation list --facility tumangang", "observation list --object railcar --finding absent"})
    @See({"link suggest", "help filters"})
    @Filtered(
            columns = {"facility"},
            place = true,
            period = true)
    Answer.Listing list(
            @Option(longName = "basis", description = "only looks that rest on this") @Nullable Basis basis,
            @Option(longName = "observer", description = "only looks of this agent") @Nullable String observer,
            @Option(longName = "object", description = "only looks that found out about this object or a kind of it")
                    @Nullable
                    ObjectKind object,
            @Option(longName = "finding", description = "only looks that found this, of --object if given") @Nullable
                    FindingKind finding,
            @Option(longName = "image", description = "only looks at this image") @Nullable Reference image,
            @Option(longName = "document", description = "only looks that this document tells of") @Nullable
                    Reference reportedIn) {
        Long agent = observer == null ? null : agents.get(observer).id();
        Image seen = image == null ? null : images.get(image);
        Document teller = reportedIn == null ? null : documents.get(reportedIn);
        var looks = new ArrayList<Observation>();
        for (Observation look : observations.listAll()) {
            boolean found = (object == null && finding == null)
                    || look.findings().stream().anyMatch(one -> matches(one, object, finding));
            if (found
                    && (basis == null || look.basis() == basis)
                    && (agent == null
                            || (look.observer() != null && look.observer().id() == agent))
                    && (teller == null
                            || (look.reportedIn() != null && look.reportedIn().id() == teller.id()))
                    && (seen == null || look.images().contains(seen))) {
                looks.add(look);
            }
        }
        return Answer.Listing.of(rows.columns(COLUMNS, looks), rows.rows(looks));
    }

    @Command(
            name = {"observation", "show"},
            description = "Show all that is known of one look",
            group = "Observation")
    @Examples({"observation show O-1", "observation show O-4 --format json"})
    @See({"link suggest"})
    Answer.Card show(@Argument(index = 0, description = "its short name, O-1") Reference reference) {
        Observation look = observations.get(reference);
        List<Long> better = observations.listBetter(look.id());
        better.forEach(id -> store.notice(look.ref() + " is superseded by O-" + id));
        List<LookMarks.Counted> counted = marks.list(look.id());
        LookMarks.changed(look, counted).forEach(store::notice);
        return Answer.Card.of(rows.row(look), ObservationRows.beside(look, better, counted));
    }

    @Command(
            name = {"observation", "set"},
            description = "Correct a look; what is given replaces what was there",
            group = "Observation")
    @Examples({
        "observation set O-2 --coverage full --visibility clear",
        "observation set O-4 --confidence moderate --note 'tarpaulins hide the loads' --dry-run"
    })
    Answer.Change set(
            @Argument(index = 0, description = "its short name, O-1") Reference reference,
            @Option(longName = "facility", description = "where: its slug, or any name of it") @Nullable
                    Reference facility,
            @Option(longName = "at", description = "a point of its own, LON,LAT") @Nullable Position at,
            @Option(longName = "basis", description = "what it rests on") @Nullable Basis basis,
            @Option(longName = "when", description = "a date; a bare one is the facility's local day") @Nullable
                    String when,
            @Option(longName = "finding", description = "replaces the findings without a count") @Nullable
                    FindingKind finding,
            @Option(longName = "of", description = "the object of --finding") @Nullable ObjectKind of,
            @Option(longName = "count", description = "replaces the counts: 'railcar approx 73'") List<Count> counts,
            @Option(longName = "part", description = "the part of the facility, by name") @Nullable String part,
            @Option(longName = "observer", description = "the agent who looked") @Nullable String observer,
            @Option(longName = "reported-in", description = "the document that tells of it") @Nullable
                    Reference reportedIn,
            @Option(longName = "image", description = "replaces the images that were looked at") List<Reference> seen,
            @Option(longName = "coverage", description = "how much of the place it shows") @Nullable Coverage coverage,
            @Option(longName = "visibility", description = "what stood between") @Nullable Visibility visibility,
            @Option(longName = "transport", description = "the mode it shows") @Nullable TransportMode transport,
            @Option(longName = "moving", description = "unknown, stationary or FROM>TO") @Nullable Movement moving,
            @Option(longName = "confidence", description = "how sure we are of it") @Nullable Confidence confidence,
            @Option(longName = "supersedes", description = "the look that this one is better than") @Nullable
                    Reference supersedes,
            @Option(longName = "same-as", description = "a look at the same consist or vessel elsewhere") @Nullable
                    Reference sameAs,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        Observation old = observations.get(reference);
        boolean untold = finding == null && of == null && counts.isEmpty();
        List<Finding> findings = untold ? null : FindingRules.over(old.findings(), counts, finding, of);
        var draft = new LookDraft(
                null,
                new LookDraft.Spot(facility(facility), part, at),
                source(basis, observer, reportedIn, seen),
                when,
                new LookDraft.Sight(coverage, visibility, findings, transport, moving, confidence),
                id(supersedes),
                id(sameAs),
                note);
        List<String> warnings = draft.leavesPart(old) && old.part() != null
                ? List.of(old.part().name() + " is no part of the new facility; " + old.ref() + " is now of the whole")
                : List.of();
        return store.write(() -> {
            edits.set(old, draft);
            return written(old.id(), warnings);
        });
    }

    @Command(
            name = {"observation", "remove"},
            description = "Take a look away that nothing refers to; a better look supersedes it instead",
            group = "Observation")
    @Examples({"observation remove O-3 --yes --dry-run", "observation remove O-3 --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "its short name, O-1") Reference reference) {
        Observation look = observations.get(reference);
        return store.write(() -> {
            Row row = rows.row(look);
            edits.remove(look);
            return Answer.Change.of(row);
        });
    }

    private Answer.Change written(long id, List<String> before) {
        Observation look = observations.get(id);
        var warnings = new ArrayList<String>(before);
        Instant now = store.clock().instant();
        warnings.addAll(LookWarnings.of(look, now));
        warnings.addAll(SightWarnings.of(look));
        warnings.addAll(marks.contradictions(look));
        return Answer.Change.of(rows.row(look), warnings);
    }

    private LookDraft.Source source(
            @Nullable Basis basis, @Nullable String observer, @Nullable Reference reportedIn, List<Reference> seen) {
        return new LookDraft.Source(
                basis,
                observer,
                reportedIn == null ? null : documents.get(reportedIn),
                seen.isEmpty() ? null : seen.stream().map(images::get).toList());
    }

    private @Nullable Facility facility(@Nullable Reference reference) {
        return reference == null ? null : facilities.get(reference.text());
    }

    private @Nullable Long id(@Nullable Reference look) {
        return look == null ? null : observations.get(look).id();
    }

    private static boolean matches(Finding one, @Nullable ObjectKind object, @Nullable FindingKind finding) {
        return (finding == null || one.finding() == finding)
                && (object == null || (one.object() != null && one.object().isSameOrUnder(object)));
    }
}
