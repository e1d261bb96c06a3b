package org.railwatch.shell.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;
import org.railwatch.shell.line.Words;

class StatementsTest {
    @Test
    void a_script_has_its_statements_with_the_number_of_their_first_line() {
        String text = "\uFEFF# comment\r\nfacility list\r\n\r\nevent add \\\r\n  --title 'a\nb'\nversion";
        assertThat(Statement.all(text))
                .containsExactly(
                        new Statement(2, "facility list"),
                        new Statement(4, "event add \\\n  --title 'a\nb'"),
                        new Statement(7, "version"));
        assertThat(Words.of(Statement.all(text).get(1).text())).isEqualTo(List.of("event", "add", "--title", "a\nb"));
    }

    @Test
    void lines_end_in_any_of_three_ways_and_the_last_need_not() {
        var expected = List.of(new Statement(1, "a"), new Statement(3, "b"), new Statement(4, "c"));
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(Statement.all(String.join(end, "a", "", "b", "c"))).isEqualTo(expected);
            assertThat(Statement.all(String.join(end, "a", "", "b", "c", ""))).isEqualTo(expected);
        }
        assertThat(Statement.all("")).isEmpty();
        assertThat(Statement.all("\uFEFF")).isEmpty();
    }

    @Test
    void where_lines_end_in_lf_a_cr_in_quotes_is_kept() {
        assertThat(Words.of(Statement.all("# first\na 'b\rc\r\nd'").get(0).text()))
                .containsExactly("a", "b\rc\r\nd");
        assertThat(Statement.all("a\nb\r\nc \\\r\nd\r\n")).hasSize(3);
        assertThat(Words.of(Statement.all("a\nc \\\r\nd\r\n").get(1).text())).containsExactly("c", "d");
    }

    @Test
    void any_words_written_as_lines_of_a_script_read_back_the_same() {
        long seed = Long.getLong("railwatch.seed", System.nanoTime());
        var random = new Random(seed);
        String alphabet = "ab 두Х'\"\\#-@\t$`é;\n\r{}x=\u001b\u2028\uFEFF\uD83D\uDE82";
        for (int i = 0; i < 2000; i++) {
            var all = new ArrayList<List<String>>();
            var script = new StringBuilder("# head\n");
            for (int l = random.nextInt(4); l >= 0; l--) {
                var words = new ArrayList<String>();
                for (int w = random.nextInt(4); w >= 0; w--) {
                    var word = new StringBuilder();
                    for (int c = random.nextInt(6); c > 0; c--) {
                        word.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(
                                0, random.nextInt(alphabet.codePointCount(0, alphabet.length())))));
                    }
                    words.add(word.toString());
                }
                all.add(words);
                script.append(Words.line(words)).append('\n');
            }
            var read = Statement.all(script.toString()).stream()
                    .map(statement -> Words.of(statement.text(), name -> "no").words())
                    .toList();
            assertThat(read).as("seed %d", seed).isEqualTo(all);
        }
    }

    @Test
    void statements_are_what_the_prompt_would_take() {
        long seed = Long.getLong("railwatch.seed", System.nanoTime());
        var random = new Random(seed);
        String alphabet = "ab  '\"\\#\n\n";
        for (int i = 0; i < 5000; i++) {
            var text = new StringBuilder();
            for (int c = random.nextInt(24); c > 0; c--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var expected = new ArrayList<String>();
            String[] lines = text.toString().split("\n", -1);
            for (int l = 0; l < lines.length; l++) {
                String typed = lines[l];
                while (Words.goesOn(typed) && l + 1 < lines.length) {
                    typed += "\n" + lines[++l];
                }
                if (!typed.isBlank() && !typed.stripLeading().startsWith("#")) {
                    expected.add(typed.replaceAll("\n+$", ""));
                }
            }
            assertThat(Statement.all(text.toString()).stream()
                            .map(statement -> statement.text().replaceAll("\n+$", "")))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_hundred_thousand_joined_lines_and_a_line_of_a_megabyte_take_time_in_proportion() {
        assertTimeout(Duration.ofSeconds(10), () -> {
            var joined = Statement.all("event add \\\n".repeat(100_000) + "x");
            assertThat(joined).hasSize(1);
            assertThat(Words.of(joined.get(0).text())).hasSize(200_001);
            assertThat(Statement.all("event add '" + "x\n".repeat(500_000) + "'"))
                    .hasSize(1);
            assertThat(Statement.all("x ".repeat(500_000))).hasSize(1);
            assertThat(Statement.all("x\n".repeat(500_000))).hasSize(500_000);
        });
    }

    @Test
    void what_is_no_text_is_refused_with_its_line_and_what_stood_before_it_was_read() {
        refused(new byte[] {'a', '\n', 'b', (byte) 0xC3, '\n'}, "s.rw:2: this is not UTF-8 text; convert it first");
        refused(new byte[] {'a', '\n', 'b', 0, '\n'}, "s.rw:2: there is a NUL byte, so this is no text");
        refused(new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, "s.rw:2: this is not UTF-8 text");
    }

    private static void refused(byte[] bytes, String sentence) {
        var statements = new Statements("s.rw", new ByteArrayInputStream(bytes));
        assertThat(statements.next()).isEqualTo(new Statement(1, "a"));
        assertThatThrownBy(statements::next)
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(sentence)
                .extracting(e -> ((UserError) e).kind())
                .isEqualTo(UserError.Kind.UNREADABLE);
    }

    @Test
    void a_statement_is_there_before_the_next_has_come() {
        var trickle = new Trickle("a\r\nb 'c\nd'\ne".getBytes(StandardCharsets.UTF_8));
        var statements = new Statements("<stdin>", trickle);
        assertThat(statements.next()).isEqualTo(new Statement(1, "a"));
        assertThat(trickle.given).isEqualTo(2);
        assertThat(statements.next()).isEqualTo(new Statement(2, "b 'c\nd'"));
        assertThat(statements.next()).isEqualTo(new Statement(4, "e"));
        assertThat(statements.next()).isNull();
    }

    /** Gives a byte at a time, and counts. */
    private static final class Trickle extends InputStream {
        private int given;
        private final byte[] bytes;

        Trickle(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return given < bytes.length ? bytes[given++] : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int b = read();
            if (b < 0) {
                return -1;
            }
            into[from] = (byte) b;
            return 1;
        }
    }
}
