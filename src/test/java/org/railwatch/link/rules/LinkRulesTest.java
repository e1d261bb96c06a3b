package org.railwatch.link.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LinkRulesTest {
    private final LinkRules rules = new LinkRules(Ruleset.shipped());

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/link/relations.csv", delimiter = '|', numLinesToSkip = 1)
    void a_look_has_to_do_with_a_claim_what_logic_allows(
            String claim, String looks, String relation, String gates, String why) {
        Suggestion suggestion = rules.suggest(World.question(claim, looks));
        assertThat(suggestion.relation().word())
                .as(why + ": " + suggestion.reason())
                .isEqualTo(relation);
        assertThat(suggestion.gates().stream().map(gate -> gate.name().word()).collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(gates == null ? "" : gates);
        assertThat(suggestion.reason()).isNotBlank();
    }

    @Test
    void the_weights_add_up_to_one() {
        double sum = 0;
        for (Feature feature : rules.suggest(World.question("activity", "2023-10-05; count=railcar some"))
                .score()
                .features()) {
            sum += feature.weight();
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void what_is_not_said_counts_nothing_and_lowers_completeness() {
        Score full = rules.suggest(World.question(
                        "activity; when=2023-10-05; count=railcar approx 73; at=tumangang",
                        "2023-10-05; count=railcar approx 73"))
                .score();
        Score bare = rules.suggest(World.question("activity; at=tumangang", "2023-10-05; count=railcar approx 73"))
                .score();
        assertThat(full.value()).isGreaterThan(bare.value());
        assertThat(full.completeness()).isEqualTo(0.83);
        assertThat(bare.completeness()).isEqualTo(0.28);
    }

    @Test
    void an_undated_caption_has_candidates_and_an_empty_yard_is_none() {
        var claim = World.claim("image_description; at=tumangang");
        var questions = List.of(
                World.question("image_description; at=tumangang", "2023-09-14; absent=railcar; full; clear"),
                ask(claim, 2, "2023-09-22; count=railcar some"),
                ask(claim, 3, "2023-09-24; count=container_row some"),
                ask(claim, 4, "2023-10-05; count=railcar approx 73"),
                ask(claim, 5, "2023-12-05; count=railcar approx 73"));
        var ranked = rules.rank(claim, questions, List.of());
        assertThat(ranked).hasSize(3);
        for (Suggestion suggestion : ranked) {
            assertThat(suggestion.relation()).isEqualTo(Relation.CONTEXT);
            assertThat(suggestion.ambiguous()).isTrue();
            assertThat(suggestion.candidates()).containsExactly("O-2", "O-3", "O-4");
            assertThat(suggestion.excluded())
                    .containsExactly(
                            new Suggestion.Excluded("O-1", "shows none"),
                            new Suggestion.Excluded("O-5", "is later than the claim"));
        }
    }

    private static Question ask(org.railwatch.claim.Claim claim, long id, String look) {
        return new Question(claim, List.of(World.look(id, look)), null, java.util.Optional.empty(), false, false, null);
    }

    @Test
    void two_looks_that_fit_alike_are_ambiguous() {
        var claim = World.claim("activity; when=2023-10; count=railcar some; at=tumangang");
        var ranked = rules.rank(
                claim,
                List.of(
                        ask(claim, 1, "2023-10-05; count=railcar some"),
                        ask(claim, 2, "2023-10-06; count=railcar some"),
                        ask(claim, 3, "2023-12-06; count=railcar some")),
                List.of());
        assertThat(ranked).extracting(Suggestion::ambiguous).containsExactly(true, true, false);
    }
}
