package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.UserError;

class CountTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vocabulary/counts-read.csv", numLinesToSkip = 1)
    void a_count_keeps_what_was_stated_and_computes_what_is_tested(
            String text,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high,
            String unit,
            String tested) {
        var count = Count.of(text);
        assertThat(count.low()).isEqualTo(low);
        assertThat(count.best()).isEqualTo(best);
        assertThat(count.high()).isEqualTo(high);
        assertThat(count.unit().word()).isEqualTo(unit);
        assertThat(count.tested()).hasToString(tested);
        assertThat(count).hasToString(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/vocabulary/counts-refused.csv",
            numLinesToSkip = 1,
            delimiter = ';',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false)
    void what_is_not_a_count_is_refused_with_the_cure(String text, String message, String cure) {
        assertThatThrownBy(() -> Count.of(text))
                .isInstanceOf(UserError.class)
                .hasMessage(message + ";" + cure)
                .extracting(e -> ((UserError) e).kind())
                .isEqualTo(UserError.Kind.USAGE);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvFileSource(resources = "/vocabulary/counts-compared.csv", numLinesToSkip = 1)
    void counts_conflict_only_when_they_cannot_both_be_true(String one, String other, String verdict) {
        var a = Count.of(one).tested();
        var b = Count.of(other).tested();
        assertThat(a.overlaps(b)).isEqualTo(verdict.equals("overlaps"));
        assertThat(b.overlaps(a)).isEqualTo(verdict.equals("overlaps"));
        assertThat(a.definitelyGreaterThan(b)).isEqualTo(verdict.equals("greater"));
        assertThat(a.definitelyLessThan(b)).isEqualTo(verdict.equals("less"));
    }

    @Test
    void each_may_be_written_and_is_not_printed() {
        assertThat(Count.of("railcar approx 73 each")).hasToString("railcar approx 73");
    }

    @Test
    void an_exact_count_read_from_columns_fills_in_its_ends() {
        var count = new Count(ObjectKind.of("railcar"), Qualifier.EXACT, null, 73.0, null, Unit.EACH);
        assertThat(count).isEqualTo(Count.of("railcar exact 73"));
    }

    @Test
    void columns_that_do_not_fit_the_qualifier_are_refused() {
        var railcar = ObjectKind.of("railcar");
        assertThatThrownBy(() -> new Count(railcar, Qualifier.APPROX, 66.0, 73.0, 80.0, Unit.EACH))
                .hasMessage("'approx' does not go with these numbers; write such as 'railcar approx 73'");
        assertThatThrownBy(() -> new Count(railcar, Qualifier.EXACT, 1.0, 2.0, 2.0, Unit.EACH))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Count(railcar, Qualifier.NONE, null, 2.0, null, Unit.EACH))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Count(railcar, Qualifier.APPROX, null, Double.NaN, null, Unit.T))
                .isInstanceOf(UserError.class);
    }

    @Test
    void bounds_are_told_apart() {
        assertThat(Count.of("railcar approx_at_most 20").isUpperBound()).isTrue();
        assertThat(Count.of("railcar none").isUpperBound()).isTrue();
        assertThat(Count.of("railcar between 1..2").isUpperBound()).isFalse();
        assertThat(Count.of("railcar some").isLowerBound()).isTrue();
        assertThat(Count.of("railcar more_than 2").isLowerBound()).isTrue();
        assertThat(Count.of("railcar exact 2").isLowerBound()).isFalse();
    }

    @Test
    void every_count_prints_what_reads_back_to_itself() {
        long seed = 20231005;
        var random = new Random(seed);
        var kinds = ObjectKind.all();
        var qualifiers = List.of(Qualifier.values());
        var units = List.of(Unit.values());
        for (int i = 0; i < 5000; i++) {
            var qualifier = qualifiers.get(random.nextInt(qualifiers.size()));
            var unit = units.get(random.nextInt(units.size()));
            double a = number(random, unit);
            double b = a + number(random, unit);
            var kind = kinds.get(random.nextInt(kinds.size()));
            var count = switch (qualifier) {
                case EXACT -> new Count(kind, qualifier, a, a, a, unit);
                case APPROX ->
                    random.nextBoolean()
                            ? new Count(kind, qualifier, null, a, null, unit)
                            : new Count(kind, qualifier, a, null, b, unit);
                case BETWEEN -> new Count(kind, qualifier, a, null, b, unit);
                case AT_LEAST, MORE_THAN -> new Count(kind, qualifier, a, null, null, unit);
                case AT_MOST, LESS_THAN, APPROX_AT_MOST -> new Count(kind, qualifier, null, null, a + 1, unit);
                case SOME, NONE -> new Count(kind, qualifier, null, null, null, unit);
            };
            assertThat(Count.of(count.toString()))
                    .as("seed %d, step %d: %s", seed, i, count)
                    .isEqualTo(count);
            for (var stated : new @Nullable Double[] {count.low(), count.best(), count.high()}) {
                if (stated != null && qualifier != Qualifier.MORE_THAN && qualifier != Qualifier.LESS_THAN) {
                    assertThat(count.tested().contains(stated))
                            .as("seed %d: %s", seed, count)
                            .isTrue();
                }
            }
        }
    }

    private static double number(Random random, Unit unit) {
        double whole = Math.floor(Math.pow(10, random.nextDouble() * 7));
        return unit == Unit.EACH || random.nextBoolean() ? whole : whole + random.nextDouble();
    }
}
