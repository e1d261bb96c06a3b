package org.railwatch.document.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.railwatch.document.Document;
import org.railwatch.document.How;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.AgentKind;
import org.railwatch.time.Edtf;

class DuplicatesTest {
    private static final String STORY = "More than forty freight cars stood on a siding near the river on Tuesday, a"
            + " research group said, the most that it has counted there in three years of looking at pictures.";
    private static final String MORE = "The station has been quiet since the border was closed, and nobody at the"
            + " ministry would say whether the cars had come from the north or from the port on the coast.";
    private static final String OTHER = "Farmers along the coast began to bring in the rice a week earlier than last"
            + " year, because the rains had stopped in time and the roads to the mills were dry enough for lorries.";
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private static Agent agent(long id) {
        return new Agent(id, "a" + id, "paper-" + id, "Paper " + id, AgentKind.PUBLISHER, null, List.of());
    }

    private static Document document(
            long id, @Nullable String published, @Nullable Agent wire, List<Document.Derivation> from, String text) {
        return new Document(
                id,
                "d" + id,
                agent(id),
                null,
                null,
                null,
                wire,
                null,
                published == null ? null : Edtf.of(published),
                null,
                null,
                null,
                text,
                "x",
                from);
    }

    private static Document document(long id, @Nullable String published, String text) {
        return document(id, published, null, List.of(), text);
    }

    private static Optional<Overlap> overlap(Document a, Document b) {
        var first = new Duplicates.Told(a, Body.of(a.sentences()));
        var second = new Duplicates.Told(b, Body.of(b.sentences()));
        return Duplicates.overlap(
                first, second, first.body().shingles().shared(second.body().shingles()));
    }

    @Test
    void the_same_words_in_other_quotes_and_capitals_are_a_republication() {
        Overlap overlap = overlap(
                        document(1, "2023-10-06", STORY),
                        document(
                                2,
                                "2023-10-07",
                                STORY.toUpperCase(java.util.Locale.ROOT).replace(",", " –")))
                .orElseThrow();
        assertThat(overlap.suggests()).isEqualTo(Copying.REPUBLICATION);
        assertThat(overlap.containment()).isEqualTo(1, EXACT);
        assertThat(overlap.sharedWords()).isEqualTo(32);
        assertThat(overlap.runWords()).isEqualTo(32);
        assertThat(overlap.command()).contains("document set D-2 --derives-from D-1 --how republishes");
    }

    @Test
    void a_story_inside_a_longer_one_is_contained_in_it_and_not_the_other_way() {
        Overlap overlap = overlap(
                        document(1, "2023-10-06", STORY), document(2, "2023-10-07", OTHER + " " + STORY + " " + MORE))
                .orElseThrow();
        assertThat(overlap.otherContainment()).isEqualTo(1, EXACT);
        assertThat(overlap.containment()).isLessThan(0.5);
        assertThat(overlap.suggests()).isEqualTo(Copying.REPUBLICATION);
        assertThat(overlap.run()).startsWith("More than forty").endsWith("pictures");
    }

    @Test
    void a_part_of_a_text_suggests_a_derivation() {
        Overlap overlap = overlap(
                        document(1, "2023-10-06", STORY + " " + MORE), document(2, "2023-10-07", STORY + " " + OTHER))
                .orElseThrow();
        assertThat(overlap.suggests()).isEqualTo(Copying.DERIVATION);
        assertThat(overlap.containment()).isBetween(0.25, 0.8);
        assertThat(overlap.command()).contains("document set D-2 --derives-from D-1 --how quotes");
    }

    @Test
    void texts_of_different_stories_suggest_nothing() {
        assertThat(overlap(document(1, "2023-10-06", STORY + MORE), document(2, "2023-10-07", OTHER)))
                .isEmpty();
    }

    @Test
    void credits_and_what_stands_around_every_page_are_no_likeness() {
        String page = "\n\nPhotograph: Orbital Survey Inc./AP\n\n© 2023 The Border Wire. All rights reserved. This"
                + " material may not be published, broadcast, rewritten or redistributed.\n\nLeave a Reply";
        assertThat(overlap(document(1, "2023-10-06", STORY + page), document(2, "2023-10-07", OTHER + page)))
                .isEmpty();
    }

    @Test
    void the_one_published_earlier_is_the_origin_whatever_its_number() {
        Overlap overlap = overlap(document(1, "2023-10-08", STORY), document(2, "2023-10-06", STORY))
                .orElseThrow();
        assertThat(overlap.document().ref()).isEqualTo("D-1");
        assertThat(overlap.precedence().orElseThrow().because()).isEqualTo("published 2023-10-06");
    }

    @Test
    void a_credited_agency_is_the_origin_even_where_its_page_bears_a_later_day() {
        Overlap overlap = overlap(
                        document(1, "2023-10-09", STORY), document(2, "2023-10-06", agent(1), List.of(), STORY))
                .orElseThrow();
        assertThat(overlap.document().ref()).isEqualTo("D-2");
        assertThat(overlap.precedence().orElseThrow().because()).isEqualTo("D-2 credits paper-1");
    }

    @Test
    void days_that_do_not_tell_the_order_suggest_no_command() {
        for (String[] days : new String[][] {
            {"2023-10-06", "2023-10-06"},
            {"2023-10", "2023-10-31"},
            {null, "2023-10-06"},
            {null, null},
            {"2023-10-06", "2023-10-07T01:00Z"}
        }) {
            Overlap overlap = overlap(document(1, days[0], STORY), document(2, days[1], STORY))
                    .orElseThrow();
            assertThat(overlap.precedence()).as(days[0] + " " + days[1]).isEmpty();
            assertThat(overlap.command()).isEmpty();
            assertThat(overlap.document().ref()).isEqualTo("D-2");
        }
    }

    @Test
    void what_is_recorded_in_either_direction_is_said_and_not_suggested_again() {
        var first = document(1, "2023-10-06", STORY);
        var second = document(2, "2023-10-07", null, List.of(new Document.Derivation(1, How.USES_IMAGE_OF)), STORY);
        assertThat(overlap(first, second).orElseThrow().recorded()).contains("D-2 uses image of D-1");
        assertThat(overlap(second, first).orElseThrow().command()).isEmpty();
    }
}
