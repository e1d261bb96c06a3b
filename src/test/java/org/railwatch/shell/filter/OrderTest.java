package org.railwatch.shell.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

class OrderTest {
    private static final List<String> NAMES = List.of("ref", "when", "begin_at", "count", "of", "name");
    private static final Columns COLUMNS = Columns.of(NAMES, NAMES);
    private static final List<Row> ROWS = List.of(
            row("a", "2023-10-05T09:00+09:00", "2023-10-05T00:00:00.000Z", 10, "O-20", "m"),
            row("b", "2023-10-04", "2023-10-03T15:00:00.000Z", 9, "O-2", "z"),
            row("c", "2023-10-05T01:00Z", "2023-10-05T01:00:00.000Z", 10.5, "O-11", "m"),
            row("d", "../2023", null, null, "O-3", "m"),
            row("e", null, null, null, null, "a"));

    private static Row row(
            String ref,
            @Nullable String when,
            @Nullable String begin,
            @Nullable Object count,
            @Nullable String of,
            String name) {
        return Row.of(
                ref,
                "",
                new Fields()
                        .put("ref", ref)
                        .put("when", when)
                        .put("begin_at", begin)
                        .put("count", count)
                        .put("of", of)
                        .put("name", name));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/answer/orders.csv", numLinesToSkip = 1, delimiter = '|')
    void rows_are_sorted_as_an_analyst_means_it(String sort, String order, @Nullable String why) {
        assertThat(Order.of(sort).sorted(ROWS, COLUMNS).stream().map(Row::ref).collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(order);
    }

    @Test
    void a_column_that_no_row_can_have_is_refused_also_where_there_is_no_row() {
        assertThatThrownBy(() -> Order.of("-wen").sorted(List.of(), COLUMNS))
                .hasMessage("there is no column 'wen' to sort by; did you mean 'when'?");
        assertThatThrownBy(() -> Order.of("ref,")).hasMessageContaining("--sort takes column names");
    }
}
