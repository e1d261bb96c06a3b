package org.railwatch.shell.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;

class DatedTest {
    private static Period period(String edtf) {
        return Edtf.of(edtf).period(ZoneOffset.UTC);
    }

    private static Dated claim(String when, @Nullable String meaning) {
        Period period = period(when);
        return Dated.of(Row.of(
                        "C-1",
                        "a claim",
                        new Fields()
                                .put("begin_at", period.begin())
                                .put("end_at", period.end())
                                .put("meaning", meaning)))
                .orElseThrow();
    }

    @Test
    void what_was_sometime_in_a_month_was_possibly_on_a_day_of_it_and_definitely_in_its_year() {
        Dated claim = claim("2023-10", "within");
        assertThat(claim.possiblyDuring(period("2023-10-05"))).isTrue();
        assertThat(claim.definitelyDuring(period("2023-10-05"))).isFalse();
        assertThat(claim.definitelyDuring(period("2023"))).isTrue();
        assertThat(claim.possiblyDuring(period("2023-11"))).isFalse();
    }

    @Test
    void what_was_so_throughout_a_month_was_definitely_so_on_each_day_of_it() {
        Dated claim = claim("2023-10", "throughout");
        assertThat(claim.definitelyDuring(period("2023-10-05"))).isTrue();
        assertThat(claim.definitelyDuring(period("2023-10-31/.."))).isTrue();
        assertThat(claim.definitelyDuring(period("2023-11"))).isFalse();
    }

    @Test
    void of_an_open_throughout_only_the_known_end_is_sure() {
        Dated claim = claim("2023-10/..", "throughout");
        assertThat(claim.possiblyDuring(period("2024-05"))).isTrue();
        assertThat(claim.definitelyDuring(period("2024-05"))).isFalse();
        assertThat(claim.definitelyDuring(period("2023-10"))).isTrue();
    }

    @Test
    void a_sum_and_a_look_are_definitely_in_what_holds_all_of_their_period() {
        assertThat(claim("2023-08/2023-11-01", "cumulative").definitelyDuring(period("2023-10")))
                .isFalse();
        assertThat(claim("2023-08/2023-11-01", "cumulative").definitelyDuring(period("2023")))
                .isTrue();
        assertThat(claim("2023-10-05", null).definitelyDuring(period("2023-10")))
                .isTrue();
    }

    @Test
    void a_document_is_of_the_day_it_was_published_and_an_entry_of_the_instant_it_was_written() {
        Dated document = Dated.of(Row.of(
                        "D-1",
                        "a document",
                        new Fields().put("dated", "2023-11-02").put("published", "2023-11-03~")))
                .orElseThrow();
        assertThat(document.definitelyDuring(period("2023-11-03"))).isTrue();
        assertThat(document.possiblyDuring(period("2023-11-02"))).isFalse();
        Dated entry = Dated.of(Row.of(
                        "J-1",
                        "an entry",
                        new Fields()
                                .put(
                                        "at",
                                        Edtf.of("2026-01-01T10:00Z")
                                                .period(ZoneOffset.UTC)
                                                .begin())))
                .orElseThrow();
        assertThat(entry.definitelyDuring(period("2026-01-01"))).isTrue();
    }

    @Test
    void a_row_without_a_date_is_of_no_time() {
        assertThat(Dated.of(Row.of("D-1", "a document", new Fields().put("published", null))))
                .isEmpty();
        assertThat(Dated.of(Row.of(
                        "C-1", "a claim", new Fields().put("begin_at", null).put("end_at", null))))
                .isEmpty();
        assertThat(Dated.of(Row.of("E-1", "an event", new Fields().put("title", "T"))))
                .isEmpty();
    }
}
