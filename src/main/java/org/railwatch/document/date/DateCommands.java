package org.railwatch.document.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.place.Gazetteers;
import org.railwatch.document.text.language.RulesLanguage;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.text.TimeMention;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What an analyst asks of the times that a document mentions. */
public final class DateCommands {
    private final Store store;
    private final Documents documents;
    private final Gazetteers gazetteers;

    public DateCommands(Store store, Documents documents, Gazetteers gazetteers) {
        this.store = store;
        this.documents = documents;
        this.gazetteers = gazetteers;
    }

    @Command(
            name = {"document", "dates"},
            description = "List the dates, times and durations that a text mentions, and by which rule each is read",
            group = "Document")
    @Examples({"document dates D-1", "document dates D-1 --dates saying --format json"})
    @See({"document places", "document set"})
    @Filtered(
            columns = {"type", "dates"},
            choices = {
                @Filtered.Choice(column = "type", words = TimeMention.Type.class),
                @Filtered.Choice(column = "dates", words = TimeMention.Dates.class)
            },
            period = true)
    Answer.Listing dates(@Argument(index = 0, description = "which: D-1") Reference reference) {
        Document document = documents.get(reference);
        String text = document.heldText();
        RulesLanguage.refuseUnread(document);
        List<TimeMention> mentions = DocumentDates.of(text, document.sentences(), textDay(document), gazetteers.get());
        return Answer.Listing.of(DateRows.COLUMNS, DateRows.of(text, mentions));
    }

    /** The day its relative words count from: the one it is dated, else, said so, the one it was published. */
    private @Nullable Edtf textDay(Document document) {
        Edtf dated = document.dated();
        Edtf published = document.published();
        if (dated == null) {
            store.notice(document.ref() + " has no date of its own; relative words count from "
                    + (published == null ? "the date line of its text, if it has one" : "its publication, " + published)
                    + "; document set " + document.ref() + " --dated gives it");
        }
        return dated == null ? published : dated;
    }
}
