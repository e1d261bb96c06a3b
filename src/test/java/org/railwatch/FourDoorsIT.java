package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.answer.Format;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Lexicon;

/**
 * Every line of the corpus means the same on the command line, in a script, through a pipe and at the prompt. Lines that
 * write nothing share a prompt, whose store is then as it was; those that succeed share a script and a pipe as well, and
 * what these print is what the lines print one by one, in order.
 *
 * <p>A full soak takes all lines through all doors. A plain build takes all of them through the prompt, and a third, by the
 * seed, through the others; of these a line that fails and writes nothing goes through the script or the pipe.
 */
class FourDoorsIT {
    private static final int WIDE = 1000;
    /** Higher than any answer: none is shown page by page. */
    private static final int TALL = 1000;
    /** Lines that share a prompt. */
    private static final int AT_ONE_PROMPT = 24;

    /** For what the corpus says of them. */
    private static final Set<String> LEFT_OUT = Set.of("exit", "history", "doctor", "include");

    @TempDir
    static Path folder;

    private static Path prepared;
    private static ExecutorService workers;
    private static final Set<Corpus.Line> CHOSEN = new HashSet<>();
    private static final Map<Integer, Answers> ANSWERS = new LinkedHashMap<>();
    private static Future<Program.Outcome> together;
    private static Future<Program.Outcome> togetherPiped;

    /**
     * What a line did; at the prompt both streams come as one.
     *
     * @param words on the command line; none of a line that was not chosen
     * @param scripts in a file or through a pipe of its own, or both; none of a line that shares them
     */
    private record Answers(
            Optional<Future<Program.Outcome>> words,
            List<Future<Program.Outcome>> scripts,
            Future<Map<Integer, Program.Outcome>> prompt) {}

    @BeforeAll
    static void every_line_is_on_its_way_through_the_doors() throws IOException {
        Program.need("tmux");
        var program = new Program(folder);
        prepared = folder.resolve("prepared.gpkg");
        String store = prepared.toString();
        var played = program.run("--store", store, "--file", "geodata:tumangang.rw");
        assertThat(played.code()).as(played.err()).isZero();
        String[] esc = {"--name", "\u001b[31mred\u0007", "--kind", "depot", "--country", "KP", "--at", "1,2"};
        var added = program.run(Stream.concat(Stream.of("--store", store, "facility", "add", "esc"), Stream.of(esc))
                .toArray(String[]::new));
        assertThat(added.code()).as(added.err()).isZero();
        workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
        List<Corpus.Line> lines = Corpus.lines();
        long seed = Soak.seed("FourDoorsIT");
        var byFiles = new Random(seed);
        CHOSEN.addAll(Soak.some(lines, 3, seed));
        var prompts = new LinkedHashMap<Integer, Future<Map<Integer, Program.Outcome>>>();
        for (List<Corpus.Line> some : promptsOf(lines)) {
            var answers = started("prompt" + some.get(0).number(), here -> atPrompt(here, some));
            some.forEach(line -> prompts.put(line.number(), answers));
        }
        String all = shared().stream().map(line -> line.typed() + "\n").collect(Collectors.joining());
        together = started("file", here -> inFile(here, all));
        togetherPiped = started("pipe", here -> throughPipe(here, all));
        for (Corpus.Line line : lines) {
            String name = "line" + line.number() + "-";
            String text = line.typed() + "\n";
            boolean both = Soak.full() || line.alone();
            boolean byFile = byFiles.nextBoolean();
            var answers = new Answers(
                    CHOSEN.contains(line)
                            ? Optional.of(started(name + "words", here -> onCommandLine(here, line)))
                            : Optional.empty(),
                    new ArrayList<>(),
                    Objects.requireNonNull(prompts.get(line.number())));
            boolean itsOwn = CHOSEN.contains(line) && !line.leavesScriptRunning();
            if (itsOwn && (both || byFile)) {
                answers.scripts().add(started(name + "file", here -> inFile(here, text)));
            }
            if (itsOwn && (both || !byFile)) {
                answers.scripts().add(started(name + "pipe", here -> throughPipe(here, text)));
            }
            ANSWERS.put(line.number(), answers);
        }
    }

    /** Those chosen that share a script and a pipe, in order. */
    private static List<Corpus.Line> shared() {
        return CHOSEN.stream()
                .filter(Corpus.Line::leavesScriptRunning)
                .sorted(Comparator.comparingInt(Corpus.Line::number))
                .toList();
    }

    private static Answers answers(Corpus.Line line) {
        return Objects.requireNonNull(ANSWERS.get(line.number()));
    }

    private interface Door<T> {
        T go(Path here) throws IOException, SQLException;
    }

    /** Goes through a door in a folder of its own, with a store of its own. */
    private static <T> Future<T> started(String name, Door<T> door) {
        Callable<T> going = () -> {
            Path here = Files.createDirectories(folder.resolve(name));
            Files.copy(prepared, here.resolve("s.gpkg"));
            return door.go(here);
        };
        return workers.submit(going);
    }

    private static List<List<Corpus.Line>> promptsOf(List<Corpus.Line> lines) {
        var prompts = new ArrayList<List<Corpus.Line>>();
        var sharing = lines.stream().filter(line -> !line.alone()).toList();
        for (int i = 0; i < sharing.size(); i += AT_ONE_PROMPT) {
            prompts.add(sharing.subList(i, Math.min(sharing.size(), i + AT_ONE_PROMPT)));
        }
        lines.stream().filter(Corpus.Line::alone).forEach(line -> prompts.add(List.of(line)));
        return prompts;
    }

    @AfterAll
    static void end() {
        ANSWERS.clear();
        CHOSEN.clear();
        workers.shutdownNow();
    }

    static List<Corpus.Line> lines() throws IOException {
        return Corpus.lines();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void line_34_a_line_means_the_same_through_every_door(Corpus.Line line)
            throws ExecutionException, InterruptedException {
        Answers answers = answers(line);
        var prompt = Objects.requireNonNull(answers.prompt().get().get(line.number()));
        assertThat(prompt.code()).as("the prompt: " + prompt.out()).isEqualTo(line.code());
        if (answers.words().isEmpty()) {
            return;
        }
        var expected = answers.words().get().get();
        assertThat(expected.code()).as(expected.out() + expected.err()).isEqualTo(line.code());
        for (Future<Program.Outcome> script : answers.scripts()) {
            assertThat(script.get()).as("a file or a pipe").isEqualTo(expected);
        }
        assertThat(onScreen(prompt.out())).as("the prompt").isEqualTo(onScreen(expected.out() + expected.err()));
    }

    @Test
    void lines_in_one_script_print_what_they_print_one_by_one()
            throws IOException, ExecutionException, InterruptedException {
        var out = new StringBuilder();
        var err = new StringBuilder();
        int lines = 0;
        for (Corpus.Line line : shared()) {
            var alone = answers(line).words().orElseThrow().get();
            out.append(alone.out());
            err.append(alone.err());
            lines++;
        }
        assertThat(lines).isGreaterThan(15);
        var expected = new Program.Outcome(out.toString(), err.toString(), 0);
        assertThat(together.get()).as("--file").isEqualTo(expected);
        assertThat(togetherPiped.get()).as("a pipe").isEqualTo(expected);
    }

    @Test
    void the_corpus_has_every_command_and_format_and_most_exit_codes() throws IOException {
        List<Corpus.Line> lines = Corpus.lines();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
        assertThat(lines.stream().map(Corpus.Line::code)).contains(0, 1, 2, 3, 4, 5);
        var arguments = Arguments.of(List.of(), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            for (Verb verb : context.getBean(Lexicon.class).verbs()) {
                if (!LEFT_OUT.contains(verb.getName())) {
                    assertThat(lines)
                            .anyMatch(line -> (line.text() + " ").startsWith(verb.getName() + " "), verb.getName());
                }
            }
        }
        for (Format format : Format.values()) {
            assertThat(lines).anyMatch(line -> line.code() == 0 && line.text().contains("--format " + format.word()));
        }
    }

    private static Program.Outcome onCommandLine(Path here, Corpus.Line line) {
        String[] words = Stream.concat(Stream.of("--store", "s.gpkg"), Words.of(line.typed()).stream())
                .toArray(String[]::new);
        return same(new Program(here).run(words));
    }

    private static Program.Outcome inFile(Path here, String text) throws IOException {
        Files.writeString(here.resolve("line.rw"), text);
        return same(new Program(here).run("--store", "s.gpkg", "--file", "line.rw"));
    }

    private static Program.Outcome throughPipe(Path here, String text) {
        return same(new Program(here).run(Program.LAUNCHER, Map.of(), text, "--store", "s.gpkg", "-"));
    }

    /** What each line showed, and its exit code, which a prompt that debugs says; lines that share one change nothing. */
    private static Map<Integer, Program.Outcome> atPrompt(Path here, List<Corpus.Line> lines) throws SQLException {
        long before = entries(here);
        var outcomes = new LinkedHashMap<Integer, Program.Outcome>();
        try (var terminal =
                new Tmux(new Program(here), here, WIDE, TALL, Program.LAUNCHER + " --debug --store s.gpkg")) {
            terminal.untilPrompt();
            for (Corpus.Line line : lines) {
                int typed = terminal.screen().size();
                List<String> screen = terminal.enter(line.typed());
                List<String> shown = screen.subList(typed, screen.size() - 1);
                String last = shown.get(shown.size() - 1);
                assertThat(last).matches("railwatch: exit \\d+");
                outcomes.put(
                        line.number(),
                        same(new Program.Outcome(
                                withoutFooter(String.join("\n", shown.subList(0, shown.size() - 1))),
                                "",
                                Integer.parseInt(last.replaceAll("\\D", "")))));
            }
            assertThat(terminal.leave()).isEqualTo(lines.get(lines.size() - 1).code());
        }
        if (lines.size() > 1) {
            assertThat(entries(here)).as("lines that write nothing").isEqualTo(before);
        }
        return outcomes;
    }

    private static long entries(Path here) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + here.resolve("s.gpkg"));
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from journal")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Without what differs by design: where in a script an error stands, its line, and how many ran; and what is new in each run. */
    private static Program.Outcome same(Program.Outcome told) {
        return new Program.Outcome(withoutLine(told.out()), withoutLine(told.err()), told.code());
    }

    private static String withoutLine(String text) {
        return withoutIdentifiers(text)
                .replaceAll("(?m)^railwatch: (line\\.rw|<stdin>):1: ", "railwatch: ")
                .replaceAll("(?m)^railwatch: {3}in: .*\n?", "")
                .replaceAll("(?m)^railwatch: (line\\.rw|<stdin>): [0-9]+ run, [0-9]+ failed\n?", "");
    }

    /** Only a terminal has a line below a listing, with the number of rows and the time they took. */
    private static String withoutFooter(String screen) {
        return screen.replaceAll("(?m)^(no|[0-9]+) rows?, [0-9]+ ms$\n?", "").stripTrailing();
    }

    private static String withoutIdentifiers(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(uuid)");
    }

    /** A terminal does not show blanks at the end of a line, nor a line end after the last. */
    private static String onScreen(String text) {
        return text.replaceAll("(?m)[ \t]+$", "").stripTrailing();
    }
}
