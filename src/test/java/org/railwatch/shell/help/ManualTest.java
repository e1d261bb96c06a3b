package org.railwatch.shell.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.Railwatch;
import org.railwatch.UserError;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.script.Statement;
import org.railwatch.shell.session.Lexicon;

class ManualTest {
    private final Lexicon lexicon = lexicon();

    private static Lexicon lexicon() {
        var arguments = Arguments.of(List.of("--store", "none.gpkg"), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            return context.getBean(Lexicon.class);
        }
    }

    private List<String> page(int columns, String... subject) {
        return new Manual(lexicon.verbs())
                .page(List.of(subject), columns, () -> Beginning.of("s.gpkg", Map.of()), lexicon::get)
                .lines();
    }

    private List<List<String>> allPages(int columns) {
        var pages = new ArrayList<List<String>>();
        pages.add(page(columns));
        lexicon.nouns().forEach(noun -> pages.add(page(columns, noun)));
        lexicon.verbs().forEach(verb -> pages.add(page(columns, verb.getName().split(" ", -1))));
        Topics.names().forEach(topic -> pages.add(page(columns, topic)));
        return pages;
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 0, 1000})
    void every_page_fits_its_terminal_and_is_never_wider_than_is_easy_to_read(int columns) {
        int widest = columns == 80 ? 80 : 100;
        for (List<String> page : allPages(columns)) {
            assertThat(page).allMatch(line -> width(line) <= widest || isOneWord(line), page.get(0));
        }
    }

    @Test
    void a_terminal_of_a_few_columns_still_gets_every_word() {
        for (Verb verb : lexicon.verbs()) {
            String told = String.join(" ", page(7, verb.getName().split(" ", -1)));
            for (Parameter parameter : verb.all()) {
                assertThat(told).contains(parameter.sign());
            }
        }
    }

    @Test
    void what_to_see_also_is_named_once() {
        for (Verb verb : lexicon.verbs()) {
            String told =
                    String.join(" ", page(0, verb.getName().split(" ", -1))).replaceAll("\\s+", " ");
            if (told.contains("see also: ")) {
                String names = told.replaceFirst(".*see also: ", "").replaceFirst(" examples .*", "");
                assertThat(List.of(names.split(", ", -1))).as(verb.getName()).doesNotHaveDuplicates();
            }
        }
    }

    /** A URL in an example, or a quotation, is not broken. */
    private static boolean isOneWord(String line) {
        String text = line.replaceFirst(" \\\\$", "").strip();
        return Words.of(text).size() <= 2;
    }

    private static int width(String line) {
        return line.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    @Test
    void a_broken_example_can_be_typed_as_it_is_shown() {
        int broken = 0;
        for (Verb verb : lexicon.verbs()) {
            List<String> page = page(80, verb.getName().split(" ", -1));
            String shown = String.join("\n", page.subList(page.indexOf("examples") + 1, page.size()));
            List<List<String>> typed = Statement.all(shown).stream()
                    .map(line -> Words.of(line.text()))
                    .toList();
            assertThat(typed).isEqualTo(verb.examples().stream().map(Words::of).toList());
            broken += shown.contains("\\\n") ? 1 : 0;
        }
        assertThat(broken).isPositive();
    }

    @Test
    void only_what_may_be_left_out_stands_in_brackets() {
        for (Verb verb : lexicon.verbs()) {
            List<String> page = page(0, verb.getName().split(" ", -1));
            List<String> after = page.subList(2, page.size());
            String usage = String.join(" ", after.subList(0, after.indexOf(""))).replaceAll(" +", " ");
            assertThat(usage).startsWith("usage: " + verb.getName());
            for (Parameter parameter : verb.parameters()) {
                String sign = parameter.sign() + (parameter.repeatable() ? "…" : "");
                if (parameter.required()) {
                    assertThat(usage + " ").contains(" " + sign + " ").doesNotContain("[" + sign + "]");
                } else {
                    assertThat(usage).contains("[" + sign + "]");
                }
            }
        }
    }

    @Test
    void on_a_new_store_the_first_line_to_type_is_the_case_that_ships() {
        assertThat(String.join("\n", page(80))).contains("holds nothing yet.\n  script run geodata:tumangang.rw  ");
    }

    @Test
    void what_the_store_holds_leads_to_the_next_step() {
        assertThat(signs(Map.of("facility", 1L)))
                .startsWith("help observation add")
                .contains("help claim add");
        assertThat(signs(Map.of("facility", 1L, "observation", 2L)))
                .startsWith("observation list")
                .contains("help claim add");
        assertThat(signs(Map.of("facility", 1L, "observation", 2L, "claim", 3L)))
                .startsWith("link suggest --all");
        assertThat(signs(Map.of("observation", 1L, "claim", 1L, "link", 1L))).endsWith("link list");
        assertThat(Beginning.of("s.gpkg", Map.of("facility", 2L, "link", 1L)).sentence())
                .isEqualTo("Next: s.gpkg holds 2 facilities, 1 link.");
    }

    private static List<String> signs(Map<String, Long> rows) {
        return Beginning.of("s.gpkg", rows).steps().stream().map(Meaning::sign).toList();
    }

    @Test
    void every_step_is_a_line_that_can_be_typed() {
        var all = new ArrayList<String>(signs(Map.of()));
        all.addAll(signs(Map.of("document", 1L)));
        all.addAll(signs(Map.of("facility", 1L, "observation", 1L, "claim", 1L, "link", 1L)));
        Beginning.unknown("it is locked").steps().forEach(step -> all.add(step.sign()));
        for (String line : all) {
            List<String> words = Words.of(line);
            Verb verb = lexicon.get(words);
            assertThat(Call.of(verb, words.subList(verb.verb().isEmpty() ? 1 : 2, words.size()), word -> word)
                            .values())
                    .hasSameSizeAs(verb.parameters());
            if (words.get(0).equals("help")) {
                assertThat(page(80, words.subList(1, words.size()).toArray(String[]::new)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void every_topic_has_a_title_and_no_noun_has_its_name() {
        for (String topic : Topics.names()) {
            assertThat(Topics.title(topic)).matches("[A-Z].*[^.]");
            assertThat(lexicon.nouns()).doesNotContain(topic);
        }
    }

    @Test
    void every_noun_with_verbs_is_described() {
        for (String noun : lexicon.nouns()) {
            if (lexicon.find(noun, "") == null) {
                assertThat(Nouns.meaning(noun)).as(noun).isNotBlank();
            }
        }
    }

    @Test
    void an_unknown_subject_is_cured_with_nouns_and_topics() {
        refuses("did you mean 'facility'?", "facilty");
        refuses("did you mean 'dates'?", "date");
        refuses("help lists all", "zzzzz");
        refuses("surplus word 'now' after help version", "version", "now");
        refuses("did you mean 'add'?", "facility", "ad");
    }

    private void refuses(String cure, String... subject) {
        assertThatThrownBy(() -> page(80, subject))
                .isInstanceOf(UserError.class)
                .hasMessageEndingWith(cure);
    }
}
