package org.railwatch.document.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** Where the texts of documents come from. */
public final class OriginCommands {
    private static final Columns COLUMNS = Columns.of(
            List.of(
                    "document",
                    "other",
                    "suggests",
                    "containment",
                    "other_containment",
                    "shared_words",
                    "recorded",
                    "command"),
            List.of(
                    "document",
                    "publisher",
                    "published",
                    "other",
                    "other_publisher",
                    "other_published",
                    "suggests",
                    "containment",
                    "other_containment",
                    "shared_words",
                    "longest_run_words",
                    "longest_run",
                    "earlier",
                    "because",
                    "recorded",
                    "command"));
    private static final double DIGITS = 1000;
    /** Of a sentence on stderr. */
    private static final int MOST_NAMED = 5;

    private final Store store;
    private final Documents documents;
    private final Duplicates duplicates;

    OriginCommands(Store store, Documents documents) {
        this.store = store;
        this.documents = documents;
        this.duplicates = new Duplicates(store, documents);
    }

    @Command(
            name = {"document", "duplicates"},
            description = "Find held texts that repeat each other, and which may come from which",
            group = "Document")
    @Examples({"document duplicates", "document duplicates D-1 --format json"})
    @See({"document set", "document list"})
    @Filtered(
            columns = "suggests",
            choices = @Filtered.Choice(column = "suggests", words = Copying.class),
            period = true)
    Answer.Listing duplicates(
            @Argument(index = 0, description = "only what shares wording with this one: D-1") @Nullable
                    Reference reference) {
        Duplicates.Found found = reference == null ? duplicates.among() : duplicates.of(held(documents.get(reference)));
        if (reference != null) {
            refuseShort(documents.get(reference), found.tooShort());
        } else {
            notice("too short to compare, under " + fewestWords() + " words: ", found.tooShort());
            notice("known, not held, so not compared: ", found.known());
        }
        noticeUndated(found.overlaps());
        return Answer.Listing.of(
                COLUMNS, found.overlaps().stream().map(OriginCommands::row).toList());
    }

    private static Document held(Document document) {
        if (!document.held()) {
            throw UserError.failed(document.ref() + " is known, not held: there is no text to compare; add its text"
                    + " with document add FILE");
        }
        return document;
    }

    private static void refuseShort(Document document, List<Document> tooShort) {
        if (tooShort.stream().anyMatch(one -> one.id() == document.id())) {
            throw UserError.failed(document.ref() + " is too short to compare: apart from credits and the like it has"
                    + " under " + fewestWords() + " words; read it beside the others");
        }
    }

    private static int fewestWords() {
        return Shingles.FEWEST + Shingles.WIDTH - 1;
    }

    private void notice(String sentence, List<Document> left) {
        if (!left.isEmpty()) {
            store.notice(sentence + named(left.stream().map(Document::ref).toList()));
        }
    }

    private void noticeUndated(List<Overlap> overlaps) {
        var pairs = new ArrayList<String>();
        for (Overlap overlap : overlaps) {
            if (overlap.precedence().isEmpty() && overlap.recorded().isEmpty()) {
                pairs.add(overlap.other().ref() + " or " + overlap.document().ref());
            }
        }
        if (!pairs.isEmpty()) {
            store.notice("which was first is not known: " + named(pairs)
                    + "; document set them --published, or one --derives-from the other");
        }
    }

    private static String named(List<String> names) {
        int more = names.size() - MOST_NAMED;
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static Row row(Overlap overlap) {
        Document document = overlap.document();
        Document other = overlap.other();
        Optional<Precedence> precedence = overlap.precedence();
        var fields = new Fields()
                .put("document", document.ref())
                .put("publisher", document.publisher().slug())
                .put("published", document.published())
                .put("other", other.ref())
                .put("other_publisher", other.publisher().slug())
                .put("other_published", other.published())
                .put("suggests", overlap.suggests().word())
                .put("containment", rounded(overlap.containment()))
                .put("other_containment", rounded(overlap.otherContainment()))
                .put("shared_words", overlap.sharedWords())
                .put("longest_run_words", overlap.runWords())
                .put("longest_run", overlap.run())
                .put("earlier", precedence.map(known -> known.first().ref()).orElse(null))
                .put("because", precedence.map(Precedence::because).orElse(null))
                .put("recorded", overlap.recorded().orElse(null))
                .put("command", overlap.command().orElse(null));
        return Row.of(document.ref(), document.ref() + " and " + other.ref(), fields);
    }

    private static double rounded(double share) {
        return Math.round(share * DIGITS) / DIGITS;
    }
}
