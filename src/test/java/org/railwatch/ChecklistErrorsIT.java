package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.shell.line.Words;

/** What the console promises of its errors, by the number of the promise; see CONTRIBUTING.md. */
class ChecklistErrorsIT {
    private static final String ADD = "facility add depot --name Depot --kind depot --country KP --at 130.6,42.4";

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void a_store_with_one_facility() {
        program = new Program(folder);
        assertThat(run(ADD).code()).isZero();
    }

    private Program.Outcome run(String line) {
        return program.run(Words.of(line).toArray(String[]::new));
    }

    /** The sentence of a line that is wrong; nothing of it is on stdout. */
    private String refused(String line, int code) {
        var said = run(line);
        assertThat(said.code()).as(line + ": " + said.err()).isEqualTo(code);
        assertThat(said.out()).as(line).isEmpty();
        assertThat(said.err()).as(line).startsWith("railwatch: ").hasLineCount(1);
        return said.err().substring("railwatch: ".length()).strip();
    }

    @Test
    void line_09_an_error_is_a_line_that_names_option_value_and_cure() {
        assertThat(refused("facility list --kind prot", 2))
                .startsWith("--kind: 'prot' is not one of rail_station,")
                .endsWith("did you mean 'port'?");
        assertThat(refused("observation list --on 05/10/2023", 2))
                .isEqualTo("--on: '05/10/2023' is not a date; write one such as 2023-10-05, 2023-10,"
                        + " 2023-10-05T10:24Z or 2023-08/2023-11-02");
    }

    @Test
    void line_09_at_most_three_are_meant() {
        String sentence = refused("facility list --s name", 2)
                + refused("facility add x --a 3", 2)
                + refused("facility list --of 3", 2)
                + refused("link accept O-1 C-1 --relation orts --reason R", 2)
                + refused("reports", 2);
        for (String part : sentence.split("\\?", -1)) {
            String meant = part.contains("did you mean") ? part.substring(part.indexOf("did you mean")) : "";
            assertThat(meant.split("'", -1).length).as(part).isLessThanOrEqualTo(7);
        }
        assertThat(refused("facility list --offest 1", 2)).endsWith("did you mean '--offset'?");
    }

    @Test
    void line_10_errors_are_on_stderr_and_a_trace_only_with_debug() {
        String sentence = refused("facility show nowhere", 1);
        assertThat(sentence).doesNotContain("Exception", "\tat ");
        var debugged = run("--debug facility show nowhere");
        assertThat(debugged.out()).isEmpty();
        assertThat(debugged.err()).isEqualTo("railwatch: " + sentence + "\nrailwatch: exit 1\n");
    }

    @Test
    void line_11_an_error_speaks_in_the_users_own_words() {
        assertThat(refused("facility show 'No Where'", 1)).contains("'No Where'");
        assertThat(refused("facility show 역", 1)).contains("'역'");
        assertThat(refused("facility list --knid depot", 2)).contains("'--knid' of facility list");
        assertThat(refused("facility shwo depot", 2)).contains("'shwo' of facility");
        assertThat(refused("facilty list", 2)).contains("'facilty'");
        assertThat(refused("facility move depot --at 42.4,130.6", 2)).contains("130.6,42.4");
    }

    @Test
    void line_12_what_is_unknown_surplus_double_or_empty_is_an_error() {
        assertThat(refused("facility list --knid depot", 2)).startsWith("unknown option '--knid'");
        assertThat(refused("facility list -k depot", 2)).startsWith("unknown option '-k'");
        assertThat(refused("facility show depot other", 2)).startsWith("surplus word 'other'");
        assertThat(refused("facility list --kind depot --kind port", 2))
                .isEqualTo("--kind is given twice; give it once");
        assertThat(refused("facility list --kind ''", 2)).startsWith("--kind has an empty value");
        assertThat(refused("facility list --kind=", 2)).startsWith("--kind has an empty value");
        assertThat(refused("facility list --kind", 2)).isEqualTo("--kind needs a value");
        assertThat(refused("facility list --overwrite=no", 2)).startsWith("--overwrite takes no value");
        assertThat(refused("facility show ''", 2)).startsWith("an empty word");
        assertThat(refused("--stor x facility list", 2)).contains("'--store'");
        var named = program.run("facility", "set", "depot", "--alias", "a", "--alias", "b");
        assertThat(named.code()).as("a repeatable option").isZero();
    }

    @Test
    void line_13_in_a_script_an_error_says_file_and_line() throws IOException {
        Files.writeString(
                folder.resolve("night.rw"),
                "facility list --format ids\n\nfacility show \\\n  nowhere\nfacility list\n");
        var said = run("--file night.rw");
        assertThat(said).isEqualTo(new Program.Outcome("depot\n", """
                                railwatch: night.rw:3: no facility 'nowhere'; facility list shows those there are
                                railwatch:   in: facility show \\ …
                                railwatch: night.rw: 2 run, 1 failed, 1 left out
                                """, 1));
    }

    @Test
    void line_14_everything_is_checked_before_anything_is_written() throws IOException {
        String before = run("journal list --format ids").out();
        assertThat(before).isEqualTo("J-1\n");
        Files.writeString(folder.resolve("kept.txt"), "mine");
        refused(
                "observation add --facility depot --basis reported --observer Nobody --when 2023 --count 'railcra 3'",
                2);
        refused(
                "observation add --facility nowhere --basis reported --observer Nobody --when 2023 --finding present",
                1);
        refused("document add none.txt --publisher Nobody", 3);
        refused(ADD.replace("depot ", "other ") + " --output kept.txt", 4);
        assertThat(run("journal list --format ids").out()).isEqualTo(before);
        assertThat(run("agent list --format ids").out()).isEmpty();
        assertThat(folder.resolve("kept.txt")).hasContent("mine");
    }

    @Test
    void line_15_a_latitude_out_of_range_is_refused_with_the_swapped_reading() {
        assertThat(refused("facility add x --name X --kind depot --country KP --at 42.4214,130.6081", 2))
                .contains("latitude 130.6081 is out of range", "write 130.6081,42.4214");
        assertThat(refused("facility move depot --at 190,42", 2)).contains("longitude 190 is out of range");
        assertThat(refused("observation add --at 42.4,130.6 --basis own_look --when 2023 --finding absent", 2))
                .contains("write 130.6,42.4");
    }

    @Test
    void a_slip_in_noun_and_verb_is_led_to_the_command() {
        Map<String, String> slips = Map.of(
                "list facility", "the noun comes first: facility list",
                "facilitylist", "write it as two words: facility list",
                "facility ls", "did you mean 'list'?",
                "facility --kind port", "facility needs a verb before --kind: add, list, set",
                "facility list --kind statoin", "did you mean 'rail_station'?");
        slips.forEach((line, cure) -> assertThat(refused(line, 2)).endsWith(cure));
    }
}
