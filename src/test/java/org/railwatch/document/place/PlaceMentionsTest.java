package org.railwatch.document.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.document.text.Sentences;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.Gazetteer;
import org.railwatch.facility.gazetteer.NameRelation;
import org.railwatch.facility.gazetteer.ShippedPlaces;

class PlaceMentionsTest {
    private static final Gazetteer SHIPPED = shipped();

    private final long seed = Long.getLong("railwatch.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static Gazetteer shipped() {
        var gazetteer = new Gazetteer();
        ShippedPlaces.addTo(gazetteer, Set.of());
        gazetteer.add(
                "National Intelligence Service",
                Entry.organisation("National Intelligence Service", null),
                NameRelation.SAME);
        gazetteer.add("NIS", Entry.organisation("National Intelligence Service", null), NameRelation.SAME);
        return gazetteer;
    }

    private static List<Mention> mentions(String text, Gazetteer gazetteer) {
        return PlaceMentions.of(text, Sentences.of(text), gazetteer);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/document/places.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void a_text_names_places(@Nullable String text, @Nullable String mentions, String how) {
        String read = text == null ? "" : text.replace("\\n", "\n");
        String expected = mentions == null ? "" : mentions.replace("\\n", "\n");
        assertThat(mentions(read, SHIPPED).stream()
                        .map(mention -> written(mention, expected))
                        .collect(Collectors.joining(", ")))
                .as(how)
                .isEqualTo(expected);
    }

    /** {@code text=kind:what}; what is its name, its country when only that is known, with both where namesakes are told apart. */
    private static String written(Mention mention, String expected) {
        String name = mention.meant().map(Entry::name).orElse("");
        String country = mention.country() == null ? "?" : mention.country();
        String what = name.isEmpty() ? mention.kind() == MentionKind.PLACE ? "?" : country : name;
        String withCountry = what + "/" + country;
        return mention.text() + "=" + mention.kind().word() + ":"
                + (expected.contains(withCountry) ? withCountry : what);
    }

    @Test
    void every_candidate_says_why_it_won_or_lost() {
        Mention georgia = mentions("Tbilisi, Georgia, is warm.", SHIPPED).get(1);
        assertThat(georgia.candidates())
                .extracting(
                        candidate -> candidate.entry().kind().word() + " " + candidate.won() + " " + candidate.reason())
                .containsExactly(
                        "country true the town before it lies there",
                        "province false the town before it lies elsewhere");
        assertThat(mentions("He spoke of Vostochny.", SHIPPED).get(0))
                .satisfies(mention -> assertThat(mention.country()).isNull())
                .satisfies(mention -> assertThat(mention.at()).isNull())
                .satisfies(mention -> assertThat(mention.candidates()).hasSize(2));
    }

    @Test
    void a_mention_has_the_zone_of_what_it_means() {
        assertThat(mentions("From Khasan to Tumangang, Vostochny, the Russians and Russia.", SHIPPED))
                .extracting(mention -> String.valueOf(mention.zone()))
                .containsExactly("Asia/Vladivostok", "Asia/Pyongyang", "null", "null", "null");
    }

    @Test
    void a_people_a_country_and_a_government_have_no_point() {
        assertThat(mentions("Moscow denied it. The Russians left Russia for Moscow.", SHIPPED))
                .extracting(mention -> mention.kind().word() + " " + mention.country() + " " + mention.at())
                .containsExactly("metonym RU null", "nationality RU null", "place RU null", "place RU 37.62,55.76");
    }

    @Test
    void an_agent_of_the_store_is_an_institution() {
        assertThat(mentions("The NIS said so. Nis is a town. The National Intelligence Service knew.", SHIPPED))
                .extracting(mention -> mention.text() + " " + mention.kind().word() + " " + mention.country())
                .containsExactly("NIS organisation null", "National Intelligence Service organisation KR");
    }

    @Test
    void whatever_the_text_mentions_are_in_order_and_are_what_the_text_says() {
        String[] pieces = {
            "North",
            " Korea",
            " ",
            "Vostochny",
            " Port",
            "Moscow",
            "’s",
            " said",
            ", ",
            "and",
            " the ",
            "-",
            ". ",
            "\n",
            "\n\n",
            "U.S.",
            "Russian",
            " Foreign",
            " Ministry",
            "Bank of ",
            "China",
            "St. ",
            "Petersburg",
            "😀",
            "역",
            "두만강역",
            "Paris",
            " Hilton",
            "Tumen River",
            " Station",
            "$",
            "(",
            ")",
            "US",
            "e\u0301",
            "Lake ",
            "of ",
            "South",
            "Georgia",
            "Washington, D.C."
        };
        for (int round = 0; round < 1_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            check(text.toString());
        }
    }

    private void check(String text) {
        int end = 0;
        for (Mention mention : mentions(text, SHIPPED)) {
            assertThat(mention.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
            assertThat(mention.end()).as("seed %d: %s", seed, text).isGreaterThan(mention.start());
            assertThat(text.substring(mention.start(), mention.end()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(mention.text());
            assertThat(mention.candidates().stream().filter(Candidate::won).count())
                    .as("seed %d: %s", seed, text)
                    .isLessThanOrEqualTo(1);
            end = mention.end();
        }
    }

    /** One sentence without end, names without end: twice the text takes about twice as long, not four times. */
    @Test
    void the_time_grows_with_the_text_and_not_faster() {
        for (String piece : List.of("Moscow, ", "Moscow and ", "Paris of the ", "Seoul ", "North ", "A-", "U.S.")) {
            mentions(piece.repeat(5_000), SHIPPED);
            long small = nanos(piece.repeat(5_000));
            long large = nanos(piece.repeat(40_000));
            assertThat((double) large / small).as(piece).isLessThan(32);
        }
    }

    private static long nanos(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long begin = System.nanoTime();
            mentions(text, SHIPPED);
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }
}
