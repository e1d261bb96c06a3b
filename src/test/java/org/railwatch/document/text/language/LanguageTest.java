package org.railwatch.document.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.document.LanguageTag;

class LanguageTest {
    private static final String SENTENCE = "The cars were seen on the siding and it was said that they were not ours. ";

    @ParameterizedTest
    @CsvFileSource(resources = "/document/languages.csv", useHeadersInDisplayName = true)
    void a_text_is_in_the_language_of_the_table(@Nullable String language, String text, String knownFrom) {
        assertThat(Language.guess(text).map(LanguageTag::text).orElse(null))
                .as(knownFrom)
                .isEqualTo(language);
    }

    @Test
    void a_text_without_a_letter_has_no_language() {
        assertThat(Language.guess("")).isEmpty();
        assertThat(Language.guess("😀 … 73!\n".repeat(50))).isEmpty();
    }

    @Test
    void accents_may_be_composed_or_apart() {
        String apart = java.text.Normalizer.normalize(
                "Bulundukları yer için de çok daha önce bir şey var ise o da kadar değil",
                java.text.Normalizer.Form.NFD);
        assertThat(Language.guess(apart)).contains(LanguageTag.of("tr"));
    }

    @Test
    void a_text_of_ten_megabytes_takes_no_longer_than_its_beginning() {
        String text = SENTENCE.repeat(10_000_000 / SENTENCE.length());
        long begun = System.nanoTime();
        assertThat(Language.guess(text)).contains(LanguageTag.of("en"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
}
