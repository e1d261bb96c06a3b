package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectKindTest {
    @ParameterizedTest(name = "{0} / {1}")
    @CsvFileSource(resources = "/vocabulary/objects-compared.csv", numLinesToSkip = 1)
    void only_a_kind_and_what_lies_above_it_are_compared(String one, String other, boolean under, boolean comparable) {
        assertThat(ObjectKind.of(one).isSameOrUnder(ObjectKind.of(other))).isEqualTo(under);
        assertThat(ObjectKind.of(one).comparableWith(ObjectKind.of(other))).isEqualTo(comparable);
        assertThat(ObjectKind.of(other).comparableWith(ObjectKind.of(one))).isEqualTo(comparable);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            railcars;           did you mean 'railcar'?
            Railcar;            did you mean 'railcar'?
            freight_cars;       did you mean 'railcar'?
            'freight car';      did you mean 'railcar'?
            box_car;            did you mean 'box'?
            gondola;            did you mean 'gondola_ore'?
            artillery-shells;   did you mean 'shell'?
            artilery_shell;     did you mean 'shell'?
            arms;               did you mean 'munition' or 'weapon'?
            ship;               did you mean 'vessel'?
            contaner;           did you mean 'container'?
            unicorn_sighting;   write 'other' and say in a note what it is
            """)
    void what_is_not_a_word_of_the_tree_is_refused_with_the_word_that_was_meant(String word, String cure) {
        assertThatThrownBy(() -> ObjectKind.of(word)).hasMessage("no object '" + word + "'; " + cure);
    }

    @Test
    void a_parent_is_one_step_up() {
        assertThat(ObjectKind.of("warehouse").parent()).contains(ObjectKind.of("building"));
        assertThat(ObjectKind.of("building").parent()).contains(ObjectKind.of("structure"));
        assertThat(ObjectKind.of("structure").parent()).isEmpty();
    }

    @Test
    void the_rail_classes_of_xview_have_their_kinds() {
        assertThat(ObjectKind.of("railcar").xviewClasses()).containsExactly("Railway Vehicle", "Cargo/Container Car");
        assertThat(ObjectKind.of("flat").xviewClasses()).containsExactly("Flat Car");
        assertThat(ObjectKind.of("tank").xviewClasses()).containsExactly("Tank car");
        assertThat(ObjectKind.of("passenger").xviewClasses()).containsExactly("Passenger Car");
        assertThat(ObjectKind.of("locomotive").xviewClasses()).containsExactly("Locomotive");
        assertThat(ObjectKind.of("box").xviewClasses()).isEmpty();
    }

    @Test
    void every_xview_class_is_one_kind_only_and_no_everyday_word_is_a_kind() {
        var classes = new HashSet<String>();
        for (var kind : ObjectKind.all()) {
            for (var name : kind.xviewClasses()) {
                assertThat(classes.add(name)).as(name).isTrue();
            }
        }
        assertThat(classes).hasSizeGreaterThan(50);
        for (var row : ShippedRows.of("objects.csv")) {
            for (var also : ShippedRows.parts(row.get(4))) {
                assertThat(ObjectKind.all()).extracting(ObjectKind::word).doesNotContain(also);
            }
        }
    }
}
