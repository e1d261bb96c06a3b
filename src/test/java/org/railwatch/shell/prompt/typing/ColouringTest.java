package org.railwatch.shell.prompt.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.Railwatch;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.session.Lexicon;

/** A letter under each character of the line: Command, Option, Quoted, # comment, Wrong, a dot for plain. */
class ColouringTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "facility list; CCCCCCCC.CCCC",
                "fakility list; WWWWWWWW.....",
                "facility lisd x; CCCCCCCC.WWWW..",
                "facility list --kind port; CCCCCCCC.CCCC.OOOOOO.....",
                "facility list --kind porx; CCCCCCCC.CCCC.OOOOOO.WWWW",
                "facility list --kind=porx; CCCCCCCC.CCCC.OOOOOOOWWWW",
                "facility list --kinf port; CCCCCCCC.CCCC.WWWWWW.....",
                "facility list --kind port --kind port; CCCCCCCC.CCCC.OOOOOO......WWWWWW.....",
                "facility show 'a b' # c; CCCCCCCC.CCCC.QQQQQ.###",
                "version; CCCCCCC",
            })
    void each_word_has_its_colour(String line, String expected) {
        assertThat(letters(line, -1)).isEqualTo(expected);
    }

    @Test
    void what_may_still_become_a_word_is_plain_at_the_cursor_and_wrong_elsewhere() {
        assertThat(letters("facil", 5)).isEqualTo(".....");
        assertThat(letters("facil ", 6)).isEqualTo("WWWWW.");
        assertThat(letters("facility list --ki", 18)).endsWith("....");
        assertThat(letters("facility list --kx", 18)).endsWith("WWWW");
        assertThat(letters("facility list --kind po", 23)).endsWith("..");
        assertThat(letters("facility list --kind px", 23)).endsWith("WW");
    }

    private static String letters(String line, int cursor) {
        var arguments = Arguments.of(List.of("--store", Path.of("none.gpkg").toString()), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            AttributedString shown = new Colouring(context.getBean(Lexicon.class), () -> true).coloured(line, cursor);
            assertThat(shown.toString()).isEqualTo(line);
            var letters = new StringBuilder();
            for (int i = 0; i < line.length(); i++) {
                letters.append(letter(shown.styleAt(i)));
            }
            return letters.toString();
        }
    }

    private static char letter(AttributedStyle style) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        Map<AttributedStyle, Character> letters = Map.of(
                plain,
                '.',
                plain.bold(),
                'C',
                plain.foreground(AttributedStyle.CYAN),
                'O',
                plain.foreground(AttributedStyle.GREEN),
                'Q',
                plain.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK),
                '#',
                plain.foreground(AttributedStyle.RED),
                'W');
        return letters.getOrDefault(style, '?');
    }
}
