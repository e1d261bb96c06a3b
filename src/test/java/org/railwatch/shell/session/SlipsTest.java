package org.railwatch.shell.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.Railwatch;
import org.railwatch.UserError;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;

class SlipsTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            facilty list           | unknown command 'facilty'; did you mean 'facility'?
            list facility          | the noun comes first: facility list
            show tumangang         | 'show' is a verb, and a noun comes first: facility show, observation show, claim show …
            accept O-1 C-1         | 'accept' is a verb, and a noun comes first: link accept
            facilitylist           | unknown command 'facilitylist'; write it as two words: facility list
            facility-list          | unknown command 'facility-list'; write it as two words: facility list
            'facility list'        | unknown command 'facility list'; write it as two words: facility list
            quit                   | unknown command 'quit'; did you mean 'exit'?
            .quit                  | unknown command '.quit'; did you mean 'exit'?
            ?                      | unknown command '?'; did you mean 'help'?
            xyzzy                  | unknown command 'xyzzy'; help lists all
            --format json          | a line begins with a command, not with '--format'; help lists all
            facility               | facility needs a verb: add, list, show, set, alias, move, part, remove
            facility --kind port   | facility needs a verb before --kind: add, list, set
            facility --radius=5km  | facility needs a verb before --radius: list
            facility --zzz         | facility needs a verb before --zzz: add, list, show, set, alias, move, part, remove
            facility lst           | unknown verb 'lst' of facility; did you mean 'list'?
            facility ls            | unknown verb 'ls' of facility; did you mean 'list'?
            facility delete x      | unknown verb 'delete' of facility; did you mean 'remove'?
            facility 두만강역      | unknown verb '두만강역' of facility; there are add, list, show, set, alias, move, part, remove
            """)
    void words_that_name_no_command_are_led_to_the_one_that_was_meant(String line, String sentence) {
        var arguments = Arguments.of(List.of(), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            var lexicon = context.getBean(Lexicon.class);
            assertThatThrownBy(() -> lexicon.get(Words.of(line)))
                    .isInstanceOf(UserError.class)
                    .hasMessage(sentence);
        }
    }
}
