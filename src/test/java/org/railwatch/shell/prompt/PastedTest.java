package org.railwatch.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTest {
    @Test
    void complete_lines_are_commands_and_what_has_no_line_end_waits() {
        assertThat(Pasted.lines("a b\nc")).containsExactly("a b", "c");
        assertThat(Pasted.lines("a b\nc\n")).containsExactly("a b", "c", "");
        assertThat(Pasted.lines("a")).containsExactly("a");
    }

    @Test
    void blank_lines_are_left_out() {
        assertThat(Pasted.lines("\n\na\n  \nb\n")).containsExactly("a", "b", "");
    }

    @Test
    void an_open_quote_and_a_backslash_go_on_in_the_next_line() {
        assertThat(Pasted.lines("a 'x\ny' z\nb \\\nc\nd")).containsExactly("a 'x\ny' z", "b \\\nc", "d");
        assertThat(Pasted.lines("a 'x\ny\n")).containsExactly("a 'x\ny\n");
    }
}
