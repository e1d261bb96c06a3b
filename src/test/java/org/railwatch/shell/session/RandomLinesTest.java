package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.Soak;
import org.railwatch.UserError;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Common;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Values;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.script.Statement;

/** Whatever is typed, and however silly, is answered or refused in words, and the store stays whole. */
class RandomLinesTest {
    /** Works on another store, or leaves the session. */
    private static final Set<String> LEFT_OUT = Set.of("store open", "exit", "script run");

    private static final List<String> VALUES = List.of(
            "tumangang",
            "두만강역",
            "rajin-port",
            "D-1",
            "D-1.s3",
            "O-1",
            "O-2",
            "C-1",
            "I-1",
            "E-1",
            "L-1",
            "B-1",
            "J-3",
            "J-99999",
            "D-0",
            "O-999999999999999999",
            "@last",
            "@1",
            "@0",
            "@99999999",
            "2023-10-05",
            "2023-10/..",
            "../2023",
            "2023-13-40",
            "2011-12-30",
            "130.6,42.4",
            "42.4,130.6",
            "999,999",
            "-1.5,-2",
            "NaN,NaN",
            "1e400",
            "0",
            "-1",
            "1",
            "99999999999",
            "3km",
            "-3m",
            "0m",
            "railcar approx 73",
            "railcar between 9..1",
            "shell more_than 1e9",
            "sea,air,+",
            "KP",
            "kp",
            "XX",
            "KP,RU",
            "a=b",
            "=",
            "--",
            "-",
            "-x",
            "--help",
            "'",
            "\"",
            "\\",
            "",
            " ",
            "%s",
            "${x}",
            "$HOME",
            "\u0000",
            "\u001b[31mred",
            "a\nb",
            "a\tb",
            "\u202egnp",
            "\ud83d\ude82",
            "\ud83d",
            "é",
            "e\u0301",
            "*",
            "'; drop table x",
            "/nonexistent/file",
            "/",
            ".",
            "geodata:facilities.csv",
            "geodata:none",
            "geodata:../x",
            "POINT(1 2)",
            "POLYGON((",
            "kind = 'port'",
            "kind = ",
            "geom",
            "from>to",
            "at:tumangang",
            "from:KP",
            "NIS,originator,says,unknown",
            "0,0 10,0 10,10",
            "ref",
            "-ref",
            "ref,name",
            "nothing");

    @TempDir
    Path folder = Path.of("");

    @Test
    void random_lines_are_answered_or_refused_in_one_line_each_and_the_store_stays_whole() throws Exception {
        long seed = Soak.seed("RandomLinesTest");
        var random = new Random(seed);
        var arguments =
                Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString(), "--actor", "analyst"), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            var session = context.getBean(Session.class);
            session.store().hold();
            for (Statement line :
                    Statement.all(InputFile.of("geodata:tumangang.rw").text())) {
                if (!line.text().startsWith("export ")) {
                    assertThat(run(session, Words.of(line.text())).code()).isZero();
                }
            }
            List<Verb> verbs = session.lexicon().verbs().stream()
                    .filter(verb -> !LEFT_OUT.contains(verb.getName()))
                    .toList();
            for (int i = 0; i < Soak.rounds(20_000); i++) {
                List<String> words = line(random, verbs);
                String as = "seed " + seed + ", line " + i + ": " + words;
                Said said = run(session, words);
                assertThat(said.code()).as(as + "\n" + said).isIn(0, 1, 2, 3, 4, 5);
                for (String told : said.err().lines().toList()) {
                    assertThat(told).as(as).matches("(railwatch: [^\\p{Cc}]+)?");
                }
                if (said.code() != 0) {
                    assertThat(said.err()).as(as).isNotBlank();
                }
            }
            assertThat(run(session, List.of("set", "as-of", "none")).code()).isZero();
            Said check = run(session, List.of("store", "check"));
            assertThat(check.code()).as(check.toString()).isZero();
        }
    }

    private record Said(int code, String out, String err) {}

    private static Said run(Session session, List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        session.speakTo(Console.of(new PrintWriter(out), new PrintWriter(err)));
        int code;
        try {
            code = session.run(words);
        } catch (UserError e) {
            throw new AssertionError("thrown for " + words, e);
        }
        return new Said(code, out.toString(), err.toString());
    }

    /** A command with some of its options and values that mostly do not fit. */
    private List<String> line(Random random, List<Verb> verbs) {
        Verb verb = verbs.get(random.nextInt(verbs.size()));
        var words = new ArrayList<String>();
        words.add(random.nextInt(50) == 0 ? value(random) : verb.noun());
        if (!verb.verb().isEmpty()) {
            words.add(random.nextInt(50) == 0 ? value(random) : verb.verb());
        }
        int positionals =
                random.nextInt(8) == 0 ? random.nextInt(4) : verb.positionals().size();
        List<Parameter> places = verb.positionals();
        for (int i = 0; i < positionals; i++) {
            boolean file = i < places.size() && places.get(i).type() == OutputFile.class;
            words.add(file ? output(random) : value(random));
        }
        var options = new ArrayList<Parameter>(verb.options());
        options.addAll(Common.of(verb));
        for (Parameter option : options) {
            if (option.required() ? random.nextInt(10) != 0 : random.nextInt(options.size()) < 2) {
                words.add("--" + option.name());
                if (!option.flag()) {
                    words.add(valueOf(random, option));
                }
            }
        }
        if (verb.destructive().isPresent() && random.nextBoolean()) {
            words.add("--yes");
        }
        return words;
    }

    /** Whatever is written is written into a folder of the test. */
    private String output(Random random) {
        return folder.resolve("out" + random.nextInt(9)).toString();
    }

    private String valueOf(Random random, Parameter option) {
        List<String> allowed = Values.allowed(option.type());
        if (!allowed.isEmpty() && random.nextInt(6) != 0) {
            return allowed.get(random.nextInt(allowed.size()));
        }
        if (option.type() == OutputFile.class) {
            return output(random);
        }
        return value(random);
    }

    private static String value(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> "x".repeat(random.nextInt(20_000));
            case 1 -> garbage(random);
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    private static String garbage(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }
}
