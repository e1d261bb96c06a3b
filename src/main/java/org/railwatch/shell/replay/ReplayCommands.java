package org.railwatch.shell.replay;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.session.Memory;
import org.railwatch.shell.session.Session;
import org.railwatch.shell.session.SessionCommands;
import org.railwatch.store.JournalEntries;
import org.railwatch.time.Utc;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Keeps what a session did. */
public final class ReplayCommands {
    /** Their rows have numbers that people write, O-12; the others have names. */
    private static final Set<String> NUMBERED =
            Set.of("document", "image", "annotation", "observation", "baseline", "claim", "event", "link");

    private final Session session;

    public ReplayCommands(Session session) {
        this.session = session;
    }

    @Command(
            name = {"session", "save"},
            description = "Write what this session did to the store as a script that does it again",
            group = "Session")
    @Examples({"event add --title 'A new bridge'", "session save session.rw"})
    Answer.Text save(
            @Argument(index = 0, description = "the script to write") OutputFile file,
            @Option(longName = "overwrite", description = "replace the file if it exists") boolean overwrite) {
        file.check(overwrite);
        List<Deed> deeds = deeds();
        List<Deed> effective = Effective.of(deeds);
        var script = new ReplayScript(session.lexicon());
        head(script, deeds, effective);
        long base = deeds.get(0).entry() - 1;
        script.deeds(effective, base);
        file.write(script.toString().getBytes(StandardCharsets.UTF_8));
        long commands = effective.stream().filter(Deed::ours).count();
        session.say("wrote " + file + ", " + commands + (commands == 1 ? " command" : " commands"));
        tellElsewhere();
        return new Answer.Text(List.of(), Map.of("file", file.path(), "commands", commands));
    }

    private void head(ReplayScript script, List<Deed> deeds, List<Deed> effective) {
        Path store = session.store().file().toAbsolutePath().normalize();
        long base = deeds.get(0).entry() - 1;
        script.remark("What a session of Railwatch " + SessionCommands.programVersion() + " did to " + store
                + ", saved " + Utc.text(session.store().clock().instant()));
        script.remark("Replay it " + (base == 0 ? "on a new store" : "on a copy of the store as it was after J-" + base)
                + ", in the folder "
                + Path.of("").toAbsolutePath() + ", from which its files are named: script run FILE");
        long others = deeds.stream().filter(deed -> !deed.ours()).count();
        if (others > 0) {
            String sentence = "another console wrote " + others + (others == 1 ? " entry" : " entries")
                    + " meanwhile, so a replay without them may give other numbers";
            script.remark(sentence);
            session.say(sentence);
        }
        if (effective.stream().anyMatch(deed -> deed.code() != 0)) {
            script.remark("A command of it did a part of what it was asked, and will again: add --continue-on-error");
        }
        if (effective.size() < deeds.size()) {
            script.remark((deeds.size() - effective.size()) / 2 + " taken back and left out");
        }
    }

    /** Every entry from the session's first to its last in the open store. */
    private List<Deed> deeds() {
        Path store = session.store().file().toAbsolutePath().normalize();
        var ours = new HashMap<Long, Integer>();
        for (Memory.Written written : session.memory().written()) {
            if (written.store().equals(store)) {
                ours.put(written.entry(), written.code());
            }
        }
        if (ours.isEmpty()) {
            throw UserError.failed(
                    "this session wrote nothing to " + session.store().file() + " yet");
        }
        long first = ours.keySet().stream().mapToLong(Long::longValue).min().orElseThrow();
        long last = ours.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        var journal = new JournalEntries(session.store());
        var deeds = new ArrayList<Deed>();
        for (var entry : journal.list()) {
            if (entry.id() >= first && entry.id() <= last) {
                deeds.add(new Deed(
                        entry.id(),
                        ours.containsKey(entry.id()),
                        ours.getOrDefault(entry.id(), 0),
                        entry.actor(),
                        entry.command(),
                        entry.undoes(),
                        numbered(journal, entry.id())));
            }
        }
        if (deeds.stream().filter(Deed::ours).count() != ours.size()) {
            throw UserError.failed("the journal of " + session.store().file()
                    + " has no longer what this session wrote; it is another file now");
        }
        return deeds;
    }

    private static List<String> numbered(JournalEntries journal, long entry) {
        return journal.changes(entry).stream()
                .filter(change -> change.op().equals("I") && NUMBERED.contains(change.table()))
                .map(JournalEntries.Change::table)
                .distinct()
                .toList();
    }

    private void tellElsewhere() {
        Path store = session.store().file().toAbsolutePath().normalize();
        session.memory().written().stream()
                .map(Memory.Written::store)
                .filter(other -> !other.equals(store))
                .distinct()
                .forEach(other -> session.say(
                        "not in it: what this session wrote to " + other + "; store open that, and save it by itself"));
    }
}
