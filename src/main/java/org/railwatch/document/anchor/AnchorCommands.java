package org.railwatch.document.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.shell.line.Takes;
import org.railwatch.store.Store;
import org.railwatch.store.Work;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What has become of quoted passages. */
public final class AnchorCommands {
    private static final Columns COLUMNS = Columns.of(
            List.of("claim", "state", "start", "end", "new_start", "new_end", "quote", "now"),
            List.of("claim", "state", "start", "end", "new_start", "new_end", "quote", "now", "changes", "reason"),
            List.of("claim", "state", "start", "end", "new_start", "new_end", "quote", "now", "changes", "reason"));

    private final Store store;
    private final Documents documents;
    private final Supplier<Stream<Quotations>> quotations;

    AnchorCommands(Store store, Documents documents, Supplier<Stream<Quotations>> quotations) {
        this.store = store;
        this.documents = documents;
        this.quotations = quotations;
    }

    @Command(
            name = {"document", "reanchor"},
            description = "Look for a document's quoted passages in its page as it is now; stores nothing",
            group = "Document")
    @Examples({"document reanchor D-1 article.txt", "document reanchor D-1 --in D-1 --format json"})
    @See({"claim list", "document show"})
    @Filtered(columns = "state", choices = @Filtered.Choice(column = "state", words = AnchorState.class))
    Answer.Listing reanchor(
            @Argument(index = 0, description = "whose passages: D-1") Reference reference,
            @Argument(index = 1, description = "the page fetched again, UTF-8; or --in") @Nullable InputFile file,
            @Option(longName = "in", description = "look in this document's text instead of a file")
                    @Takes("document")
                    @Nullable
                    Reference in) {
        if ((file == null) == (in == null)) {
            throw UserError.usage(
                    "document reanchor needs one text to look in: a file, or --in D-5 for one that is held");
        }
        Document document = documents.get(reference);
        String text = file != null ? file.text() : held(documents.get(in == null ? reference : in));
        var quoted = new ArrayList<Quotation>();
        quotations.get().forEach(source -> quoted.addAll(source.of(document)));
        if (quoted.isEmpty()) {
            store.notice("no passage of " + document.ref() + " is quoted");
        }
        return Answer.Listing.of(COLUMNS, rows(quoted, text));
    }

    private static String held(Document document) {
        if (document.text() == null) {
            throw UserError.failed(document.ref() + " is known, not held: there is no text to look in; name a file");
        }
        return document.text();
    }

    private List<Row> rows(List<Quotation> quoted, String text) {
        var rows = new ArrayList<Row>();
        Reanchoring page = Reanchoring.in(text);
        try (Work.Part part = store.work().part("passages looked for", quoted.size())) {
            for (Quotation quotation : part.over(quoted)) {
                rows.add(row(quotation, page.anchor(quotation.passage())));
            }
        }
        return rows;
    }

    private static Row row(Quotation quotation, Anchored anchored) {
        var changes = new ArrayList<Fields>();
        var told = new ArrayList<String>();
        for (Anchored.Change change : anchored.changes()) {
            changes.add(new Fields().put("was", change.was()).put("now", change.now()));
            told.add("'" + change.was() + "' > '" + change.now() + "'");
        }
        var fields = new Fields()
                .put("claim", quotation.ref())
                .put("state", anchored.state().word())
                .put("start", quotation.passage().start())
                .put("end", quotation.passage().end())
                .put("new_start", anchored.start())
                .put("new_end", anchored.end())
                .put("quote", quotation.passage().exact())
                .put("now", anchored.now())
                .put("changes", changes)
                .put("reason", anchored.reason());
        String label = quotation.ref() + " " + anchored.state().word();
        return Row.of(quotation.ref(), label, fields)
                .withColumns(new Fields().put("changes", told.isEmpty() ? null : String.join("; ", told)));
    }
}
