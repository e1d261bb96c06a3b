package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Visibility;

/** What was typed of a look against what its picture shows. */
class SightWarningsTest {
    private static final List<Finding> NONE = List.of(new Finding(ObjectKind.of("railcar"), FindingKind.ABSENT, null));
    private static final List<Finding> SOME =
            List.of(new Finding(ObjectKind.of("railcar"), FindingKind.PRESENT, Count.of("railcar some")));

    private static List<String> of(String typed, List<Finding> findings, @Nullable String sight) {
        String[] words = typed.split(" ", -1);
        return SightWarnings.of(Worlds.look(
                Coverage.of(words[0]), Visibility.of(words[1]), findings, sight == null ? null : Worlds.sight(sight)));
    }

    @Test
    void where_nothing_was_computed_nothing_is_said() {
        assertThat(of("full clear", NONE, null)).isEmpty();
    }

    @Test
    void a_clear_sight_fills_in_what_was_not_typed_and_goes_against_nothing() {
        assertThat(of("unknown unknown", NONE, "full clear udm2 0 0"))
                .containsExactly("I-1 shows 100 % of the area of yard: 0 % is hidden by its UDM2 map;"
                        + " coverage full (computed), visibility clear (computed)");
        assertThat(of("full clear", NONE, "full clear udm2 0 0"))
                .containsExactly("I-1 shows 100 % of the area of yard: 0 % is hidden by its UDM2 map");
    }

    @Test
    void partly_under_cloud_goes_against_clear_and_an_absence_may_still_be_said() {
        assertThat(of("full clear", NONE, "full cloud udm2 0 30"))
                .containsExactly(
                        "I-1 shows 70 % of the area of yard: 30 % is hidden by its UDM2 map",
                        "visibility is given as clear, but cloud is computed: the UDM2 map of I-1 hides 30 % of the area of"
                                + " yard");
    }

    @Test
    void partly_blank_goes_against_a_full_coverage() {
        assertThat(of("full clear", NONE, "partial unknown mask 0 40"))
                .containsExactly(
                        "I-1 shows 60 % of the area of yard: 40 % is blank by its mask",
                        "coverage is given as full, but I-1 shows 60 % of the area of yard: computed partial; the look"
                                + " proves no absence");
        assertThat(of("partial clear", NONE, "partial unknown mask 0 40"))
                .containsExactly("I-1 shows 60 % of the area of yard: 40 % is blank by its mask");
    }

    @Test
    void all_hidden_shows_no_absence() {
        assertThat(of("full clear", NONE, "full cloud udm2 0 100"))
                .containsExactly(
                        "I-1 shows 0 % of the area of yard: 100 % is hidden by its UDM2 map",
                        "visibility is given as clear, but cloud is computed: the UDM2 map of I-1 hides 100 % of the area"
                                + " of yard",
                        "absent is said of a place of which I-1 shows only 0 %; --finding indeterminate says looked and"
                                + " could not see");
        assertThat(of("unknown unknown", SOME, "full cloud udm2 0 100"))
                .as("what was seen was seen")
                .containsExactly("I-1 shows 0 % of the area of yard: 100 % is hidden by its UDM2 map;"
                        + " coverage full (computed), visibility cloud (computed)");
    }

    @Test
    void a_picture_that_misses_the_place_shows_nothing_of_it() {
        assertThat(of("full clear", NONE, "none unknown footprint 100 -"))
                .containsExactly(
                        "I-1 shows 0 % of the area of yard: 100 % lies outside the picture",
                        "coverage is given as full, but I-1 shows 0 % of the area of yard: computed none; the look proves"
                                + " no absence",
                        "absent is said of a place of which I-1 shows only 0 %; --finding indeterminate says looked and"
                                + " could not see");
        assertThat(of("unknown unknown", List.of(), "none unknown footprint 100 -"))
                .containsExactly("I-1 shows 0 % of the area of yard: 100 % lies outside the picture;"
                        + " coverage none (computed)");
    }

    @Test
    void a_sight_that_says_nothing_leaves_what_was_typed() {
        assertThat(of("full clear", NONE, "unknown unknown footprint 0 -"))
                .containsExactly("I-1 shows 100 % of the area of yard: nothing says what clouds hide");
        assertThat(of("unknown unknown", NONE, "unknown unknown footprint 0 -"))
                .containsExactly("I-1 shows 100 % of the area of yard: nothing says what clouds hide");
    }

    /** Typed visibility, computed one, and whether they go against each other: haze is as good as clear. */
    @ParameterizedTest
    @CsvSource({
        "clear, clear, false",
        "clear, haze, false",
        "haze, clear, false",
        "clear, cloud, true",
        "haze, snow, true",
        "cloud, clear, true",
        "covered, clear, true",
        "cloud, shadow, false",
        "unknown, cloud, false",
        "clear, unknown, false"
    })
    void visibilities_go_against_each_other_where_one_sees_and_the_other_does_not(
            String typed, String computed, boolean against) {
        List<String> said = of("full " + typed, SOME, "full " + computed + " scene_cloud 0 7");
        assertThat(said).hasSize(against ? 2 : 1);
        if (against) {
            assertThat(said.get(1))
                    .isEqualTo("visibility is given as " + typed + ", but " + computed
                            + " is computed of the whole scene");
        }
    }

    @Test
    void from_half_of_the_place_on_an_absence_may_be_said() {
        assertThat(of("partial clear", NONE, "partial unknown mask 0 50")).hasSize(1);
        assertThat(of("partial clear", NONE, "partial unknown mask 0 50.1"))
                .last()
                .asString()
                .startsWith("absent is said of a place of which I-1 shows only 49.9 %");
        assertThat(of("full clear", NONE, "full unknown scene_cloud 0 90"))
                .as("the cloud of a whole scene hides no known part of the place")
                .hasSize(1);
    }

    /**
     * Whether a look saw all, and whether it is known to have seen a part only: what was typed, what was computed, and what
     * comes of both.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    full clear      | -                             | true  | false | full    | clear
                    full haze       | -                             | true  | false | full    | haze
                    full cloud      | -                             | false | false | full    | cloud
                    unknown unknown | -                             | false | false | unknown | unknown
                    partial clear   | -                             | false | true  | partial | clear
                    full clear      | full clear udm2 0 0           | true  | false | full    | clear
                    unknown unknown | full clear udm2 0 0           | true  | false | full    | clear
                    unknown unknown | full haze udm2 0 5            | true  | false | full    | haze
                    unknown unknown | full cloud udm2 0 30          | false | false | full    | cloud
                    full clear      | full cloud udm2 0 30          | true  | false | full    | clear
                    full cloud      | full clear udm2 0 0           | false | false | full    | cloud
                    full clear      | partial unknown mask 0 40     | false | true  | full    | clear
                    unknown clear   | partial unknown mask 0 40     | false | true  | partial | clear
                    full clear      | none unknown footprint 100 -  | false | true  | full    | clear
                    unknown unknown | none unknown footprint 100 -  | false | true  | none    | unknown
                    unknown unknown | unknown unknown footprint 0 - | false | false | unknown | unknown
                    full clear      | unknown unknown footprint 0 - | true  | false | full    | clear
                    full unknown    | unknown clear scene_cloud - 5 | false | false | full    | clear
                    full unknown    | full clear scene_cloud 0 5    | false | false | full    | clear
                    unknown clear   | full clear scene_cloud 0 5    | true  | false | full    | clear
                    partial clear   | full clear udm2 0 0           | false | true  | partial | clear
                    """)
    void what_a_look_saw_is_what_was_typed_where_the_picture_shows_it(
            String typed, @Nullable String sight, boolean all, boolean part, String coverage, String visibility) {
        String[] words = typed.split(" ", -1);
        Observation look = Worlds.look(
                Coverage.of(words[0]), Visibility.of(words[1]), NONE, sight == null ? null : Worlds.sight(sight));
        assertThat(look.sawAll()).as("all").isEqualTo(all);
        assertThat(look.sawPart()).as("part").isEqualTo(part);
        assertThat(look.coverageOrComputed().word()).isEqualTo(coverage);
        assertThat(look.visibilityOrComputed().word()).isEqualTo(visibility);
    }
}
