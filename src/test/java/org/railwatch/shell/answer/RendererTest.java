package org.railwatch.shell.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.railwatch.UserError;

class RendererTest {
    private static final Columns COLUMNS =
            Columns.of(List.of("ref", "name"), List.of("ref", "name", "note"), List.of("ref", "name", "aliases"));

    private static Row row(String ref, String name) {
        var fields = new Fields().put("ref", ref).put("name", name).put("aliases", List.of());
        return Row.of(
                ref,
                name,
                fields,
                new Fields().put("ref", ref).put("name", name).put("note", null).map(),
                null);
    }

    private static String rendered(Answer answer, Format format, int width, String... chosen) {
        var text = new StringWriter();
        new Renderer(new PrintWriter(text), new Screen(width, Style.PLAIN)).render(answer, format, List.of(chosen));
        return text.toString();
    }

    @Test
    void an_empty_listing_has_the_csv_header_of_a_full_one() {
        assertThat(rendered(Answer.Listing.of(COLUMNS, List.of()), Format.CSV, 0))
                .isEqualTo("ref,name,note\n");
        assertThat(rendered(Answer.Listing.of(COLUMNS, List.of(row("a", "A"))), Format.CSV, 0))
                .isEqualTo("ref,name,note\na,A,\n");
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_column_is_refused_in_every_format_also_where_there_is_no_row(Format format) {
        var empty = Answer.Listing.of(COLUMNS, List.of());
        assertThatThrownBy(() -> rendered(empty, format, 0, "nam"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.USAGE))
                .hasMessage("there is no column 'nam'; did you mean 'name'?");
        assertThat(rendered(empty, format, 0, "aliases")).doesNotContain("a,");
    }

    @Test
    void unknown_is_seen_in_a_table_empty_in_csv_and_null_in_json() {
        var listing = Answer.Listing.of(COLUMNS, List.of(row("a", "A")));
        assertThat(rendered(listing, Format.TABLE, 0, "ref", "note")).isEqualTo("ref  note\na    -\n");
        assertThat(rendered(listing, Format.CSV, 0, "ref", "note")).isEqualTo("ref,note\na,\n");
        assertThat(rendered(listing, Format.NDJSON, 0, "ref", "note", "aliases"))
                .isEqualTo("{\"ref\":\"a\",\"note\":null,\"aliases\":[]}\n");
        assertThat(rendered(listing, Format.GEOJSON, 0, "note")).contains("\"properties\":{\"note\":null}");
    }

    @Test
    void a_card_goes_on_below_its_value_and_cuts_nothing() {
        assertThat(rendered(Answer.Card.of(row("a", "Tumangang Station at the river")), Format.TABLE, 28))
                .isEqualTo("""
                        ref      a
                        name     Tumangang Station
                                 at the river
                        aliases  []
                        """);
    }

    @Test
    void a_card_on_a_very_narrow_screen_has_its_values_below_their_names() {
        assertThat(rendered(Answer.Card.of(row("a", "Tumangang Station at the river")), Format.TABLE, 20))
                .isEqualTo("""
                        ref
                          a
                        name
                          Tumangang Station
                          at the river
                        aliases
                          []
                        """);
    }

    @Test
    void what_a_table_could_not_show_is_shown_as_cards() {
        var names = new ArrayList<String>();
        var fields = new Fields().put("ref", "a");
        for (int i = 0; i < 30; i++) {
            names.add("column" + i);
            fields.put("column" + i, "a long value " + i);
        }
        var listing = Answer.Listing.of(names, List.of(Row.of("a", "", fields), Row.of("b", "", fields)));
        String text = rendered(listing, Format.TABLE, 80);
        assertThat(text).doesNotContain("…").contains("column29  a long value 29\n\ncolumn0   a long value 0\n");
        assertThat(rendered(listing, Format.TABLE, 0)).startsWith("column0");
        assertThat(rendered(listing, Format.TABLE, 0).lines()).hasSize(3);
    }

    @Test
    void cards_are_the_same_json_as_a_table() {
        var listing = Answer.Listing.of(COLUMNS, List.of(row("a", "A"), row("b", "B")));
        assertThat(rendered(listing.asCards(), Format.JSON, 0)).isEqualTo(rendered(listing, Format.JSON, 0));
        assertThat(rendered(listing.asCards(), Format.TABLE, 0)).isEqualTo("""
                ref   a
                name  A

                ref   b
                name  B
                """);
    }
}
