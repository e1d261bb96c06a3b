package org.railwatch.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
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
    void a_comment_ends_with_its_line() {
        assertThat(Words.of("a # b 'c\nd")).containsExactly("a", "d");
        assertThat(Words.goesOn("a # b 'c")).isFalse();
    }

    @Test
    void an_empty_line_ends_what_a_backslash_joined() {
        assertThat(Words.goesOn("a \\\n")).isFalse();
        assertThat(Words.of("a \\\n")).containsExactly("a");
    }

    @Test
    void a_parameter_fills_its_word_and_no_other() {
        UnaryOperator<String> parameters =
                name -> Map.of("x", "it's \"a\" --b $x # c\\", "none", "").get(name);
        assertThat(Words.of("n v ${x}", parameters).words()).containsExactly("n", "v", "it's \"a\" --b $x # c\\");
        assertThat(Words.of("a=\"${x}\"${x}", parameters).words()).hasSize(1);
        assertThat(Words.of("'${x}' \\${x} \"\\${x}\" $ $x a$", parameters).words())
                .containsExactly("${x}", "${x}", "${x}", "$", "$x", "a$");
        assertThat(Words.of("a ${none}", parameters).words()).containsExactly("a", "");
        assertThat(Words.of("'${x}'")).containsExactly("${x}");
    }

    @Test
    void a_word_that_a_parameter_filled_is_no_option_unless_it_is_written_as_one() {
        Line line = Words.of("n v -${x} --o=${x} ${x}", name -> "-yes");
        assertThat(line.words()).containsExactly("n", "v", "--yes", "--o=-yes", "-yes");
        assertThat(line.values()).containsExactlyInAnyOrder(2, 4);
        assertThatThrownBy(() -> Words.of("n v --${x}", name -> "yes"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("the name of an option cannot come from the parameter ${x}");
        for (String wrong : List.of("${", "${}", "${a b}", "${1}", "\"${x\"")) {
            assertThatThrownBy(() -> Words.of("n " + wrong, name -> "yes"))
                    .as(wrong)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("names no parameter");
        }
    }

    @Test
    void a_long_line_takes_time_in_proportion() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(Words.of("event add --title '" + "x ".repeat(500_000) + "'"))
                    .hasSize(4);
            assertThat(Words.of("a ".repeat(500_000))).hasSize(500_000);
            assertThat(Words.of("\"" + "\\a".repeat(500_000) + "\"")).hasSize(1);
            assertThat(Words.of("${x}".repeat(250_000), name -> "-").words()).hasSize(1);
            assertThat(Words.goesOn("\\b".repeat(500_000))).isFalse();
        });
    }
}
