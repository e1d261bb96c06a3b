package org.railwatch.shell.session;

import java.nio.file.Path;
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
import org.railwatch.store.JournalEntries;
import org.railwatch.store.Store;
import org.railwatch.store.StoreCheck;
import org.railwatch.store.Undo;
import org.railwatch.store.Verification;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** The store file, its journal, and what can be taken back. */
public final class StoreCommands {
    private static final Columns ENTRIES = Columns.of(
            List.of("ref", "at", "actor", "command", "note"),
            List.of("ref", "at", "actor", "command", "note", "changes", "undoes", "undone_by", "hash"),
            List.of("ref", "at", "actor", "command", "note", "changes"));

    private final Session session;
    private final Store store;

    public StoreCommands(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    @Command(
            name = {"store", "open"},
            description = "Work on another store from now on",
            group = "Store")
    @Examples({"store open railwatch.gpkg", "store open tumangang.gpkg --format json"})
    Answer.Card open(@Argument(index = 0, description = "a store file") @Takes("input") String file) {
        store.use(Path.of(file));
        return info();
    }

    @Command(
            name = {"store", "info"},
            description = "Show where the store is and what it holds",
            group = "Store")
    @Examples({"store info", "store info --format json"})
    @See({"doctor"})
    Answer.Card info() {
        var check = new StoreCheck(store);
        var facts = new Fields();
        facts.put("file", store.file().toAbsolutePath().normalize().toString());
        facts.put("read_only", store.readOnly());
        facts.put("schema", check.schemaVersion());
        facts.put("journal_mode", check.pragma("journal_mode"));
        facts.put("bytes", Long.parseLong(check.pragma("page_count")) * Long.parseLong(check.pragma("page_size")));
        var entries = new JournalEntries(store).list();
        facts.put("entries", entries.size());
        facts.put(
                "head",
                entries.isEmpty() ? null : entries.get(entries.size() - 1).hash());
        var counts = new Fields();
        for (var size : check.sizes()) {
            if (List.of("facility", "agent", "document", "image", "observation", "baseline", "claim", "event", "link")
                    .contains(size.table())) {
                counts.put(size.table(), size.rows());
            }
        }
        facts.put("rows", counts);
        return Answer.Card.of(Row.of(null, store.file().toString(), facts));
    }

    @Command(
            name = {"store", "check"},
            description = "Check the file, its indexes, its schema and its journal",
            group = "Store")
    @Examples({"store check", "store check --format json"})
    @See({"journal verify"})
    Answer.Listing check() {
        var rows = new ArrayList<Row>();
        var bad = new ArrayList<String>();
        for (var part : new StoreCheck(store).check()) {
            var fields = new Fields()
                    .put("part", part.name())
                    .put("ok", part.faults().isEmpty())
                    .put("faults", part.faults());
            rows.add(Row.of(null, part.name(), fields));
            part.faults().forEach(fault -> bad.add(part.name() + ": " + fault));
        }
        if (!bad.isEmpty()) {
            bad.forEach(session::complain);
            throw UserError.failed("the store " + store.file() + " is not as it should be: " + bad.get(0)
                    + (bad.size() > 1 ? ", and " + (bad.size() - 1) + " more" : ""));
        }
        return Answer.Listing.of(List.of("part", "ok", "faults"), rows);
    }

    @Command(
            name = {"journal", "list"},
            description = "List who wrote what and when, or the entries that touched one record",
            group = "Store")
    @Examples({"journal list --limit 5", "journal list tumangang --columns ref,at,command"})
    @See({"undo"})
    @Filtered(columns = {"actor"})
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
                List.of("B", "baseline"))) {
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

    @Command(
            name = {"undo"},
            description = "Take back the newest entry of yours, the newest N, or one entry",
            group = "Store")
    @Examples({"undo", "undo 2"})
    @See({"journal list", "journal show"})
    Answer.Change undo(
            @Argument(index = 0, description = "how many, or an entry such as J-3") @Takes("journal") @Nullable
                    Reference what) {
        var undo = new Undo(store);
        var journal = new JournalEntries(store);
        var rows = new ArrayList<Row>();
        if (what != null && what.text().toUpperCase(java.util.Locale.ROOT).startsWith("J-")) {
            rows.add(undone(undo, journal, what.number('J', "journal entry")));
        } else {
            int count = what == null ? 1 : count(what.text());
            for (int i = 0; i < count; i++) {
                Long newest = undo.newestOf(session.settings().actor());
                if (newest == null) {
                    if (rows.isEmpty()) {
                        throw UserError.failed("there is nothing of "
                                + session.settings().actor() + " to undo; undo J-n takes back another's entry");
                    }
                    break;
                }
                rows.add(undone(undo, journal, newest));
            }
        }
        return new Answer.Change(rows, rows.size() > 1, List.of());
    }

    private static int count(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw UserError.usage("undo takes a number of entries or one entry such as J-3, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private Row undone(Undo undo, JournalEntries journal, long entry) {
        undo.undo(entry);
        var of = journal.find(entry).orElseThrow();
        var fields = new Fields()
                .put("ref", "J-" + entry)
                .put("undone", of.command())
                .put("at", of.at())
                .put("actor", of.actor());
        return Row.of("J-" + entry, "undone: " + of.command(), fields);
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
