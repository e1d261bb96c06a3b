package org.railwatch.time.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
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
import org.railwatch.time.Edtf;
import org.railwatch.time.text.Rule;
import org.railwatch.time.text.TimeMention;
import org.railwatch.time.text.ZonedPlace;

class NewsDatesTest {
    private static final String WEDNESDAY = "Ships left Wednesday.";

    private final long seed = Long.getLong("railwatch.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvFileSource(resources = "/time/news-dates.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void a_text_of_thursday_2_november_2023_mentions(String text, @Nullable String mentions, String how) {
        assertThat(mentions(text, "2023-11-02").stream()
                        .map(NewsDatesTest::written)
                        .collect(Collectors.joining(", ")))
                .as(how)
                .isEqualTo(mentions == null ? "" : mentions);
    }

    private static String written(TimeMention mention) {
        return mention.text() + "=" + (mention.edtf() == null ? mention.value() : mention.edtf())
                + (mention.dates() == TimeMention.Dates.SAYING ? "~" : "")
                + (mention.conflict() == null ? "" : "!");
    }

    private static List<TimeMention> mentions(String text, @Nullable String dated) {
        var places = new ArrayList<ZonedPlace>();
        place(places, text, "Khasan", "Asia/Vladivostok");
        place(places, text, "Tumangang", "Asia/Pyongyang");
        var spans = new ArrayList<NewsDates.Sentence>();
        for (Sentence sentence : Sentences.of(text)) {
            spans.add(new NewsDates.Sentence(
                    text.offsetByCodePoints(0, sentence.start()), text.offsetByCodePoints(0, sentence.end())));
        }
        return NewsDates.of(text, spans, dated == null ? null : Edtf.of(dated), places);
    }

    private static void place(List<ZonedPlace> places, String text, String name, String zone) {
        int at = text.indexOf(name);
        if (at >= 0) {
            places.add(new ZonedPlace(at, name, ZoneId.of(zone)));
        }
    }

    @Test
    void a_copy_of_another_day_reads_as_its_original_by_the_day_it_is_dated() {
        String text = "The yard has been full since last month.";
        assertThat(mentions(text, "2023-10-06")).extracting(TimeMention::edtf).containsExactly("2023-09/2023-10-06");
        assertThat(mentions(text, "2023-11-04")).extracting(TimeMention::edtf).containsExactly("2023-10/2023-11-04");
    }

    @Test
    void without_a_day_relative_words_are_listed_and_not_resolved() {
        assertThat(mentions(WEDNESDAY, null)).singleElement().satisfies(mention -> {
            assertThat(mention.edtf()).isNull();
            assertThat(mention.value()).isEqualTo("XXXX-WXX-3");
            assertThat(mention.rules()).containsExactly(Rule.NO_TEXT_DAY);
        });
        assertThat(mentions("Ships left in May.", null))
                .extracting(TimeMention::value)
                .containsExactly("XXXX-05");
    }

    @Test
    void a_date_line_gives_the_day_that_nobody_gave() {
        assertThat(mentions("Trains roll\nOctober 6, 2023\nThe yard was full Thursday.", null))
                .extracting(TimeMention::edtf, TimeMention::dates)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2023-10-06", TimeMention.Dates.OTHER),
                        org.assertj.core.groups.Tuple.tuple("2023-10-05", TimeMention.Dates.EVENT));
    }

    @Test
    void a_text_dated_by_the_month_resolves_what_a_month_can() {
        assertThat(mentions("It fell last month, last year and on Monday.", "2023-11"))
                .extracting(TimeMention::edtf)
                .containsExactly("2023-10", "2022", null);
    }

    @Test
    void a_time_says_its_alternatives() {
        assertThat(mentions("They will meet in October.", "2023-11-02"))
                .extracting(TimeMention::alternatives)
                .containsExactly(List.of("2023-10"));
        assertThat(mentions("Taken on Thursday, October 8.", "2023-10-09"))
                .extracting(TimeMention::alternatives, TimeMention::conflict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        List.of("2023-10-05"), "2023-10-08 was a Sunday, not a Thursday"));
    }

    /** Whatever words stand side by side: nothing is thrown, EDTF can be read, and positions are those of the text. */
    @Test
    void any_words_in_any_order_are_read() {
        String[] words = {
            "the",
            "last",
            "next",
            "first",
            "of",
            "in",
            "since",
            "May",
            "October",
            "5",
            "31",
            "2023",
            "two",
            "years",
            "month",
            "week",
            "ago",
            "after",
            "before",
            "Thursday",
            ",",
            "(",
            ")",
            "-",
            "to",
            "early",
            "mid",
            "half",
            "quarter",
            "1990s",
            "10:24",
            "UTC",
            "a.m.",
            "said",
            "will",
            "5th",
            "29",
            "February",
            "day",
            "that",
            "same",
            "earlier",
            "later",
            "from",
            "between",
            "and",
            "a",
            "9999",
            "local",
            "time",
            "'s",
            "century",
            "decade",
            "weekend",
            "night",
            "every",
            "few",
            "winter",
            "10/5/2023",
            "2023-02-30",
            "\n",
            ".",
            "한글",
            "😀"
        };
        for (int round = 0; round < 4000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
            }
            String whole = text.toString();
            int at = 0;
            for (TimeMention mention :
                    mentions(whole, round % 3 == 0 ? null : round % 3 == 1 ? "2024-02-29" : "2023")) {
                assertThat(whole.substring(mention.start(), mention.end()))
                        .as("seed %d: %s", seed, whole)
                        .isEqualTo(mention.text());
                assertThat(mention.start()).as("seed %d: %s", seed, whole).isGreaterThanOrEqualTo(at);
                at = mention.start();
                if (mention.edtf() != null) {
                    assertThat(Edtf.of(mention.edtf()).text()).isEqualTo(mention.edtf());
                }
                mention.alternatives().forEach(Edtf::of);
            }
        }
    }
}
