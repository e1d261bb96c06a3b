package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.railwatch.shell.line.Words;

/** One language through four doors: what a line answers, says and exits with is the same through each. */
class FourDoorsIT {
    private static final Path DOORS =
            Path.of("src", "test", "resources", "doors").toAbsolutePath();
    private static final int WIDE = 1000;

    @TempDir
    static Path folder;

    private static Path prepared;
    private static ExecutorService workers;

    /** What a line did: through the terminal both streams come as one. */
    private record Answers(
            Program.Outcome typedWords, Program.Outcome file, Program.Outcome pipe, Program.Outcome prompt) {}

    @BeforeAll
    static void a_store_with_the_case() {
        var program = new Program(folder);
        prepared = folder.resolve("prepared.gpkg");
        var played = program.run("--store", prepared.toString(), "--file", "geodata:tumangang.rw");
        assertThat(played.code()).as(played.err()).isZero();
        String name = "\u001b[31mred\u0007";
        var added = program.run(
                "--store",
                prepared.toString(),
                "facility",
                "add",
                "esc",
                "--name",
                name,
                "--kind",
                "depot",
                "--country",
                "KP",
                "--at",
                "1,2");
        assertThat(added.code()).as(added.err()).isZero();
        workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
    }

    @AfterAll
    static void end() {
        workers.shutdownNow();
    }

    /** Every line of the corpus, each already on its way through the doors. */
    static Stream<Arguments> lines() throws IOException {
        Program.need("tmux");
        var all = new ArrayList<Arguments>();
        int number = 0;
        for (String line : Files.readAllLines(DOORS.resolve("corpus.txt"))) {
            number++;
            if (line.matches("\\d+ .*")) {
                int space = line.indexOf(' ');
                Path place = Files.createDirectory(folder.resolve("line" + number));
                String typed = line.substring(space + 1).replace("files/", DOORS + "/files/");
                Future<Answers> answers = workers.submit(() -> answers(place, typed));
                all.add(Arguments.of(line.substring(space + 1), Integer.parseInt(line.substring(0, space)), answers));
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_line_means_the_same_through_every_door(String line, int code, Future<?> running)
            throws ExecutionException, InterruptedException {
        var answers = (Answers) running.get();
        var expected = answers.typedWords();
        assertThat(expected.code()).as(expected.out() + expected.err()).isEqualTo(code);
        assertThat(answers.file()).as("--file").isEqualTo(expected);
        assertThat(answers.pipe()).as("a pipe").isEqualTo(expected);
        assertThat(answers.prompt().code()).as("the prompt").isEqualTo(code);
        assertThat(answers.prompt().out()).as("the prompt").isEqualTo(onScreen(expected.out() + expected.err()));
    }

    private static Answers answers(Path place, String line) throws IOException {
        Path script =
                Files.writeString(Files.createDirectories(place.resolve("file")).resolve("line.rw"), line + "\n");
        String[] words = Stream.concat(Stream.of("--store", "s.gpkg"), Words.of(line).stream())
                .toArray(String[]::new);
        return new Answers(
                same(fresh(place, "words").run(words)),
                same(fresh(place, "file")
                        .run("--store", "s.gpkg", "--file", script.getFileName().toString())),
                same(fresh(place, "pipe").run(Program.LAUNCHER, Map.of(), line + "\n", "--store", "s.gpkg", "-")),
                prompt(fresh(place, "prompt"), place.resolve("prompt"), line));
    }

    private static Program fresh(Path place, String door) {
        try {
            Path here = Files.createDirectories(place.resolve(door));
            Files.copy(prepared, here.resolve("s.gpkg"));
            return new Program(here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program.Outcome prompt(Program program, Path here, String line) {
        try (var terminal = new Tmux(program, here, WIDE, Program.LAUNCHER + " --store s.gpkg")) {
            terminal.untilPrompt();
            List<String> lines = terminal.enter(line);
            int last = lines.size() - 1;
            int code = terminal.leave();
            return same(new Program.Outcome(withoutFooter(String.join("\n", lines.subList(1, last))), "", code));
        }
    }

    /** Without what differs by design: where in a script an error stands, and its line; and what is new in each run. */
    private static Program.Outcome same(Program.Outcome told) {
        return new Program.Outcome(
                withoutIdentifiers(told.out()),
                withoutIdentifiers(told.err())
                        .replaceAll("(?m)^railwatch: (line\\.rw|<stdin>):1: ", "railwatch: ")
                        .replaceAll("(?m)^railwatch: {3}in: .*\n", ""),
                told.code());
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
