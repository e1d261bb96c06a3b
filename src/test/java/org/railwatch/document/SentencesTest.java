package org.railwatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.document.text.Sentence;
import org.railwatch.document.text.Sentences;

class SentencesTest {
    private final long seed = Long.getLong("railwatch.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvFileSource(resources = "/document/sentences.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void a_text_is_split_where_its_sentences_end(String text, @Nullable String sentences, String how) {
        List<String> expected =
                sentences == null ? List.of() : List.of(CaseText.of(sentences).split(" / "));
        assertThat(Sentences.of(CaseText.of(text)))
                .as(how)
                .extracting(Sentence::text)
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/document/regions.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void a_sentence_knows_what_part_of_the_page_it_is(String text, String regions, String how) {
        String found = Sentences.of(CaseText.of(text)).stream()
                .map(sentence -> sentence.region().word())
                .collect(Collectors.joining(" "));
        assertThat(found).as(how).isEqualTo(regions);
    }

    @Test
    void sentences_are_numbered_over_the_whole_text_in_code_points() {
        assertThat(Sentences.of("😀 It left.\n\n두만강역은 비었다. 끝"))
                .extracting(sentence -> sentence.number() + " " + sentence.start() + ".." + sentence.end())
                .containsExactly("1 0..10", "2 12..22", "3 23..24");
    }

    @Test
    void whatever_the_text_sentences_are_in_order_and_hold_every_letter_of_it() {
        String[] pieces = {
            "It left",
            ". ",
            "! ",
            "U.S. ",
            "(AP) ",
            "\n\n",
            "\n",
            "…",
            " ",
            "“",
            "” ",
            "73",
            "역",
            "。",
            "😀",
            "\u00A0",
            "Photo: X",
            "a",
            "Kim ",
            "\r\n",
            "Gen. ",
            "(",
            ") ",
            "e\u0301"
        };
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            check(text.toString());
        }
    }

    private void check(String text) {
        int[] points = text.codePoints().toArray();
        var covered = new ArrayList<Integer>();
        int number = 1;
        int end = 0;
        for (Sentence sentence : Sentences.of(text)) {
            assertThat(sentence.number()).as("seed %d: %s", seed, text).isEqualTo(number++);
            assertThat(sentence.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
            assertThat(new String(points, sentence.start(), sentence.end() - sentence.start()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(sentence.text())
                    .isEqualTo(sentence.text().strip());
            end = sentence.end();
            for (int i = sentence.start(); i < sentence.end(); i++) {
                covered.add(i);
            }
        }
        for (int i = 0; i < points.length; i++) {
            if (Character.isLetterOrDigit(points[i])) {
                assertThat(covered).as("seed %d: %s", seed, text).contains(i);
            }
        }
    }
}
