package org.railwatch.document;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agents;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Reliability;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with documents. */
public final class DocumentCommands {
    private static final List<String> COLUMNS =
            List.of("ref", "publisher", "dated", "published", "language", "held", "title");

    private final Store store;
    private final Documents documents;
    private final DocumentRows rows;
    private final DocumentEdits edits;
    private final DocumentIntake intake;
    private final DocumentSearch search;

    public DocumentCommands(
            Store store, Agents agents, Documents documents, DocumentRows rows, Supplier<PrintedFigures> printed) {
        this.store = store;
        this.documents = documents;
        this.rows = rows;
        this.edits = new DocumentEdits(store, agents, documents);
        this.intake = new DocumentIntake(store, agents, documents, edits, printed);
        this.search = new DocumentSearch(store, documents);
    }

    @Command(
            name = {"document", "add"},
            description = "Take in a source: with its text from a file, or only that it is known",
            group = "Document")
    @Examples({
        "document add --title 'RFA report' --publisher RFA --published 2023-10-02 --url https://example.org/b",
        "document add article.txt --publisher GDC --dated 2023-11-02 --published 2023-11-03 --language en",
        "document add page.html --publisher GDC --reliability B"
    })
    @See({"claim add", "agent add"})
    Answer.Change add(
            @Argument(index = 0, description = "plain text, HTML or PDF; left out when it is known, not held") @Nullable
                    InputFile file,
            @Option(longName = "publisher", description = "who published it") Reference publisher,
            @Option(longName = "title", description = "its title") @Nullable String title,
            @Option(longName = "url", description = "its address") @Nullable String url,
            @Option(longName = "byline", description = "who signs it") @Nullable String byline,
            @Option(longName = "wire", description = "the agency it credits") @Nullable Reference wire,
            @Option(longName = "dated", description = "the day its relative words count from") @Nullable Edtf dated,
            @Option(longName = "published", description = "when this copy appeared") @Nullable Edtf published,
            @Option(longName = "language", description = "its language: ko, en, zh-Hant") @Nullable
                    LanguageTag language,
            @Option(longName = "reliability", description = "A to E; F when it cannot be judged") @Nullable
                    Reliability reliability,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        if (file == null && title == null && url == null) {
            throw UserError.usage("document add without a file needs --title or --url, what it is known by");
        }
        var draft =
                new DocumentDraft(publisher, title, url, byline, wire, dated, published, language, reliability, note);
        DocumentIntake.Taken taken = file == null ? intake.known(draft) : intake.held(draft, file);
        var said = new ArrayList<>(taken.said());
        said.addAll(warnings(taken.document()));
        return Answer.Change.of(DocumentRows.row(taken.document()), said);
    }

    @Command(
            name = {"document", "list"},
            description = "List documents",
            group = "Document")
    @Examples({"document list", "document list --publisher RFA --format csv"})
    @Filtered(
            columns = {"publisher", "wire", "language", "held"},
            period = true)
    Answer.Listing list() {
        return Answer.Listing.of(DocumentRows.columns(COLUMNS), rows.rows());
    }

    @Command(
            name = {"document", "show"},
            description = "Show a document: its text, its numbered sentences, or where it says something",
            group = "Document")
    @Examples({"document show D-1", "document show D-1 --sentences", "document show D-1 --around shells --format json"})
    Answer.Card show(
            @Argument(index = 0, description = "which: D-1") Reference reference,
            @Option(longName = "sentences", description = "number its sentences: D-1.s1, D-1.s2 …") boolean sentences,
            @Option(
                            longName = "around",
                            description =
                                    "the sentences that say this, with their neighbours; case counts, quotes and dashes fold")
                    @Nullable
                    String around) {
        Document document = documents.get(reference);
        return sentences || around != null
                ? DocumentCard.withSentences(document, sentences, around)
                : DocumentCard.withText(document);
    }

    @Command(
            name = {"document", "set"},
            description = "Change what is known of a document, or say which other one it comes from",
            group = "Document")
    @Examples({"document set D-2 --derives-from D-1 --how republishes", "document set D-4 --reliability B"})
    Answer.Change set(
            @Argument(index = 0, description = "which: D-1") Reference reference,
            @Option(longName = "publisher", description = "who published it") @Nullable Reference publisher,
            @Option(longName = "title", description = "its title") @Nullable String title,
            @Option(longName = "url", description = "its address") @Nullable String url,
            @Option(longName = "byline", description = "who signs it") @Nullable String byline,
            @Option(longName = "wire", description = "the agency it credits") @Nullable Reference wire,
            @Option(longName = "dated", description = "the day its relative words count from") @Nullable Edtf dated,
            @Option(longName = "published", description = "when this copy appeared") @Nullable Edtf published,
            @Option(longName = "language", description = "its language: ko, en, zh-Hant") @Nullable
                    LanguageTag language,
            @Option(longName = "reliability", description = "A to E; F when it cannot be judged") @Nullable
                    Reliability reliability,
            @Option(longName = "note", description = "a remark") @Nullable String note,
            @Option(longName = "derives-from", description = "the document it comes from; with --how") @Nullable
                    Reference origin,
            @Option(longName = "how", description = "how it comes from that one") @Nullable How how) {
        var draft =
                new DocumentDraft(publisher, title, url, byline, wire, dated, published, language, reliability, note);
        if ((origin == null) != (how == null)) {
            throw UserError.usage("--derives-from and --how go together: --derives-from D-1 --how republishes");
        }
        Document document = documents.get(reference);
        Document from = origin == null ? null : documents.get(origin);
        Document changed = store.write(() -> {
            if (from != null && how != null) {
                edits.derive(document, from, how);
            }
            edits.set(document, draft);
            return documents.get(document.id());
        });
        return Answer.Change.of(DocumentRows.row(changed), warnings(changed));
    }

    @Command(
            name = {"document", "remove"},
            description = "Take a document away that nothing refers to",
            group = "Document")
    @Examples({"document add --title 'A rumour' --publisher GDC", "document remove @last --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "which: D-1") Reference reference) {
        Document document = documents.get(reference);
        return Answer.Change.of(store.write(() -> {
            Row row = DocumentRows.row(document);
            edits.remove(document);
            return row;
        }));
    }

    @Command(
            name = {"document", "search"},
            description = "Find documents by words of their titles and texts, best first",
            group = "Document")
    @Examples({"document search 'artillery shells'", "document search '\"artillery shells\" Russia' --format json"})
    @See({"claim add"})
    @Filtered(columns = "publisher", period = true)
    Answer.Listing search(
            @Argument(index = 0, description = "words, all of them; a \"phrase\" in double quotes") String text) {
        return Answer.Listing.of(DocumentSearch.COLUMNS, search.rows(SearchWords.of(text)));
    }

    private static List<String> warnings(Document document) {
        Edtf dated = document.dated();
        Edtf published = document.published();
        if (dated == null || published == null) {
            return List.of();
        }
        // A bare day beside a clock time may be a day of any zone: east of UTC it begins earlier, west it ends later.
        ZoneOffset eastmost = dated.hasTime() == published.hasTime() ? ZoneOffset.UTC : ZoneOffset.ofHours(14);
        ZoneOffset westmost = dated.hasTime() == published.hasTime() ? ZoneOffset.UTC : ZoneOffset.ofHours(-12);
        return published.period(westmost).definitelyBefore(dated.period(eastmost))
                ? List.of("published " + published + " is before the day it is dated, " + dated + "; check both")
                : List.of();
    }
}
