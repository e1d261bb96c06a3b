package org.railwatch.shell.session;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.railwatch.Railwatch;
import org.railwatch.UserError;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;

/**
 * A session as text. Lines that begin with {@code railwatch> } are typed, {@code > } goes on with them; a line that begins
 * with {@code # } is a remark of the story. {@code files/} stands for the folder of test inputs, {@code out/} for an empty
 * one. The sentence that names a write's journal entry for undo is left out. The clock begins at 2026-01-01T00:00Z and moves a second at each look; identifiers come from a fixed seed.
 */
final class Transcript {
    private static final String SIGN = "railwatch> ";
    private static final String MORE = "> ";

    private Transcript() {}

    /** Types every typed line of {@code text} again and returns the text with what came back now. */
    static String replay(String text, Path files, Path folder) {
        var arguments =
                Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString(), "--actor", "analyst"), Map.of());
        var told = new StringBuilder();
        try (var context = Railwatch.context(arguments, new Ticking(), new Random(1))) {
            var session = context.getBean(Session.class);
            session.store().hold();
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].startsWith("# ")) {
                    told.append(lines[i]).append('\n');
                }
                if (!lines[i].startsWith(SIGN)) {
                    continue;
                }
                told.append(lines[i]).append('\n');
                var typed = new StringBuilder(lines[i].substring(SIGN.length()));
                while (i + 1 < lines.length && lines[i + 1].startsWith(MORE)) {
                    typed.append('\n').append(lines[++i].substring(MORE.length()));
                    told.append(lines[i]).append('\n');
                }
                String line = typed.toString().replace("files/", files + "/").replace("out/", folder + "/");
                told.append(run(session, line).replace(files + "/", "files/").replace(folder + "/", "out/"));
            }
        }
        return told.toString();
    }

    private static String run(Session session, String line) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        session.speakTo(Console.of(writer, writer));
        int code;
        try {
            List<String> words = Words.of(line);
            code = words.isEmpty() ? 0 : session.run(words);
        } catch (UserError e) {
            session.say(e.sentence());
            code = e.kind().exitCode();
        }
        writer.flush();
        String heard = said.toString().replaceAll("railwatch: undo with: undo J-[0-9]+\n", "");
        return heard + (code == 0 ? "" : "[exit " + code + "]\n");
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }
    }
}
