package org.railwatch.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> words(String text) {
        FoldedText folded = FoldedText.of(text);
        Words words = Words.of(folded);
        var found = new ArrayList<String>();
        for (int i = 0; i < words.count(); i++) {
            int from = text.offsetByCodePoints(0, folded.start(words.first(i)));
            int to = text.offsetByCodePoints(0, folded.end(words.end(i) - 1));
            found.add(text.substring(from, to));
        }
        return found;
    }

    private static void assertSame(String text, String other) {
        assertThat(Words.of(FoldedText.of(text)).hashes())
                .as(text + " / " + other)
                .isEqualTo(Words.of(FoldedText.of(other)).hashes());
    }

    @Test
    void words_are_what_stands_between_blanks_and_signs() {
        assertThat(words("  Kim’s 1,200 cars – some 5.5 km long, at 10:24."))
                .containsExactly("Kim’s", "1,200", "cars", "some", "5.5", "km", "long", "at", "10", "24");
        assertThat(words("well-known 😀 두만강역은 비었다")).containsExactly("well", "known", "두만강역은", "비었다");
        assertThat(words("… “” – !")).isEmpty();
        assertThat(words("")).isEmpty();
    }

    @Test
    void where_no_blanks_are_written_each_character_is_a_word() {
        assertThat(words("货车73节。ロシア")).containsExactly("货", "车", "73", "节", "ロ", "シ", "ア");
    }

    @Test
    void case_quotes_and_punctuation_do_not_count_letters_and_digits_do() {
        assertSame("“It’s a TRAIN,” he said…", "it's a train he said");
        assertSame("Its a train", "It's a train");
        assertSame("Café", "Cafe\u0301");
        assertThat(Words.of(FoldedText.of("73 cars")).hash(0))
                .isNotEqualTo(Words.of(FoldedText.of("37 cars")).hash(0));
        assertThat(Words.of(FoldedText.of("1,200")).hash(0))
                .isNotEqualTo(Words.of(FoldedText.of("200")).hash(0));
    }

    @Test
    void a_place_inside_a_word_or_number_parts_nothing() {
        FoldedText text = FoldedText.of("120 cars, 1,200 shells don't");
        assertThat(Words.parts(text, 0)).isTrue();
        assertThat(Words.parts(text, 1)).isFalse();
        assertThat(Words.parts(text, 3)).isTrue();
        assertThat(Words.parts(text, 8)).isTrue();
        assertThat(Words.parts(text, 11)).isFalse();
        assertThat(Words.parts(text, 12)).isFalse();
        assertThat(Words.parts(text, text.length() - 1)).isFalse();
        assertThat(Words.parts(text, text.length())).isTrue();
    }
}
