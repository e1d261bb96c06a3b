package org.railwatch.shell.prompt.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word at the cursor, and what is put in its place. */
class TypedLineTest {
    /** A bar stands for the cursor; quotes that are part of the case are written ´ and ". */
    private static TypedLine at(String line) {
        String quoted = line.replace('´', '\'');
        int cursor = quoted.indexOf('|');
        return TypedLine.of(quoted.replace("|", ""), cursor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|; ; 0",
                "fac|; fac; 0",
                "facility |; ; 1",
                "facility li|st; li; 1",
                "facility show ´two wo|; two wo; 2",
                "facility show \"two wo|; two wo; 2",
                "facility show two\\ wo|; two wo; 2",
                "facility list --where=´a b|; --where=a b; 2",
                "facility show ´a b´ |; ; 3",
                "facility show ´a´|; a; 2",
                "facility add x --note ´two´ --kind po|; po; 6",
            })
    void the_word_at_the_cursor(String line, String word, int index) {
        assertThat(at(line).word()).isEqualTo(word == null ? "" : word);
        assertThat(at(line).wordIndex()).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "facility show tu|; tumangang; facility show tumangang",
                "facility show ´tu|; tumangang; facility show ´tumangang´",
                "facility show \"tu|; a \"b\"; facility show \"a \\\"b\\\"\"",
                "facility show ea|; east yard; facility show ´east yard´",
                "facility show ea|; Kim´s; facility show ´Kim´\\´´s´",
                "facility list --kind=po|; --kind=port; facility list --kind=port",
                "x y --part=ea|; --part=east yard; x y --part=´east yard´",
                "x y --part=´ea|; --part=east yard; x y --part=´east yard´",
                "facility li|xx --kind; list; facility list --kind",
                "facility show ´tu|man gang´ --x; tumangang; facility show ´tumangang´ --x",
            })
    void the_whole_word_is_replaced_and_quoted_as_it_needs(String line, String taken, String becomes) {
        TypedLine typed = at(line);
        int start = typed.cursor() - typed.rawWordCursor();
        String replaced = typed.line().substring(0, start)
                + typed.escape(taken.replace('´', '\''), true)
                + typed.line().substring(start + typed.rawWordLength());
        assertThat(replaced).isEqualTo(becomes.replace('´', '\''));
    }

    @Test
    void a_quote_stays_open_when_more_of_the_word_follows() {
        assertThat(at("claim add --count rai|").escape("railcar ", false)).isEqualTo("'railcar ");
        assertThat(at("claim add --count ´rai|").escape("railcar ", false)).isEqualTo("'railcar ");
    }

    @Test
    void behind_a_hash_nothing_is_completed() {
        assertThat(at("facility list # fac|").inComment()).isTrue();
        assertThat(at("facility list --note a#b|").inComment()).isFalse();
    }

    @Test
    void many_records_that_are_not_all_shown_do_not_extend_the_word() {
        var matching = new Matching();
        matching.compile(java.util.Map.of(), false, at("observation show O-|"), false, 0, null);
        matching.matches(java.util.List.of(candidate("O-120", "more"), candidate("O-121", "more")));
        assertThat(matching.getCommonPrefix()).isEqualTo("O-");
        matching.matches(java.util.List.of(candidate("O-120", null), candidate("O-121", null)));
        assertThat(matching.getCommonPrefix()).isEqualTo("O-12");
    }

    private static Candidate candidate(String text, @org.jspecify.annotations.Nullable String group) {
        return new Candidate(text, text, group, null, null, null, true);
    }
}
