package org.railwatch.shell.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.UserFolder;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.help.Beginning;
import org.railwatch.shell.help.Manual;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.See;
import org.railwatch.shell.line.Takes;
import org.railwatch.store.Moment;
import org.railwatch.store.StoreCheck;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** The session itself: help, settings, what was said before, the way out. */
public final class SessionCommands {
    private final Session session;

    public SessionCommands(Session session) {
        this.session = session;
    }

    @Command(
            name = {"help"},
            description = "Say what the commands are and how one is used",
            group = "Session")
    @Examples({"help", "help facility add", "help dates", "help --format json"})
    @See({"script run", "version", "doctor"})
    Answer.Text help(
            @Argument(index = 0, description = "a noun, a noun and a verb, or a topic") @Takes("topic")
                    List<String> words) {
        if (words.size() > 2) {
            throw UserError.usage(
                    "surplus word '" + words.get(2) + "' after help " + words.get(0) + " " + words.get(1));
        }
        Lexicon lexicon = session.lexicon();
        return new Manual(lexicon.verbs()).page(words, session.console().width(), this::beginning, lexicon::get);
    }

    private Beginning beginning() {
        String file = session.store().file().toString();
        if (!session.store().exists()) {
            return Beginning.of(file, Map.of());
        }
        try {
            var rows = new HashMap<String, Long>();
            new StoreCheck(session.store()).sizes().forEach(size -> rows.put(size.table(), size.rows()));
            return Beginning.of(file, rows);
        } catch (UserError e) {
            return Beginning.unknown(e.sentence());
        }
    }

    @Command(
            name = {"last"},
            description = "Show the last answer again, in another format or into a file",
            group = "Session")
    @Examples({"facility list", "last --wide", "last --format json"})
    @See({"history"})
    Answer last(@Option(longName = "wide", description = "a card for each row, nothing cut or left out") boolean wide) {
        Answer answer = session.recent().answer();
        if (answer == null) {
            throw UserError.failed("nothing was shown yet in this session; facility list shows the places under watch");
        }
        return wide ? answer.asCards() : answer.again();
    }

    @Command(
            name = {"set"},
            description = "Show the settings, or change one for this session",
            group = "Session")
    @Examples({"set", "set format json", "set as-of J-5", "set as-of none"})
    @See({"help keys"})
    Answer.Text set(
            @Argument(index = 0, description = "a setting") @Takes("setting") @Nullable String name,
            @Argument(index = 1, description = "its new value") @Takes("setting-value") @Nullable String value) {
        if (name != null && value == null) {
            throw UserError.usage("set " + name + " needs a value; set alone shows all settings");
        }
        if ("as-of".equals(name) && !"none".equals(value)) {
            session.store().refuseUnknown(Moment.of(Objects.requireNonNull(value)));
        }
        if (name != null) {
            session.settings().set(name, Objects.requireNonNull(value));
        }
        var lines = new ArrayList<String>();
        session.settings().all().forEach((setting, current) -> lines.add(setting + "  " + current));
        return new Answer.Text(lines, session.settings().all());
    }

    @Command(
            name = {"version"},
            description = "Show which Railwatch this is, and what it runs on",
            group = "Session")
    @Examples({"version", "version --format json"})
    @See({"doctor"})
    Answer.Text version() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("railwatch", programVersion());
        facts.put("java", System.getProperty("java.version"));
        facts.put("sqlite", org.sqlite.SQLiteJDBCLoader.getVersion());
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        var lines = new ArrayList<String>();
        facts.forEach((name, value) -> lines.add(name + " " + value));
        return new Answer.Text(lines, facts);
    }

    @Command(
            name = {"doctor"},
            description = "Look at what this machine has of what Railwatch needs",
            group = "Session")
    @Examples({"doctor", "doctor --format json"})
    @See({"version", "store check"})
    Answer.Listing doctor() {
        var rows = new ArrayList<Row>();
        row(rows, "java", Runtime.version().feature() >= 17, System.getProperty("java.version"));
        String encoding = System.getProperty("sun.jnu.encoding", "unknown");
        boolean utf8 = encoding.equalsIgnoreCase("UTF-8");
        row(rows, "locale", utf8, utf8 ? encoding : encoding + ": names are misread; set LC_ALL to C.UTF-8");
        row(rows, "sqlite", true, org.sqlite.SQLiteJDBCLoader.getVersion());
        boolean archive = archiveInUse();
        row(rows, "class-data archive", archive, archive ? "in use" : "not in use: a start takes longer");
        row(
                rows,
                "terminal",
                true,
                session.console().width() > 0 ? session.console().width() + " columns" : "none");
        Path store = session.store().file();
        store(rows, store);
        folder(rows, "config", UserFolder::config);
        folder(rows, "log", UserFolder::state);
        return Answer.Listing.of(List.of("part", "ok", "found"), rows);
    }

    /** The launcher offers an archive; whether the JVM took it shows only in what the process has mapped, where that can be read. */
    private static boolean archiveInUse() {
        boolean offered = System.getProperty("railwatch.archive", "no").equals("yes");
        try (var maps = Files.lines(Path.of("/proc/self/maps"))) {
            return offered && maps.anyMatch(line -> line.matches(".*/archive/[^/]*\\.(jsa|aot)"));
        } catch (IOException | java.io.UncheckedIOException notLinux) {
            return offered;
        }
    }

    private void store(List<Row> rows, Path file) {
        if (!session.store().exists()) {
            row(rows, "store", true, file + ", not there yet");
            return;
        }
        try {
            int schema = new StoreCheck(session.store()).schemaVersion();
            row(rows, "store", true, file + ", schema " + schema);
        } catch (UserError e) {
            row(rows, "store", false, e.sentence());
        }
    }

    private interface Folder {
        Path path() throws IOException;
    }

    private static void folder(List<Row> rows, String part, Folder folder) {
        try {
            Path path = folder.path();
            row(rows, part + " folder", Files.isWritable(path), path.toString());
        } catch (IOException e) {
            row(rows, part + " folder", false, "cannot be made: " + e.getMessage());
        }
    }

    private static void row(List<Row> rows, String part, boolean ok, @Nullable String found) {
        rows.add(Row.of(null, part, new Fields().put("part", part).put("ok", ok).put("found", found)));
    }

    @Command(
            name = {"exit"},
            description = "Leave the prompt, or end the script here",
            group = "Session")
    @Examples({"facility list", "exit"})
    @See({"help keys"})
    Answer.Text exit() {
        session.leave();
        return new Answer.Text(List.of(), List.of());
    }

    /** {@code unpackaged} where the classes do not come from a package. */
    public static String programVersion() {
        var properties = new Properties();
        try (var stream =
                SessionCommands.class.getResourceAsStream("/META-INF/maven/org.railwatch/railwatch/pom.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException unpackaged) {
            return "unpackaged";
        }
        return properties.getProperty("version", "unpackaged");
    }
}
