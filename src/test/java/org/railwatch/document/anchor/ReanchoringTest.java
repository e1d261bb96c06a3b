package org.railwatch.document.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.document.Passage;
import org.railwatch.document.anchor.Anchored.Change;

/** {@code -Drailwatch.seed=N} repeats a run. Texts have {@code [} and {@code ]} around what is quoted, or should be found. */
class ReanchoringTest {
    private static final String OLD = "Freight cars crowd a siding\n\nThe group counted [about 73 covered cars at the"
            + " station] on Tuesday, and it could not see what was in them. The ministry would not say where they came"
            + " from.\n";

    private final long seed = Long.getLong("railwatch.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static String plain(String marked) {
        return marked.replace("[", "").replace("]", "");
    }

    private static int points(String text, int chars) {
        return text.codePointCount(0, chars);
    }

    private static Passage passage(String marked) {
        String text = plain(marked);
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        int start = points(text, from);
        int end = points(text, to);
        int before = text.offsetByCodePoints(from, -Math.min(32, start));
        int after = text.offsetByCodePoints(to, Math.min(32, points(text, text.length()) - end));
        return new Passage(
                text.substring(from, to),
                text.substring(before, from),
                text.substring(to, after),
                start,
                end,
                Passage.Region.BODY);
    }

    /** Looks for what is marked in the old text, which must be found where the new one is marked. */
    private static Anchored assertAt(AnchorState state, String old, String now) {
        Anchored found = Reanchoring.in(plain(now)).anchor(passage(old));
        assertThat(found.state()).as(found.toString()).isEqualTo(state);
        Passage expected = passage(now);
        assertThat(found.now()).isEqualTo(expected.exact());
        assertThat(found.start()).isEqualTo(expected.start());
        assertThat(found.end()).isEqualTo(expected.end());
        return found;
    }

    private static String assertLost(String old, String now) {
        Anchored found = Reanchoring.in(now).anchor(passage(old));
        assertThat(found.state()).as(found.toString()).isEqualTo(AnchorState.LOST);
        assertThat(found.start()).isNull();
        assertThat(found.now()).isNull();
        return String.valueOf(found.reason());
    }

    @Test
    void in_the_same_text_it_is_found() {
        assertAt(AnchorState.FOUND, OLD, OLD);
    }

    @Test
    void what_is_put_before_it_moves_it_by_code_points() {
        assertAt(AnchorState.MOVED, OLD, "UPDATE 😀 두만강역\n\n" + OLD);
        assertAt(AnchorState.FOUND, "😀두 한 " + OLD, "😀두 글 " + OLD);
    }

    @Test
    void other_quotes_dashes_and_blanks_are_no_change() {
        assertAt(
                AnchorState.FOUND,
                "He said [\"it's here -- it's ours...\"] and left.",
                "He said [“it’s here —– it’s ours...”] and left.");
        assertAt(
                AnchorState.MOVED,
                "He said [\"it's here - it's ours...\"] and left.",
                "Then  he said\n[“it’s here – it’s\n  ours…”] and left.");
    }

    @Test
    void of_several_places_the_one_in_its_own_company_is_meant() {
        Anchored moved = assertAt(
                AnchorState.MOVED,
                "In May the yard was empty. In June the yard held [forty cars of ore] from the mine.",
                "In July the yard held forty cars of ore from abroad, they said on Friday. In June the yard held"
                        + " [forty cars of ore] from the mine.");
        assertThat(moved.reason()).isEqualTo("the best of 2 places by what stands around it");
    }

    @Test
    void of_equally_good_places_the_old_position_is_meant_else_none() {
        String twice = "A train came in. A train came in. A train came in.";
        assertAt(
                AnchorState.FOUND,
                "A train came in. A train came in. [A train came in.]",
                "A train came in. A train came in. [A train came in.]");
        assertThat(assertLost("It was said: [a train came in.] Nobody saw.", twice.replace('A', 'a')))
                .isEqualTo("ambiguous: it stands at 3 places that are equally good, 0 and 17 the first");
    }

    @Test
    void a_number_or_word_that_grew_is_changed_not_found() {
        assertThat(assertAt(
                                AnchorState.CHANGED,
                                "The group counted [20 rail cars at most] in the yard.",
                                "The group counted [120 rail cars at most] in the yard.")
                        .changes())
                .containsExactly(new Change("20", "120"));
        assertThat(assertAt(
                                AnchorState.CHANGED,
                                "They said that [200 cars came] over the bridge.",
                                "They said that [1,200 cars came] over the bridge.")
                        .changes())
                .containsExactly(new Change("200", "1,200"));
    }

    @Test
    void replaced_words_are_told_with_what_they_were() {
        assertThat(assertAt(
                                AnchorState.CHANGED,
                                OLD,
                                OLD.replace("about 73", "at least 70").replace("covered ", ""))
                        .changes())
                .containsExactly(new Change("about 73 covered", "at least 70"));
        assertThat(assertAt(AnchorState.CHANGED, OLD, OLD.replace("73 covered", "73 long, covered"))
                        .changes())
                .containsExactly(new Change("", "long"));
        assertThat(assertAt(AnchorState.CHANGED, OLD, OLD.replace("covered ", ""))
                        .changes())
                .containsExactly(new Change("covered", ""));
        assertThat(assertAt(AnchorState.CHANGED, OLD, "LATER. " + OLD.replace("the station", "The Station"))
                        .changes())
                .containsExactly(new Change("the station", "The Station"));
    }

    @Test
    void where_only_punctuation_differs_that_is_said() {
        Anchored changed = assertAt(
                AnchorState.CHANGED,
                "It said [the cars, most of them covered, stood there.] Nobody came.",
                "It said [the cars (most of them covered) stood there.] Nobody came.");
        assertThat(changed.changes()).isEmpty();
        assertThat(changed.reason()).isEqualTo("only its punctuation");
    }

    @Test
    void a_quotation_reworded_at_its_edges_reaches_as_far_as_what_stood_around_it() {
        assertAt(
                AnchorState.CHANGED,
                OLD,
                "Freight cars crowd a siding\n\nThe group counted [some 80 wagons near the old railway station] on"
                        + " Tuesday, and it could not see what was in them.\n");
    }

    @Test
    void a_sentence_that_goes_on_in_other_words_is_given_to_its_end() {
        String old = "He reads images for the institute. [The ministry of railways did not answer questions that were"
                + " sent to it].";
        assertThat(assertAt(
                                AnchorState.CHANGED,
                                old,
                                "He reads images for the institute. [The ministry of railways answered on Thursday]. Its"
                                        + " answer was short and did not say much.")
                        .changes())
                .containsExactly(new Change("did not answer questions that were sent to it", "answered on Thursday"));
        assertAt(
                AnchorState.CHANGED,
                "It rained. [On Tuesday about forty cars stood there in three long rows]. A picture shows it.",
                "All is quiet now. [Some hundred cars stood there in three long rows]. Many came to look.");
    }

    @Test
    void a_quotation_wholly_reworded_is_known_by_what_stands_on_both_sides() {
        assertThat(assertAt(
                                AnchorState.CHANGED,
                                "It was said in the port that [dozens of wagons] had left for the border at night.",
                                "It was said in the port that [two long trains] had left for the border at night.")
                        .changes())
                .containsExactly(new Change("dozens of wagons", "two long trains"));
    }

    @Test
    void a_reworded_sentence_is_found_in_another_part_of_the_page() {
        assertAt(
                AnchorState.CHANGED,
                OLD,
                "The ministry would not say where they came from. Nobody else was asked.\n\nAsked again, the group"
                        + " wrote: [about 73 uncovered cars at the station], seen from above.\n");
    }

    @Test
    void what_was_taken_out_is_lost_and_why() {
        assertThat(assertLost(
                        "It was not said in the port. [The cars were new.] Nobody saw them leave the yard.",
                        "It was not said in the port. Nobody saw them leave the yard."))
                .isEqualTo("taken out: what stood before and after it stands together now");
        assertThat(assertLost(OLD, "Farmers began to bring in the rice a week earlier than last year.\n"))
                .isEqualTo("neither its words nor what stood around them are there");
        assertThat(assertLost(OLD, "")).startsWith("neither");
    }

    @Test
    void a_word_or_two_in_other_company_are_not_the_passage() {
        assertThat(assertLost(
                        "The group said that it had counted [73] on Tuesday.", "Room 73 is on the left of the stairs."))
                .isEqualTo("its words stand at 5, but nothing around them is as it was");
        assertAt(
                AnchorState.MOVED,
                "The group said that it had counted [73] on Tuesday.",
                "Room 73 is upstairs. The group said that it had counted [73] on Tuesday.");
    }

    @Test
    void two_places_that_are_equally_like_it_are_ambiguous() {
        String new1 = "The group counted about 70 covered cars at the station on Tuesday, and it could not see it.";
        assertThat(assertLost(OLD, "First. " + new1 + "\n\nSecond. " + new1)).startsWith("ambiguous: 2 places");
    }

    @Test
    void a_quotation_without_a_word_is_looked_for_to_the_letter_only() {
        assertAt(AnchorState.FOUND, "Well [!?] he said.", "Well [!?] he said.");
        assertThat(assertLost("Well [!?] he said.", "Well, he said.")).isEqualTo("it has no word to look for");
    }

    @Test
    void in_hangul_and_han_a_changed_word_is_told_in_whole_characters() {
        assertThat(assertAt(
                                AnchorState.CHANGED,
                                "😀 연구소는 위성 사진에서 [두만강역에 화차 칠십 량이 있다고] 목요일 발표하며 말했다.",
                                "😀😀 연구소는 위성 사진에서 [두만강역에 화차 팔십 량이 있다고] 목요일 발표하며 말했다.")
                        .changes())
                .containsExactly(new Change("칠십", "팔십"));
        assertAt(AnchorState.CHANGED, "研究所说，[豆满江站停着七十节货车]，但没有说明。", "研究所说，[豆满江站停着八十节货车]，但没有说明。");
    }

    private static final List<String> WORDS = List.of(
            "cars", "the", "a", "of", "station", "border", "train", "said", "was", "in", "north", "coal", "bridge",
            "river", "on", "counted", "empty", "Tuesday", "and", "group", "73", "yard", "port", "ore", "pier", "east");

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(random.nextInt(9));
        }
        return text.toString();
    }

    @Test
    void a_sentence_of_a_page_that_had_one_word_replaced_is_found_whatever_else_is_put_in() {
        for (int round = 0; round < 200; round++) {
            String before = words(30 + random.nextInt(100)) + " ";
            String after = " " + words(30 + random.nextInt(100));
            String first = words(4 + random.nextInt(20));
            String second = words(4 + random.nextInt(20));
            String old = before + "[" + first + " was " + second + "]" + after;
            String now = words(random.nextInt(50)) + " " + before + "[" + first + " became " + second + "]" + after;
            try {
                assertThat(assertAt(AnchorState.CHANGED, old, now).changes())
                        .containsExactly(new Change("was", "became"));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + "\n" + old + "\n" + now, e);
            }
        }
    }

    @Test
    void any_passage_of_a_page_is_found_in_it_again() {
        String text = words(400);
        for (int round = 0; round < 300; round++) {
            int from = random.nextInt(text.length() - 200);
            int to = from + 1 + random.nextInt(199);
            String marked = text.substring(0, from) + "[" + text.substring(from, to) + "]" + text.substring(to);
            Anchored found = Reanchoring.in(text).anchor(passage(marked));
            if (!text.substring(from, to).isBlank()) {
                assertThat(found.state()).as("seed %d, %s", seed, marked).isNotEqualTo(AnchorState.LOST);
            }
        }
    }

    @Test
    void a_thousand_characters_in_ten_megabytes_take_seconds() {
        String quote = words(200);
        String block = words(10_000);
        String page = (block + "\n").repeat(10_000_000 / block.length());
        String old = page.substring(0, 1000) + " [" + quote + "] " + block.substring(0, 1000);
        String now = page + page.substring(0, 1000) + " " + quote.replaceFirst(" ", " more ") + " "
                + block.substring(0, 1000);
        long begun = System.nanoTime();
        Anchored found = Reanchoring.in(now).anchor(passage(old));
        assertThat(found.state()).as(String.valueOf(found.reason())).isEqualTo(AnchorState.CHANGED);
        assertThat(found.start()).isEqualTo(page.length() + 1001);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void one_word_over_and_over_takes_seconds_too() {
        String page = "no ".repeat(1_000_000);
        long begun = System.nanoTime();
        Reanchoring.in(page)
                .anchor(passage("He said [" + "no ".repeat(300) + "never " + "no ".repeat(300) + "] today"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }
}
