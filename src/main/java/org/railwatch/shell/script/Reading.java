package org.railwatch.shell.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Line;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Lexicon;

/** Makes the steps of a script from its text: parameters filled in, included files put where they are named. */
final class Reading {
    private static final int DEEPEST = 16;
    private static final String SHIPPED = "geodata:";

    private final Lexicon lexicon;
    private final Params params;
    private final List<Step> steps = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Reading(Lexicon lexicon, Params params) {
        this.lexicon = lexicon;
        this.params = params;
    }

    /** A file being read, the line of it that is, and the file that includes it. */
    private record Open(String path, String place, @Nullable Open outer, String includedAt) {
        List<String> includes() {
            var includes = new ArrayList<String>();
            for (Open open = this; open.outer() != null; open = open.outer()) {
                includes.add(open.includedAt());
            }
            return includes;
        }
    }

    List<Step> steps() {
        return steps;
    }

    List<Fault> faults() {
        return faults;
    }

    /**
     * Adds the steps of a file.
     *
     * @throws UserError (unreadable) when it cannot be read at all
     */
    void file(InputFile file) {
        read(file, new Open(file.path(), place(file.path()), null, ""));
    }

    /** Adds what a line of a stream is: one step, or those of the file that it includes. */
    void line(String stream, Statement statement) {
        add(statement, new Open(stream, stream, null, ""));
    }

    /** Forgets what was read so far. */
    void clear() {
        steps.clear();
        faults.clear();
    }

    private void read(InputFile file, Open open) {
        var statements = new Statements(file.path(), new ByteArrayInputStream(file.bytes()));
        for (var statement = statements.next(); statement != null; statement = statements.next()) {
            add(statement, open);
        }
    }

    private void add(Statement statement, Open open) {
        var spot = new Step.Spot(open.path() + ":" + statement.line(), statement.text(), open.includes());
        try {
            Line line = Words.of(statement.text(), params::value);
            if (line.words().isEmpty()) {
                return;
            }
            refuseFilledCommand(line);
            if (line.words().get(0).equals("include") && !line.written().contains("--help")) {
                include(line, spot, open);
            } else {
                steps.add(new Step(spot, line));
            }
        } catch (UserError e) {
            faults.add(new Fault(spot, e));
        }
    }

    /** What is run stands in the script; only what it is run on may come from outside. */
    private void refuseFilledCommand(Line line) {
        boolean single = lexicon.find(line.words().get(0), "") != null;
        if (!line.written(0) || (!single && line.words().size() > 1 && !line.written(1))) {
            throw UserError.usage("a parameter cannot name the command; write the command, and its values as ${name}");
        }
    }

    private void include(Line line, Step.Spot spot, Open open) {
        Call call = Call.of(lexicon.get(line.words()), line.from(1), word -> word);
        String path = beside(open.path(), call.positionals().get(0));
        String place = place(path);
        var chain = new ArrayList<String>(List.of(path));
        for (Open outer = open; outer != null; outer = outer.outer()) {
            chain.add(0, outer.path());
            if (outer.place().equals(place)) {
                throw UserError.usage("the file includes itself: " + String.join(" → ", chain) + "; take one out");
            }
        }
        if (chain.size() > DEEPEST) {
            throw UserError.usage("files are included more than " + DEEPEST + " deep: " + String.join(" → ", chain));
        }
        read(InputFile.of(path), new Open(path, place, open, spot.where()));
    }

    /** A path beside the including file; what stands alone stands for itself. */
    private static String beside(String including, String path) {
        if (path.startsWith(SHIPPED) || path.startsWith("/")) {
            return path;
        }
        if (including.startsWith(SHIPPED)) {
            return SHIPPED + path;
        }
        int slash = including.lastIndexOf('/');
        return slash < 0 ? path : including.substring(0, slash + 1) + path;
    }

    /** The same for the same file, by whatever path. */
    static String place(String path) {
        try {
            Path file = Path.of(path);
            return Files.exists(file)
                    ? file.toRealPath().toString()
                    : file.toAbsolutePath().normalize().toString();
        } catch (IOException | InvalidPathException e) {
            return path;
        }
    }
}
