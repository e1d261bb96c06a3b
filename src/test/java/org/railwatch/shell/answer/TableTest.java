package org.railwatch.shell.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final List<String> NAMES = List.of("ref", "name", "count");

    private final List<Row> rows = new ArrayList<>();

    private void row(String ref, String name, @Nullable Object count) {
        rows.add(
                Row.of(ref, name, new Fields().put("ref", ref).put("name", name).put("count", count)));
    }

    private static List<String> lines(Table table, Style style) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        table.print(out, style);
        out.flush();
        return text.toString().lines().toList();
    }

    @Test
    void columns_stand_below_one_another_whatever_the_script() {
        row("a", "두만강역", 73);
        row("b", "Хасан", 8);
        row("c", "👨‍👩‍👧🇰🇵", 9.5);
        row("d", "Tumanga\u0301n", 1);
        assertThat(lines(new Table(NAMES, rows, 0), Style.PLAIN))
                .containsExactly(
                        "ref  name      count",
                        "a    두만강역     73",
                        "b    Хасан         8",
                        "c    👨‍👩‍👧🇰🇵        9.5",
                        "d    Tumanga\u0301n      1");
    }

    @Test
    void unknown_and_none_are_two_things_and_both_are_seen() {
        rows.add(Row.of("a", "", new Fields().put("ref", "a").put("name", null).put("count", List.of())));
        assertThat(lines(new Table(NAMES, rows, 0), Style.PLAIN)).containsExactly("ref  name  count", "a    -     []");
    }

    @Test
    void a_column_that_is_all_unknown_is_no_column_of_numbers() {
        row("long-reference", "x", null);
        assertThat(lines(new Table(List.of("count", "ref"), rows, 0), Style.PLAIN))
                .containsExactly("count  ref", "-      long-reference");
    }

    @Test
    void the_widest_cells_are_cut_and_counted() {
        row("a", "Tumangang Station at the river", 73);
        row("b", "Rajin", 8);
        var table = new Table(NAMES, rows, 24);
        assertThat(lines(table, Style.PLAIN))
                .containsExactly("ref  name          count", "a    Tumangang S…     73", "b    Rajin             8");
        assertThat(table.hidden()).isEqualTo(new Hidden(0, 1));
    }

    @Test
    void a_number_is_never_cut() {
        row("a", "Tumangang Station", 1234567890123L);
        var table = new Table(NAMES, rows, 26);
        assertThat(lines(table, Style.PLAIN)).element(1).isEqualTo("a    Tuman…  1234567890123");
    }

    @Test
    void columns_that_do_not_fit_even_at_their_narrowest_are_left_out_from_the_right() {
        var names = new ArrayList<String>();
        var fields = new Fields();
        for (int i = 0; i < 8; i++) {
            names.add("column" + i);
            fields.put("column" + i, "a long value");
        }
        rows.add(Row.of(null, "", fields));
        var table = new Table(names, rows, 50);
        assertThat(lines(table, Style.PLAIN))
                .containsExactly(
                        "column0  column1  column2  column3  colum…  colum…",
                        "a long…  a long…  a long…  a long…  a lon…  a lon…");
        assertThat(table.hidden()).isEqualTo(new Hidden(2, 6));
        assertThat(table.tooNarrow(50)).isFalse();
        assertThat(new Table(names, rows, 30).tooNarrow(30)).isTrue();
        assertThat(new Table(names, rows, 1000).hidden()).isEqualTo(Hidden.NOTHING);
    }

    @Test
    void no_line_is_wider_than_the_screen_at_any_width() {
        row("khasan", "Хасан 하산 👍🏽 Khasan Station", 130.6452778);
        for (int width = 1; width < 80; width++) {
            var table = new Table(NAMES, rows, width);
            int columns = width;
            if (!table.tooNarrow(width)) {
                assertThat(lines(table, Style.PLAIN))
                        .as("width %d", width)
                        .allMatch(line -> ScreenText.width(line) <= columns);
            }
        }
    }

    @Test
    void colour_adds_nothing_but_colour() {
        row("a", "\u001b[31mred", null);
        assertThat(lines(new Table(NAMES, rows, 0), Style.COLOURED))
                .containsExactly(
                        "\u001b[1mref\u001b[0m  \u001b[1mname\u001b[0m           \u001b[1mcount\u001b[0m",
                        "\u001b[36ma\u001b[0m    \\u001b[31mred  \u001b[2m-\u001b[0m");
        assertThat(lines(new Table(NAMES, rows, 0), Style.COLOURED).stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9]+m", "")))
                .containsExactlyElementsOf(lines(new Table(NAMES, rows, 0), Style.PLAIN));
    }
}
