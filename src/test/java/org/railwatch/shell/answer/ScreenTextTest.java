package org.railwatch.shell.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ScreenTextTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/answer/widths.csv", numLinesToSkip = 1, delimiter = '|')
    void a_text_takes_as_many_display_columns_as_unicode_says(String text, int columns, String why) {
        assertThat(ScreenText.width(text)).as(why).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/answer/fitted.csv", numLinesToSkip = 1, delimiter = '|')
    void what_is_cut_ends_in_an_ellipsis_and_no_cluster_is_half(String text, int columns, String shown) {
        assertThat(ScreenText.fitted(text, columns)).isEqualTo(shown);
    }

    @Test
    void a_long_text_is_wrapped_at_blanks() {
        assertThat(ScreenText.wrapped("about 73 railcars at Tumangang", 14))
                .containsExactly("about 73", "railcars at", "Tumangang");
    }

    @Test
    void a_word_that_is_too_long_is_broken_between_clusters() {
        assertThat(ScreenText.wrapped("두만강역", 5)).containsExactly("두만", "강역");
        assertThat(ScreenText.wrapped("👨‍👩‍👧👨‍👩‍👧", 1)).containsExactly("👨‍👩‍👧", "👨‍👩‍👧");
    }

    @Test
    void whatever_is_fitted_or_wrapped_fits_and_whatever_is_wrapped_is_all_there() {
        String[] pieces = {"a", "두", " ", "e\u0301", "👨‍👩‍👧", "🇰🇵", "❤\ufe0f", "word", "ᄃ\u116e", "\ud83d"};
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int columns = 2 + random.nextInt(20);
            String all = text.toString();
            assertThat(ScreenText.width(ScreenText.fitted(all, columns)))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(columns);
            assertThat(ScreenText.wrapped(all, columns))
                    .as("seed %d", seed)
                    .allMatch(line -> ScreenText.width(line) <= columns);
            assertThat(String.join("", ScreenText.wrapped(all, columns)).replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(all.replace(" ", ""));
        }
    }
}
