package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.help.Topics;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.Common;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.script.Statement;
import org.springframework.context.support.GenericApplicationContext;

/** Every command says what it is, shows examples that work, and stands in the README. */
class HouseRulesTest {
    private static final Path README = Path.of("README.md");
    private static final Path INPUTS = Path.of("src", "test", "resources", "examples");
    private static final String BEGIN = "<!-- commands -->\n";
    private static final String END = "<!-- /commands -->";
    /** What a case begins with; the others' examples speak of the case that ships. */
    private static final Set<String> ON_A_NEW_STORE = Set.of("facility add", "agent add");
    /** Writes files where it runs, so package runs it, to train the class-data archive, and fails if it does. */
    private static final String RUN_ELSEWHERE = "script run geodata:tumangang.rw";
    /** Stands in scripts only, and is no line by itself. */
    private static final String IN_SCRIPTS = "include";

    @TempDir
    static Path shared;

    private static Path caseStore;

    @BeforeAll
    static void the_case_is_played() throws IOException {
        caseStore = shared.resolve("case.gpkg");
        try (var context = context(caseStore)) {
            var session = context.getBean(Session.class);
            for (Statement line :
                    Statement.all(InputFile.of("geodata:tumangang.rw").text())) {
                if (!line.text().startsWith("export ")) {
                    assertThat(said(session, Words.of(line.text())))
                            .as(line.text())
                            .startsWith("0 ");
                }
            }
        }
    }

    static List<Verb> verbs() {
        try (var context = context(Path.of("none.gpkg"))) {
            return context.getBean(Lexicon.class).verbs();
        }
    }

    @Test
    void every_command_has_a_description_a_group_and_two_examples() {
        for (Verb verb : verbs()) {
            String name = verb.getName();
            assertThat(verb.getDescription()).as(name).matches("[A-Z].{8,}[^.]");
            assertThat(verb.getGroup()).as(name).isNotBlank();
            assertThat(verb.examples())
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .doesNotHaveDuplicates()
                    .anyMatch(example -> example.startsWith(name));
        }
    }

    @Test
    void every_option_and_positional_has_help() {
        for (Verb verb : verbs()) {
            var all = new ArrayList<Parameter>(verb.parameters());
            all.addAll(Common.of(verb));
            for (Parameter parameter : all) {
                assertThat(parameter.help())
                        .as(verb.getName() + " " + parameter.name())
                        .isNotBlank();
            }
        }
    }

    @Test
    void every_example_binds() {
        try (var context = context(Path.of("none.gpkg"))) {
            var lexicon = context.getBean(Lexicon.class);
            for (Verb verb : lexicon.verbs()) {
                for (String example : verb.examples()) {
                    List<String> words = Words.of(example);
                    Verb named = lexicon.get(words);
                    int skipped = named.verb().isEmpty() ? 1 : 2;
                    assertThat(Call.of(named, words.subList(skipped, words.size()), word -> word)
                                    .values())
                            .as(example)
                            .hasSameSizeAs(named.parameters());
                }
            }
        }
    }

    @Test
    void what_help_says_to_see_also_is_there() {
        try (var context = context(Path.of("none.gpkg"))) {
            var lexicon = context.getBean(Lexicon.class);
            for (Verb verb : lexicon.verbs()) {
                for (String other : verb.see()) {
                    List<String> words = Words.of(other);
                    assertThat(lexicon.get(words)).as(other).isNotSameAs(verb);
                    if (words.get(0).equals("help")) {
                        assertThat(Topics.names()).contains(words.get(1));
                    }
                }
            }
        }
    }

    static Stream<String> names() {
        return verbs().stream().map(Verb::getName);
    }

    /** The examples of a command are lines of one session, on a copy of the case. */
    @ParameterizedTest
    @MethodSource("names")
    void the_examples_of_a_command_run(String name, @TempDir Path folder) throws IOException {
        Path store = folder.resolve("railwatch.gpkg");
        if (!ON_A_NEW_STORE.contains(name)) {
            Files.copy(caseStore, store);
        }
        Files.copy(caseStore, folder.resolve("tumangang.gpkg"));
        try (var inputs = Files.list(INPUTS)) {
            for (Path input : inputs.toList()) {
                Files.copy(input, folder.resolve(input.getFileName()));
            }
        }
        try (var context = context(store)) {
            var session = context.getBean(Session.class);
            for (Verb verb : session.lexicon().verbs()) {
                for (String example : verb.getName().equals(name) ? verb.examples() : List.<String>of()) {
                    if (example.equals(RUN_ELSEWHERE) || name.equals(IN_SCRIPTS)) {
                        continue;
                    }
                    assertThat(said(session, in(folder, Words.of(example))))
                            .as(example)
                            .startsWith("0 ");
                }
            }
        }
    }

    /** A bare file name means one in the user's folder; a test cannot change its own. */
    private static List<String> in(Path folder, List<String> words) {
        return words.stream()
                .map(word -> word.matches("[\\w-]+\\.[a-z]{2,7}")
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
    }

    /** {@code -Drailwatch.readme=rewrite} writes the list. */
    @Test
    void the_readme_lists_every_command() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme).contains(BEGIN).contains(END);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        String listed = listed();
        if ("rewrite".equals(System.getProperty("railwatch.readme"))) {
            Files.writeString(README, readme.substring(0, from) + listed + readme.substring(to));
        }
        assertThat(readme.substring(from, to)).isEqualTo(listed);
    }

    private static String listed() {
        var list = new StringBuilder("\n```\n");
        List<Verb> verbs = verbs();
        int longest =
                verbs.stream().mapToInt(verb -> verb.getName().length()).max().orElse(0);
        String noun = "";
        for (Verb verb : verbs) {
            if (!noun.isEmpty() && !noun.equals(verb.noun())) {
                list.append('\n');
            }
            noun = verb.noun();
            list.append(verb.getName())
                    .append(" ".repeat(longest - verb.getName().length() + 2))
                    .append(verb.getDescription())
                    .append('\n');
        }
        return list.append("```\n\n").toString();
    }

    private static GenericApplicationContext context(Path store) {
        var arguments = Arguments.of(List.of("--store", store.toString(), "--actor", "analyst"), Map.of());
        return Railwatch.context(arguments, Clock.systemUTC(), new Random(1));
    }

    /** The exit code and whatever came back. */
    private static String said(Session session, List<String> words) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        session.speakTo(Console.of(writer, writer));
        int code = session.run(words);
        writer.flush();
        return code + " " + said;
    }
}
