package org.railwatch.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.Passage;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Meaning;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Transport;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with claims. */
public final class ClaimCommands {
    private static final List<String> COLUMNS =
            List.of("ref", "document", "kind", "when", "country", "transport", "text");

    private final Store store;
    private final Documents documents;
    private final Claims claims;
    private final ClaimRows rows;
    private final ClaimEdits edits;

    ClaimCommands(Store store, Documents documents, Claims claims, ClaimRows rows, ClaimEdits edits) {
        this.store = store;
        this.documents = documents;
        this.claims = claims;
        this.rows = rows;
        this.edits = edits;
    }

    @Command(
            name = {"claim", "add"},
            description =
                    "Say what a passage claims: by sentence, by exact quote, or by gist where the text is not held",
            group = "Claim")
    @Examples({
        "claim add --document D-3 --gist 'about 73 railcars at Tumangang on 5 October' --when 2023-10-05 --count 'railcar approx 73' --place at:tumangang --kind activity",
        "claim add --document D-1 --quote 'both Moscow and Pyongyang deny that arms changed hands' --kind denial --polarity deny"
    })
    @See({"document show", "link suggest"})
    Answer.Change add(
            @Argument(index = 0, description = "a sentence, such as D-1.s12") @Nullable Reference sentence,
            @Option(longName = "from", description = "the first words of a span inside the sentence") @Nullable
                    String from,
            @Option(longName = "to", description = "the last words of that span") @Nullable String to,
            @Option(longName = "document", description = "the document that says it") @Nullable Reference document,
            @Option(longName = "quote", description = "the exact words") @Nullable String quote,
            @Option(longName = "occurrence", description = "which one, when the words occur several times") @Nullable
                    Integer occurrence,
            @Option(longName = "gist", description = "what it says in your words, where the text is not held") @Nullable
                    String gist,
            @Option(longName = "kind", description = "what sort of thing it says") @Nullable ClaimKind kind,
            @Option(longName = "polarity", description = "whether it says yes or no (affirm)") @Nullable
                    Polarity polarity,
            @Option(longName = "modality", description = "how it holds what it says") @Nullable Modality modality,
            @Option(longName = "hedge", description = "TEXT,SCOPE,OWNER of a hedge") List<Hedge> hedges,
            @Option(longName = "when", description = "when it is said to have been") @Nullable Edtf when,
            @Option(longName = "meaning", description = "how that time is meant (within)") @Nullable Meaning meaning,
            @Option(longName = "place", description = "ROLE:PLACE, such as at:tumangang or from:KP")
                    List<PlaceText> places,
            @Option(longName = "count", description = "OBJECT QUALIFIER [N[..N]] [UNIT]") List<Count> counts,
            @Option(longName = "leg", description = "MODE,FROM>TO") List<Leg> legs,
            @Option(longName = "transport", description = "modes: sea,air is closed, sea,air,+ open, rail? inferred")
                    @Nullable
                    Transport transport,
            @Option(longName = "actor-role", description = "ROLE:WHO, such as supplier:KP") List<ActorText> actors,
            @Option(longName = "attribution", description = "AGENT,ROLE,ACT,ACCESS[,SAID_AT[,OCCASION]]")
                    List<HopText> attribution,
            @Option(longName = "event", description = "the event it tells of: E-1, or a title") @Nullable String event,
            @Option(longName = "key", description = "your own identifier of it") @Nullable String key,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        var words = new ClaimWords(documents).find(sentence, from, to, document, quote, occurrence, gist);
        var draft = new ClaimDraft(
                kind,
                polarity,
                modality,
                hedges,
                when,
                meaning,
                places,
                counts,
                legs,
                transport,
                actors,
                attribution,
                event,
                key,
                note);
        var warnings = new ArrayList<String>(words.warnings());
        return store.write(() -> {
            long id = edits.add(words.document(), words.passage(), gist, draft);
            Claim claim = claims.get(id);
            warnings.addAll(doubts(claim));
            return Answer.Change.of(rows.row(claim), warnings);
        });
    }

    @Command(
            name = {"claim", "list"},
            description = "List claims",
            group = "Claim")
    @Examples({"claim list", "claim list --kind activity --format csv"})
    @See({"link suggest", "help filters"})
    @Filtered(
            columns = {"document", "kind", "event", "country", "facility", "object"},
            place = true,
            period = true)
    Answer.Listing list() {
        return Answer.Listing.of(rows.columns(COLUMNS), rows.rows());
    }

    @Command(
            name = {"claim", "show"},
            description = "Show all that is known of one claim",
            group = "Claim")
    @Examples({"claim show C-1", "claim show C-2 --format json"})
    @See({"link suggest"})
    Answer.Card show(@Argument(index = 0, description = "a claim such as C-1") Reference reference) {
        return Answer.Card.of(rows.row(claims.get(reference)));
    }

    @Command(
            name = {"claim", "set"},
            description = "Change what is known of a claim; a list that is given replaces the old one",
            group = "Claim")
    @Examples({"claim set C-1 --kind transfer", "claim set C-5 --when 2023-10-05 --meaning within --dry-run"})
    Answer.Change set(
            @Argument(index = 0, description = "a claim such as C-1") Reference reference,
            @Option(longName = "kind", description = "what sort of thing it says") @Nullable ClaimKind kind,
            @Option(longName = "polarity", description = "whether it says yes or no") @Nullable Polarity polarity,
            @Option(longName = "modality", description = "how it holds what it says") @Nullable Modality modality,
            @Option(longName = "hedge", description = "TEXT,SCOPE,OWNER of a hedge") List<Hedge> hedges,
            @Option(longName = "when", description = "when it is said to have been") @Nullable Edtf when,
            @Option(longName = "meaning", description = "how that time is meant") @Nullable Meaning meaning,
            @Option(longName = "place", description = "ROLE:PLACE") List<PlaceText> places,
            @Option(longName = "count", description = "OBJECT QUALIFIER [N[..N]] [UNIT]") List<Count> counts,
            @Option(longName = "leg", description = "MODE,FROM>TO") List<Leg> legs,
            @Option(longName = "transport", description = "modes: sea,air is closed, sea,air,+ open, rail? inferred")
                    @Nullable
                    Transport transport,
            @Option(longName = "actor-role", description = "ROLE:WHO") List<ActorText> actors,
            @Option(longName = "attribution", description = "AGENT,ROLE,ACT,ACCESS[,SAID_AT[,OCCASION]]")
                    List<HopText> attribution,
            @Option(longName = "event", description = "the event it tells of: E-1, or a title") @Nullable String event,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        Claim claim = claims.get(reference);
        var draft = new ClaimDraft(
                kind,
                polarity,
                modality,
                hedges,
                when,
                meaning,
                places,
                counts,
                legs,
                transport,
                actors,
                attribution,
                event,
                null,
                note);
        return store.write(() -> {
            edits.set(claim, draft);
            Claim changed = claims.get(claim.id());
            return Answer.Change.of(rows.row(changed), doubts(changed));
        });
    }

    @Command(
            name = {"claim", "remove"},
            description = "Take a claim away that nothing refers to",
            group = "Claim")
    @Examples({"claim remove C-3 --yes --dry-run", "claim remove C-3 --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "a claim such as C-1") Reference reference) {
        Claim claim = claims.get(reference);
        return store.write(() -> {
            Row row = rows.row(claim);
            edits.remove(claim);
            return Answer.Change.of(row);
        });
    }

    /** What the user should look at again. */
    private static List<String> doubts(Claim claim) {
        var doubts = new ArrayList<String>();
        Document document = claim.document();
        Edtf published = document.published() != null ? document.published() : document.dated();
        Claim.When when = claim.when();
        boolean plan =
                claim.sense().kind() == ClaimKind.INTENTION || claim.sense().kind() == ClaimKind.NORM;
        if (published != null && when != null && !plan) {
            var ahead = new org.railwatch.time.Period(
                    null, published.period(java.time.ZoneOffset.UTC).end());
            if (when.period().definitelyAfter(ahead)
                    && when.beginAt() != null
                    && when.beginAt()
                            .isAfter(java.util.Objects.requireNonNull(ahead.end())
                                    .plus(java.time.Duration.ofHours(14)))) {
                doubts.add("--when " + when.edtf() + " lies after " + document.ref() + " appeared (" + published
                        + "); only an intention can");
            }
        }
        return doubts;
    }

    /** Only for errors that name the document in one place. */
    static UserError notHeld(Document document) {
        return UserError.failed(
                document.ref() + " is known, not held, so nothing can be quoted from it; say what it says"
                        + " with --gist, or add the document with its file");
    }

    /** The words a claim rests on. */
    record Wording(Document document, @Nullable Passage passage, List<String> warnings) {}
}
