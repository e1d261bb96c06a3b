package org.railwatch.shell.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.Takes;
import org.railwatch.shell.session.Session;
import org.railwatch.store.JournalEntries;
import org.railwatch.store.Store;
import org.railwatch.store.Undo;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** What was written can be taken back, and brought back. */
public final class UndoCommands {
    private final Session session;
    private final Store store;
    private final Undo undo;
    private final JournalEntries journal;

    public UndoCommands(Session session, Store store) {
        this.session = session;
        this.store = store;
        this.undo = new Undo(store);
        this.journal = new JournalEntries(store);
    }

    @Command(
            name = {"undo"},
            description = "Take back the newest entry of yours, the newest N, or one entry",
            group = "Store")
    @Examples({"undo", "undo --dry-run"})
    Answer.Change undo(
            @Argument(index = 0, description = "how many, or an entry such as J-3") @Takes("journal") @Nullable
                    Reference what) {
        if (what != null && what.text().toUpperCase(java.util.Locale.ROOT).startsWith("J-")) {
            long entry = what.number('J', "journal entry");
            undo.undo(entry);
            return answer(List.of(entry), "undone", "take back", "took back", "redo with: redo");
        }
        String actor = session.settings().actor();
        List<Long> undone = undo.undoNewest(actor, what == null ? 1 : count(what.text()));
        if (undone.isEmpty()) {
            throw UserError.failed("there is nothing of " + actor + " to undo; undo J-n takes back another's entry");
        }
        return answer(undone, "undone", "take back", "took back", "redo with: redo");
    }

    @Command(
            name = {"redo"},
            description = "Bring back what you took back last with undo",
            group = "Store")
    @Examples({"undo", "redo"})
    Answer.Change redo() {
        String actor = session.settings().actor();
        Long redone = undo.redo(actor);
        if (redone == null) {
            throw UserError.failed("there is nothing of " + actor + " to redo; undo takes something back first");
        }
        return answer(List.of(redone), "redone", "bring back", "brought back", "undo with: undo J-" + redone);
    }

    private static int count(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw UserError.usage("undo takes a number of entries or one entry such as J-3, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /**
     * @param does what was done, for a dry run: "take back"
     * @param did the same for one that stays: "took back"
     * @param next how to get to where it was before
     */
    private Answer.Change answer(List<Long> entries, String done, String does, String did, String next) {
        var rows = new ArrayList<Row>();
        var sentences = new ArrayList<String>();
        String told = store.dryRun() ? "would " + does : did;
        for (long entry : entries) {
            var of = journal.find(entry).orElseThrow();
            String ref = "J-" + entry;
            rows.add(Row.of(
                    ref,
                    done + ": " + of.command(),
                    new Fields()
                            .put("ref", ref)
                            .put(done, of.command())
                            .put("at", of.at())
                            .put("actor", of.actor())));
            sentences.add(told + " " + ref + " of " + of.actor() + ", " + of.at() + ": " + of.command() + " ("
                    + journal.extent(entry) + ")");
        }
        if (!store.dryRun()) {
            sentences.add(next);
        }
        return new Answer.Change(rows, rows.size() > 1, sentences);
    }
}
