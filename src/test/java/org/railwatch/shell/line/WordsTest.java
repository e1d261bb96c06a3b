package org.railwatch.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

class WordsTest {
    @Test
    void words_are_split_at_blanks_and_quotes_keep_them_together() {
        assertThat(Words.of("facility add x --name 'Tumangang Station'"))
                .containsExactly("facility", "add", "x", "--name", "Tumangang Station");
        assertThat(Words.of("a \"b 'c' \\\" \\\\ d\" e")).containsExactly("a", "b 'c' \" \\ d", "e");
        assertThat(Words.of("a\\ b c")).containsExactly("a b", "c");
        assertThat(Words.of("a'b'\"c\"d")).containsExactly("abcd");
        assertThat(Words.of("--name ''")).containsExactly("--name", "");
    }

    @Test
    void a_hash_begins_a_comment_at_a_word_start_only() {
        assertThat(Words.of("a b#c # d 'open")).containsExactly("a", "b#c");
        assertThat(Words.of("'#1'")).containsExactly("#1");
        assertThat(Words.of("# all of it")).isEmpty();
    }

    @Test
    void a_backslash_at_a_line_end_joins_lines() {
        assertThat(Words.of("a \\\n  b")).containsExactly("a", "b");
        assertThat(Words.goesOn("a \\")).isTrue();
        assertThat(Words.goesOn("a 'b")).isTrue();
        assertThat(Words.goesOn("a 'b\nc'")).isFalse();
        assertThat(Words.of("a 'b\nc'")).containsExactly("a", "b\nc");
    }

    @Test
    void an_open_quote_is_named_with_its_cure() {
        assertThatThrownBy(() -> Words.of("facility add 'x"))
                .isInstanceOf(UserError.class)
                .hasMessage("a quote is not closed in: facility add 'x; close it with '");
    }

    @Test
    void any_words_written_as_a_line_read_back_the_same() {
        long seed = Long.getLong("railwatch.seed", System.nanoTime());
        var random = new Random(seed);
        String alphabet = "ab 두Х'\"\\#-@\t$`é;";
        for (int i = 0; i < 2000; i++) {
            var words = new ArrayList<String>();
            for (int w = random.nextInt(4); w >= 0; w--) {
                var word = new StringBuilder();
                for (int c = random.nextInt(6); c > 0; c--) {
                    word.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                words.add(word.toString());
            }
            assertThat(Words.of(Words.line(words))).as("seed %d", seed).isEqualTo(words);
        }
    }

    @Test
    void a_script_has_its_statements_with_the_number_of_their_first_line() {
        String text = "\uFEFF# comment\r\nfacility list\r\n\r\nevent add \\\r\n  --title 'a\nb'\nversion";
        assertThat(Statement.all(text))
                .containsExactly(
                        new Statement(2, "facility list"),
                        new Statement(4, "event add \\\n  --title 'a\nb'"),
                        new Statement(7, "version"));
        assertThat(Words.of(Statement.all(text).get(1).text())).isEqualTo(List.of("event", "add", "--title", "a\nb"));
    }

    @Test
    void a_long_line_takes_time_in_proportion() {
        String line = "event add --title '" + "x ".repeat(500_000) + "'";
        assertThat(Words.of(line)).hasSize(4);
        assertThat(Statement.all(line)).hasSize(1);
    }
}
