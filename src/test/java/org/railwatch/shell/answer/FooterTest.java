package org.railwatch.shell.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FooterTest {
    private static final Duration TOOK = Duration.ofMillis(34);

    private static Answer.Listing rows(int count) {
        Row row = Row.of("a", "", new Fields().put("ref", "a"));
        return Answer.Listing.of(java.util.List.of("ref"), Collections.nCopies(count, row));
    }

    @Test
    void it_says_how_many_rows_and_how_long() {
        assertThat(Footer.of(rows(12), Hidden.NOTHING, TOOK)).isEqualTo("12 rows, 34 ms");
        assertThat(Footer.of(rows(1), Hidden.NOTHING, TOOK)).isEqualTo("1 row, 34 ms");
        assertThat(Footer.of(rows(0), Hidden.NOTHING, TOOK)).isEqualTo("no rows, 34 ms");
    }

    @Test
    void it_says_what_is_not_seen_and_how_to_see_it() {
        assertThat(Footer.of(rows(12), new Hidden(3, 0), TOOK))
                .isEqualTo("12 of 12 rows, 3 columns hidden; last --wide or last --format json shows all (34 ms)");
        assertThat(Footer.of(rows(12), new Hidden(1, 5), TOOK))
                .isEqualTo(
                        "12 of 12 rows, 1 column hidden, 5 cells cut; last --wide or last --format json shows all (34 ms)");
        assertThat(Footer.of(rows(312).upTo(20), Hidden.NOTHING, TOOK))
                .isEqualTo("20 of 312 rows shown; last --wide or last --format json shows all (34 ms)");
        assertThat(Footer.of(rows(312).upTo(20), new Hidden(0, 1), TOOK))
                .isEqualTo("20 of 312 rows, 1 cell cut; last --wide or last --format json shows all (34 ms)");
    }
}
