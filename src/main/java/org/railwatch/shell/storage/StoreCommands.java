package org.railwatch.shell.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.See;
import org.railwatch.shell.line.Takes;
import org.railwatch.shell.session.Session;
import org.railwatch.store.ContentCheck;
import org.railwatch.store.JournalEntries;
import org.railwatch.store.Store;
import org.railwatch.store.StoreCheck;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** The store file. */
public final class StoreCommands {
    /** The tables whose sizes are told. */
    private static final List<String> COUNTED = List.of(
            "facility",
            "agent",
            "document",
            "image",
            "annotation",
            "observation",
            "baseline",
            "claim",
            "event",
            "link");

    private final Session session;
    private final Store store;
    private final Supplier<List<ContentCheck>> contents;

    /**
     * @param contents what the packages look at in their own rows
     */
    public StoreCommands(Session session, Store store, Supplier<List<ContentCheck>> contents) {
        this.session = session;
        this.store = store;
        this.contents = contents;
    }

    @Command(
            name = {"store", "open"},
            description = "Work on another store from now on",
            group = "Store")
    @Examples({"store open railwatch.gpkg", "store open tumangang.gpkg --format json"})
    Answer.Card open(@Argument(index = 0, description = "a store file") @Takes("input") String file) {
        store.use(Path.of(file));
        if (session.settings().asOf() != null) {
            session.settings().set("as-of", "none");
            session.say("as-of is none again, for another store has another past");
        }
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
            if (COUNTED.contains(size.table())) {
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
        for (var part : new StoreCheck(store, contents.get()).check()) {
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
}
