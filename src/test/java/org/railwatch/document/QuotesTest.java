package org.railwatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.AgentKind;

class QuotesTest {
    private final long seed = Long.getLong("railwatch.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/document/quotes.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false)
    void a_quote_is_found_however_it_was_typed(String text, String quote, @Nullable String places, String how) {
        String found = Quotes.find(CaseText.of(text), CaseText.of(quote)).stream()
                .map(passage -> passage.start() + ".." + passage.end())
                .collect(Collectors.joining(" "));
        assertThat(found).as(how).isEqualTo(places == null ? "" : places);
    }

    @Test
    void a_passage_has_the_documents_own_characters_and_what_stands_beside_them() {
        String text = "😀".repeat(40) + " She said “it’s — over” to us." + "두".repeat(40);
        assertThat(Quotes.find(text, "\"it's - over\""))
                .containsExactly(new Passage(
                        "“it’s — over”",
                        "😀".repeat(22) + " She said ",
                        " to us." + "두".repeat(25),
                        50,
                        63,
                        Passage.Region.BODY));
    }

    @Test
    void a_passage_knows_the_region_of_its_sentence() {
        assertThat(Quotes.find("Cars crowd a siding\n\nCars came. Photo: AP\n\nLeave a Reply", "a"))
                .extracting(passage -> passage.region().word())
                .containsExactly("headline", "headline", "caption", "caption", "furniture", "furniture");
    }

    @Test
    void any_substring_of_any_text_is_found_at_its_place() {
        String[] pieces = {
            "a", "b", "é", "e\u0301", "한", "😀", "“", "’", "—", "…", " ", "\n", "\u00AD", "shells", ".", "역"
        };
        for (int round = 0; round < 5_000; round++) {
            int length = 1 + random.nextInt(40);
            int from = random.nextInt(length);
            int to = from + 1 + random.nextInt(length - from);
            var text = new StringBuilder();
            int start = 0;
            int end = 0;
            for (int i = 0; i < length; i++) {
                start = i == from ? text.length() : start;
                text.append(pieces[random.nextInt(pieces.length)]);
                end = i == to - 1 ? text.length() : end;
            }
            isFound(text.toString(), start, end);
        }
    }

    /** Blanks and soft hyphens at the ends of a quote do not count; an earlier place of the same quote may reach into it. */
    private void isFound(String text, int start, int end) {
        String quote = text.substring(start, end).replaceAll("^[\\s\u00AD]+|[\\s\u00AD]+$", "");
        int at = text.indexOf(quote, start);
        int first = text.codePointCount(0, at);
        int last = first + quote.codePointCount(0, quote.length());
        List<Passage> found = Quotes.find(text, quote);
        assertThat(quote.isEmpty()
                        || found.stream()
                                .anyMatch(passage -> (passage.start() == first && passage.end() == last)
                                        || (passage.start() < first && passage.end() > first)))
                .as("seed %d: '%s' in '%s' at %d: %s", seed, quote, text, first, found)
                .isTrue();
        int[] points = text.codePoints().toArray();
        for (Passage passage : found) {
            assertThat(passage.exact())
                    .as("seed %d: '%s' in '%s'", seed, quote, text)
                    .isEqualTo(new String(points, passage.start(), passage.end() - passage.start()));
        }
    }

    @Test
    void a_long_quote_in_a_long_text_is_found_in_linear_time() {
        String text = "a".repeat(1_000_000);
        String quote = "a".repeat(9_999) + "b";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(Quotes.find(text, quote)).isEmpty());
        assertThat(Quotes.find(text + "b", quote)).hasSize(1);
    }

    @Test
    void a_sentence_is_a_passage() {
        Document document = held("It left. “It came.”");
        assertThat(Quotes.ofSentence(document, 2))
                .isEqualTo(new Passage("“It came.”", "It left. ", "", 9, 19, Passage.Region.BODY));
        assertThatThrownBy(() -> Quotes.ofSentence(document, 3))
                .isInstanceOf(UserError.class)
                .hasMessage("there is no sentence D-7.s3; the text has 2, which document show D-7 --sentences numbers");
    }

    @Test
    void a_document_that_is_only_known_cannot_be_quoted() {
        assertThatThrownBy(() -> Quotes.find(held(null), "it"))
                .isInstanceOf(UserError.class)
                .hasMessage("D-7 is known, not held: there is no text to quote from");
    }

    private static Document held(@Nullable String text) {
        var publisher = new Agent(1, "", "wire", "Wire", AgentKind.WIRE, null, List.of());
        return new Document(
                7, "", publisher, null, null, null, null, null, null, null, null, null, text, null, List.of());
    }
}
