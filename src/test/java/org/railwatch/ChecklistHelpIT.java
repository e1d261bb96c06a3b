package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the console promises of its help, by the number of the promise; see CONTRIBUTING.md. */
class ChecklistHelpIT {
    @TempDir
    static Path shared;

    private static String entries = "";

    @TempDir
    Path folder;

    private Program program;

    @BeforeAll
    static void help_as_json() {
        entries = new Program(shared).run("help", "--format", "json").out();
    }

    @BeforeEach
    void a_program() {
        program = new Program(folder);
    }

    private String help(String... words) {
        var said = program.run(words);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).isEmpty();
        return said.out();
    }

    private static List<JsonNode> commands() {
        var commands = new ArrayList<JsonNode>();
        JsonMapper.builder().build().readTree(entries).forEach(commands::add);
        assertThat(commands).hasSizeGreaterThan(60);
        return commands;
    }

    private static String name(JsonNode command) {
        String noun = command.get("noun").stringValue();
        return command.get("verb").isNull()
                ? noun
                : noun + " " + command.get("verb").stringValue();
    }

    @Test
    void line_01_help_before_and_after_a_command_agree_and_lead_from_one_to_the_next() {
        String all = help("help");
        String noun = help("help", "facility");
        String page = help("help", "facility", "add");
        assertThat(help("--help")).isEqualTo(all);
        assertThat(help("facility", "--help")).isEqualTo(noun);
        assertThat(help("facility", "add", "--help")).isEqualTo(page);
        assertThat(help("facility", "add", "x", "--name", "half", "--help")).isEqualTo(page);
        assertThat(all).contains("script run geodata:tumangang.rw").contains("\n  facility ");
        assertThat(noun).contains("  facility add ").contains("Put a place under watch");
        assertThat(page).startsWith("Put a place under watch\n");
    }

    @Test
    void line_02_a_usage_line_has_brackets_for_what_may_be_left_out_and_options_say_what_they_take() {
        assertThat(help("help", "link", "accept").replaceAll("\\s+", " "))
                .contains("usage: link accept OBSERVATION CLAIM --relation RELATION --reason TEXT"
                        + " [--with OBSERVATION…] [--confidence low|moderate|high] [common options]")
                .contains(
                        "--relation RELATION", "unrelated context illustrates reports contradicts supports; required");
        assertThat(help("help", "find", "nearest")).containsPattern("--limit N +at most so many rows; if left out: 10");
        assertThat(help("help", "observation", "add"))
                .contains("--basis own_look|reported|alleged", "--when DATE", "--image IMAGE", "--at LON,LAT");
    }

    /** That they run is HouseRulesTest's. */
    @Test
    void line_03_every_command_shows_two_examples_and_they_are_those_that_a_program_is_told() {
        for (JsonNode command : commands()) {
            assertThat(command.get("examples").size()).as(name(command)).isGreaterThanOrEqualTo(2);
        }
        String page = help("help", "facility", "alias");
        assertThat(page).endsWith("""
                        examples
                          facility alias tumangang 'Tumangang Rail Facility'
                          facility alias tumangang 'Tumangang Rail Facility' --drop
                        """);
    }

    @Test
    void line_04_a_page_names_its_neighbours_and_what_comes_next() {
        assertThat(help("help", "facility", "add").replaceAll("\\s+", " "))
                .contains("see also: import csv, observation add, facility list, facility show, facility set,");
        assertThat(help("help", "observation", "list")).contains("see also: link suggest, help filters,");
    }

    @Test
    void line_05_options_that_many_commands_share_stand_apart() {
        String page = help("help", "facility", "add");
        int common = page.indexOf("\ncommon options\n");
        assertThat(common).isPositive();
        assertThat(page.substring(0, common)).contains("--accuracy").doesNotContain("--dry-run", "--output");
        assertThat(page.substring(common, page.indexOf("see also: ")))
                .contains("--dry-run", "--format", "--output")
                .doesNotContain("--accuracy");
    }

    @Test
    void line_06_a_program_is_told_enough_to_make_a_form_from() {
        var types = new ArrayList<String>();
        for (JsonNode command : commands()) {
            assertThat(command.propertyNames())
                    .containsExactly("noun", "verb", "summary", "positionals", "options", "examples");
            for (String part : List.of("positionals", "options")) {
                for (JsonNode option : command.get(part)) {
                    String which = name(command) + " " + option;
                    assertThat(option.propertyNames())
                            .as(which)
                            .containsExactly("name", "type", "required", "repeatable", "values", "default", "help");
                    String type = option.get("type").stringValue();
                    assertThat(option.get("values").isEmpty()).as(which).isEqualTo(!type.equals("choice"));
                    assertThat(option.get("help").stringValue()).as(which).isNotBlank();
                    types.add(option.get("name").stringValue() + " " + type);
                }
            }
        }
        assertThat(types)
                .contains(
                        "format choice",
                        "since date",
                        "when date",
                        "radius length",
                        "at coordinates",
                        "count count",
                        "facility facility",
                        "reported-in document",
                        "publisher agent",
                        "image image",
                        "claim claim",
                        "with observation",
                        "FILE input-file",
                        "output output-file",
                        "dry-run flag",
                        "limit integer",
                        "REF facility",
                        "REF link")
                .doesNotContain("facility text", "when text", "REF text");
    }

    @Test
    void line_06_a_form_for_a_listing_has_its_filters_formats_and_defaults() {
        JsonNode list = commands().stream()
                .filter(command -> name(command).equals("facility list"))
                .findFirst()
                .orElseThrow();
        var options = new java.util.LinkedHashMap<String, String>();
        list.get("options")
                .forEach(option -> options.put(
                        option.get("name").stringValue(), option.get("default") + " " + option.get("values")));
        assertThat(options)
                .containsEntry("format", "\"table\" [\"table\",\"json\",\"ndjson\",\"csv\",\"geojson\",\"ids\"]")
                .containsEntry("offset", "\"0\" []")
                .containsEntry("limit", "null []")
                .containsKeys("where", "near", "bbox", "sort", "columns", "fail-empty");
        assertThat(help("facility", "list", "--help", "--format", "json"))
                .isEqualTo(help("help", "facility", "list", "--format", "json"))
                .startsWith("[");
    }

    @Test
    void line_07_a_bare_noun_names_its_verbs_and_exits_2_where_nobody_types() {
        var said = program.run("facility");
        assertThat(said)
                .isEqualTo(new Program.Outcome(
                        "", "railwatch: facility needs a verb: add, list, show, set, alias, move, part, remove\n", 2));
        var piped = program.run(Program.LAUNCHER, Map.of(), "facility\nfacility list\n", "-");
        assertThat(piped.err()).startsWith("railwatch: <stdin>:1: facility needs a verb: add, list, ");
        assertThat(piped.code()).isEqualTo(2);
    }

    @Test
    void line_07_a_bare_noun_typed_at_the_prompt_is_answered_with_its_verbs() {
        Program.need("tmux");
        try (var terminal = new Tmux(program, folder, 80, Program.LAUNCHER.toString())) {
            terminal.untilPrompt();
            assertThat(terminal.enter("facility"))
                    .contains("facility: places under watch", "  facility add     Put a place under watch");
            assertThat(terminal.leave()).isZero();
        }
    }

    @Test
    void line_08_the_keys_are_told() {
        assertThat(help("help", "keys")).contains("Tab", "Ctrl-C", "Ctrl-D", "Ctrl-R", "Right arrow", "Up, Down");
        assertThat(help("help")).contains("help keys");
    }

    @Test
    void help_on_a_narrow_terminal_is_as_narrow() {
        Program.need("tmux");
        try (var terminal = new Tmux(program, folder, 80, 500, Program.LAUNCHER.toString())) {
            terminal.untilPrompt();
            for (String line : List.of("help", "help claim add", "observation list --help")) {
                assertThat(terminal.enter(line)).allMatch(shown -> shown.length() <= 80);
            }
            assertThat(terminal.screen()).anyMatch(shown -> shown.startsWith("usage: claim add "));
        }
    }
}
