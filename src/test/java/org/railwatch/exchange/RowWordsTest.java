package org.railwatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.Railwatch;
import org.railwatch.UserError;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.session.Lexicon;
import org.springframework.context.support.GenericApplicationContext;

class RowWordsTest {
    private static final GenericApplicationContext CONTEXT = Railwatch.context(
            Arguments.of(List.of("--store", Path.of("target", "no-such.gpkg").toString()), Map.of()),
            Clock.systemUTC(),
            new Random(1));

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static Noun noun(String kind) {
        return Noun.of(CONTEXT.getBean(Lexicon.class), kind);
    }

    private static CsvTable table(String columns, String cells) {
        return new CsvTable(
                InputFile.of("t.csv"),
                List.of(columns.split(",", -1)),
                List.of(new CsvTable.Line(2, List.of(cells.split(",", -1)), null)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/exchange/words.csv", numLinesToSkip = 1, delimiter = ';')
    void a_row_is_the_words_of_a_command(String kind, String columns, String cells, String words, String why) {
        var noun = noun(kind);
        var fields = new LinkedHashMap<String, List<String>>();
        String[] values = cells.split(",", -1);
        int i = 0;
        for (String column : columns.split(",", -1)) {
            String field = Column.folded(column);
            if (!values[i].isEmpty()) {
                var given = noun.repeats(field) ? values[i].split("\\|") : new String[] {values[i]};
                fields.put(
                        field,
                        List.of(given).stream()
                                .map(value -> Column.value(field, value))
                                .toList());
            }
            i++;
        }
        var made = RowWords.ofAdd(noun, fields, CONTEXT.getBean(KnownRecords.class));
        assertThat(String.join(" ", made)).as(why).isEqualTo(words);
    }

    @Test
    void half_a_position_is_refused() {
        var known = CONTEXT.getBean(KnownRecords.class);
        var fields = Map.of("slug", List.of("x"), "name", List.of("X"), "lat", List.of("42"));
        assertThatThrownBy(() -> RowWords.ofAdd(noun("facility"), fields, known))
                .isInstanceOf(UserError.class)
                .hasMessage("lat 42 stands alone; give lon and lat, or none");
    }

    @Test
    void a_mapped_column_stands_for_its_field_alone() {
        var binding = Binding.of(
                table("id,gist,place,kind", "t1,g,tumangang,activity"), noun("claim"), List.of("facility=place"), "id");
        assertThat(binding.columns())
                .containsEntry("facility", List.of(2))
                .containsEntry("key", List.of(0))
                .doesNotContainKey("place");
        assertThat(binding.ignored()).isEmpty();
        assertThat(binding.values(new CsvTable.Line(2, List.of("t1", "g", "tumangang", ""), null)))
                .containsOnlyKeys("facility", "key", "gist");
    }

    @Test
    void a_column_gives_way_to_the_one_that_is_mapped_to_its_field() {
        var binding = Binding.of(
                table("slug,name,kind,country,note,description", "x,X,port,KP,a,b"),
                noun("facility"),
                List.of("note=description"),
                null);
        assertThat(binding.columns()).containsEntry("note", List.of(5));
        assertThat(binding.ignored()).containsExactly("note");
    }

    @Test
    void a_file_without_a_column_for_what_is_required_is_refused_as_a_whole() {
        assertThatThrownBy(() -> Binding.of(table("slug,name", "x,X"), noun("facility"), List.of(), null))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.UNREADABLE))
                .hasMessageContaining("no column for kind");
    }
}
