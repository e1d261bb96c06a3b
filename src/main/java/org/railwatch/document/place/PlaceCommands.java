package org.railwatch.document.place;

import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.text.language.RulesLanguage;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What an analyst asks of the places that a document names. */
public final class PlaceCommands {
    private final Documents documents;
    private final Gazetteers gazetteers;

    public PlaceCommands(Documents documents, Gazetteers gazetteers) {
        this.documents = documents;
        this.gazetteers = gazetteers;
    }

    @Command(
            name = {"document", "places"},
            description = "List the places that a text names, what they mean and why",
            group = "Document")
    @Examples({"document places D-1", "document places D-1 --kind place --format json"})
    @See({"facility alias", "area add"})
    @Filtered(
            columns = {"kind", "country", "facility"},
            place = true)
    Answer.Listing places(@Argument(index = 0, description = "which: D-1") Reference reference) {
        Document document = documents.get(reference);
        String text = document.heldText();
        RulesLanguage.refuseUnread(document);
        return Answer.Listing.of(
                PlaceRows.COLUMNS, PlaceRows.of(text, PlaceMentions.of(text, document.sentences(), gazetteers.get())));
    }
}
