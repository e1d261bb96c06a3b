package org.railwatch.shell.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.shell.line.Takes;
import org.railwatch.shell.session.Session;
import org.railwatch.store.JournalEntries;
import org.railwatch.store.Store;
import org.railwatch.store.Verification;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** The journal: who wrote what and when, and whether it is whole. */
public final class JournalCommands {
    private static final Columns ENTRIES = Columns.of(
            List.of("ref", "at", "actor", "command", "note"),
            List.of("ref", "at", "actor", "command", "note", "changes", "undoes", "undone_by", "hash"),
            List.of("ref", "at", "actor", "command", "note", "changes"));

    private final Session session;
    private final Store store;

    public JournalCommands(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    @Command(
            name = {"journal", "list"},
            description = "List who wrote what and when, or the entries that touched one record",
            group = "Store")
    @Examples({"journal list --limit 5", "journal list tumangang --columns ref,at,command"})
    @See({"undo"})
    @Filtered(
            columns = {"actor"},
            period = true)
    Answer.Listing journal(
            @Argument(index = 0, description = "a record such as O-2, or a facility")
                    @Takes("facility|observation|claim|document|image|event|link|baseline")
                    @Nullable
                    Reference reference) {
        var journal = new JournalEntries(store);
        List<Long> wanted = reference == null ? null : touching(journal, reference);
        var rows = new ArrayList<Row>();
        for (var entry : journal.list()) {
            if (wanted == null || wanted.contains(entry.id())) {
                rows.add(row(journal, entry));
            }
        }
        return Answer.Listing.of(ENTRIES, rows);
    }

    private List<Long> touching(JournalEntries journal, Reference reference) {
        for (var table : List.of(
                List.of("D", "document"),
                List.of("I", "image"),
                List.of("O", "observation"),
                List.of("C", "claim"),
                List.of("E", "event"),
                List.of("L", "link"),
                List.of("B", "baseline"),
                List.of("A", "annotation"))) {
            if (reference.text().toUpperCase(java.util.Locale.ROOT).matches(table.get(0) + "-[0-9]{1,15}")) {
                long id = reference.number(table.get(0).charAt(0), table.get(1));
                return journal.touching(table.get(1), id);
            }
        }
        String slug = session.places().slug(reference.text());
        Long id = store.jdbc()
                .sql("select id from facility where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
        return journal.touching("facility", id);
    }

    @Command(
            name = {"journal", "show"},
            description = "Show one entry with the rows it changed, as they were before",
            group = "Store")
    @Examples({"journal show J-1", "journal show J-2 --format json"})
    @See({"undo"})
    Answer.Card show(@Argument(index = 0, description = "an entry such as J-3") Reference reference) {
        var journal = new JournalEntries(store);
        long id = reference.number('J', "journal entry");
        var entry = journal.find(id)
                .orElseThrow(() -> UserError.failed("there is no journal entry J-" + id + "; journal list shows them"));
        Row row = row(journal, entry);
        var more = new Fields();
        List.of("undoes", "undone_by", "hash").forEach(name -> more.put(name, row.value(name)));
        return Answer.Card.of(row, more);
    }

    @Command(
            name = {"journal", "verify"},
            description = "Prove that the journal is whole and that no row was changed behind it",
            group = "Store")
    @Examples({"journal verify", "journal verify --format json"})
    @See({"store check"})
    Answer.Card verify() {
        var verdict = Verification.of(store);
        if (!verdict.faults().isEmpty()) {
            verdict.faults().forEach(session::complain);
            throw UserError.failed("the journal of " + store.file() + " does not hold: "
                    + verdict.faults().get(0));
        }
        var fields =
                new Fields().put("ok", true).put("entries", verdict.entries()).put("head", verdict.head());
        return new Answer.Card(
                Row.of(null, "journal", fields),
                List.of(verdict.entries() + (verdict.entries() == 1 ? " entry" : " entries")
                        + ", the chain and every row are whole; head " + verdict.head()));
    }

    private static Row row(JournalEntries journal, JournalEntries.Entry entry) {
        var changes = new ArrayList<Object>();
        for (var change : journal.changes(entry.id())) {
            changes.add(new Fields()
                    .put("table", change.table())
                    .put("op", change.op())
                    .put("first", change.first())
                    .put("last", change.last())
                    .put("before", change.before()));
        }
        var fields = new Fields()
                .put("ref", "J-" + entry.id())
                .put("at", entry.at())
                .put("actor", entry.actor())
                .put("command", entry.command())
                .put("note", entry.note())
                .put("changes", changes);
        var more = new Fields()
                .put("undoes", entry.undoes() == null ? null : "J-" + entry.undoes())
                .put("undone_by", entry.undoneBy() == null ? null : "J-" + entry.undoneBy())
                .put("hash", entry.hash());
        return Row.of("J-" + entry.id(), entry.command(), fields).withColumns(more);
    }
}
