package org.railwatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;

class CsvTableTest {
    @TempDir
    Path folder = Path.of("");

    private CsvTable table(String text) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return CsvTable.of(InputFile.of(file.toString()));
    }

    private void refused(String text, String... parts) {
        assertThatThrownBy(() -> table(text))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.UNREADABLE))
                .hasMessageContainingAll(parts);
    }

    @Test
    void a_row_has_the_number_of_its_first_line_also_after_cells_of_several_lines() throws IOException {
        var table = table("a,b\n1,2\n\n\"x\ny\",3\r\n\"\r\n\r\nz\",4\n5,\"6\n7\"\n8,9");
        assertThat(table.lines()).extracting(CsvTable.Line::number).containsExactly(2, 4, 6, 9, 11);
        assertThat(table.lines().get(1).cells()).containsExactly("x\ny", "3");
    }

    @Test
    void a_byte_order_mark_and_any_line_end_do_no_harm() throws IOException {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            var table = table("\uFEFFa,b" + end + " 1 ,2" + end);
            assertThat(table.columns()).containsExactly("a", "b");
            assertThat(table.lines()).hasSize(1);
            assertThat(table.lines().get(0).cells()).containsExactly("1", "2");
            assertThat(table.lines().get(0).number()).isEqualTo(2);
        }
    }

    @Test
    void rows_of_nothing_are_left_out_and_a_header_alone_is_a_table() throws IOException {
        assertThat(table("a,b\n,\n \n  ,  \n1,2\n").lines())
                .extracting(CsvTable.Line::number)
                .containsExactly(5);
        assertThat(table("a,b\n").lines()).isEmpty();
    }

    @Test
    void a_row_of_another_width_or_with_an_endless_cell_is_a_bad_row_not_a_bad_file() throws IOException {
        var table = table("a,b\n1\n1,2,3\n1," + "x".repeat(10 << 20) + "\n1,2\n");
        assertThat(table.lines().get(0).fault()).startsWith("the row has 1 cell, and the header 2");
        assertThat(table.lines().get(1).fault()).startsWith("the row has 3 cells, and the header 2");
        assertThat(table.lines().get(2).fault()).contains("the cell of b has 10485760 characters");
        assertThat(table.lines().get(3).fault()).isNull();
    }

    @Test
    void what_is_no_such_table_is_refused_in_a_sentence() {
        refused("", "is empty; its first line names the columns");
        refused("\uFEFF", "is empty");
        refused("\n\n", "is empty");
        refused("a;b\n1;2\n", "semicolons; save it with commas");
        refused("a\tb\n1\t2\n", "tabs; save it with commas");
        refused("point_of,Point-Of\n1,2\n", "two columns named 'Point-Of'");
        refused("a,b\n1,2\n3,\"4\n5,6\n", "t.csv:3: ", "a quote is opened and never closed");
        refused("a,b\n1,\"2\"3\n", "t.csv:2: ", "goes on after its quote");
    }
}
