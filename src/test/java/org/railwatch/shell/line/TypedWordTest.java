package org.railwatch.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

class TypedWordTest {
    /** Two readers of one grammar: on whatever is typed they must see the same words. */
    @Test
    void a_line_that_is_complete_has_the_words_that_it_is_run_with() {
        long seed = 4;
        var random = new Random(seed);
        String letters = "ab 'b\"\\#=-\n$`";
        int complete = 0;
        for (int i = 0; i < 20_000; i++) {
            var line = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                line.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<TypedWord> typed = TypedWord.read(line.toString()).words();
            List<String> texts = typed.stream().map(TypedWord::text).toList();
            boolean open = typed.stream().anyMatch(TypedWord::open);
            try {
                List<String> words = Words.of(line.toString());
                assertThat(open).as("seed %s, %s: %s", seed, i, line).isFalse();
                if (!line.toString().endsWith("\\")) {
                    assertThat(texts).as("seed %s, %s: %s", seed, i, line).isEqualTo(words);
                }
                complete++;
            } catch (UserError openQuote) {
                assertThat(open).as("seed %s, %s: %s", seed, i, line).isTrue();
            }
        }
        assertThat(complete).isGreaterThan(5000);
    }

    @Test
    void a_word_knows_where_it_stands() {
        TypedWord.Line line = TypedWord.read("set 'a b' # c");
        assertThat(line.words())
                .containsExactly(
                        new TypedWord(0, 3, "set", TypedWord.NONE), new TypedWord(4, 9, "a b", TypedWord.NONE));
        assertThat(line.comment()).isEqualTo(10);
    }
}
