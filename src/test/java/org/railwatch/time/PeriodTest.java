package org.railwatch.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

class PeriodTest {
    private static final Period OCTOBER = period("2023-10");
    private static final Period FIFTH = period("2023-10-05");
    private static final Period SIXTH = period("2023-10-06");
    private static final Period SEVENTH = period("2023-10-07");
    private static final Period SINCE_SIXTH = period("2023-10-06/..");
    private static final Period UNTIL_SIXTH = period("../2023-10-06");
    private static final Period ALWAYS = new Period(null, null);

    @Test
    void neighbouring_days_share_no_instant_and_leave_no_gap() {
        assertThat(FIFTH.overlaps(SIXTH)).isFalse();
        assertThat(FIFTH.definitelyBefore(SIXTH)).isTrue();
        assertThat(SIXTH.definitelyAfter(FIFTH)).isTrue();
        assertThat(FIFTH.gapTo(SIXTH)).isZero();
        assertThat(FIFTH.intersection(SIXTH)).isEmpty();
    }

    @Test
    void the_gap_is_the_time_between_in_either_direction() {
        assertThat(FIFTH.gapTo(SEVENTH)).isEqualTo(Duration.ofDays(1));
        assertThat(SEVENTH.gapTo(FIFTH)).isEqualTo(Duration.ofDays(1));
        assertThat(OCTOBER.gapTo(FIFTH)).isZero();
        assertThat(FIFTH.gapTo(period("2023-10-08/.."))).isEqualTo(Duration.ofDays(2));
        assertThat(SEVENTH.gapTo(UNTIL_SIXTH)).isZero();
        assertThat(FIFTH.gapTo(ALWAYS)).isZero();
    }

    @Test
    void a_month_contains_its_days_but_a_day_not_its_month() {
        assertThat(OCTOBER.contains(FIFTH)).isTrue();
        assertThat(FIFTH.contains(OCTOBER)).isFalse();
        assertThat(FIFTH.contains(FIFTH)).isTrue();
        assertThat(period("2023-10-05/2023-11").contains(OCTOBER)).isFalse();
    }

    @Test
    void a_day_may_be_before_and_after_its_month_yet_is_definitely_neither() {
        assertThat(FIFTH.possiblyBefore(OCTOBER)).isTrue();
        assertThat(FIFTH.possiblyAfter(OCTOBER)).isTrue();
        assertThat(FIFTH.definitelyBefore(OCTOBER)).isFalse();
        assertThat(FIFTH.definitelyAfter(OCTOBER)).isFalse();
        assertThat(SEVENTH.possiblyBefore(FIFTH)).isFalse();
        assertThat(FIFTH.possiblyAfter(SEVENTH)).isFalse();
    }

    @Test
    void a_null_bound_makes_answers_possible_but_not_definite() {
        assertThat(SINCE_SIXTH.overlaps(SEVENTH)).isTrue();
        assertThat(SINCE_SIXTH.possiblyAfter(SEVENTH)).isTrue();
        assertThat(SINCE_SIXTH.definitelyAfter(SEVENTH)).isFalse();
        assertThat(SEVENTH.contains(SINCE_SIXTH)).isFalse();
        assertThat(ALWAYS.possiblyBefore(FIFTH)).isTrue();
        assertThat(ALWAYS.overlaps(ALWAYS)).isTrue();
    }

    @Test
    void the_known_bound_of_an_open_period_still_decides() {
        assertThat(SINCE_SIXTH.overlaps(FIFTH)).isFalse();
        assertThat(SINCE_SIXTH.definitelyAfter(FIFTH)).isTrue();
        assertThat(UNTIL_SIXTH.definitelyBefore(SEVENTH)).isTrue();
        assertThat(UNTIL_SIXTH.definitelyBefore(SINCE_SIXTH)).isFalse();
    }

    @Test
    void an_open_filter_contains_all_on_its_open_side() {
        assertThat(SINCE_SIXTH.contains(SEVENTH)).isTrue();
        assertThat(SINCE_SIXTH.contains(period("2023-10-07/.."))).isTrue();
        assertThat(SINCE_SIXTH.contains(OCTOBER)).isFalse();
        assertThat(SINCE_SIXTH.contains(UNTIL_SIXTH)).isFalse();
        assertThat(ALWAYS.contains(UNTIL_SIXTH)).isTrue();
    }

    @Test
    void the_intersection_takes_the_known_bounds() {
        assertThat(OCTOBER.intersection(FIFTH)).contains(FIFTH);
        assertThat(SINCE_SIXTH.intersection(UNTIL_SIXTH)).contains(SIXTH);
        assertThat(ALWAYS.intersection(SINCE_SIXTH)).contains(SINCE_SIXTH);
        assertThat(SINCE_SIXTH.intersection(period("2023-10-07/.."))).contains(period("2023-10-07/.."));
    }

    @Test
    void its_length_counts_the_last_millisecond_and_days_are_rounded() {
        assertThat(FIFTH.length()).contains(Duration.ofDays(1));
        assertThat(FIFTH.days()).hasValue(1);
        assertThat(OCTOBER.days()).hasValue(31);
        assertThat(period("2023-10-05T02:11Z").length()).contains(Duration.ofMinutes(1));
        assertThat(period("2023-10-05T02:11Z").days()).hasValue(0);
        var pyongyang = ZoneId.of("Asia/Pyongyang");
        assertThat(Edtf.of("2018-05-04").period(pyongyang).length()).contains(Duration.ofMinutes(23 * 60 + 30));
        assertThat(Edtf.of("2018-05-04").period(pyongyang).days()).hasValue(1);
        assertThat(Edtf.of("2015-08-14").period(pyongyang).days()).hasValue(1);
    }

    @Test
    void an_open_period_has_no_length() {
        assertThat(SINCE_SIXTH.isOpen()).isTrue();
        assertThat(UNTIL_SIXTH.isOpen()).isTrue();
        assertThat(FIFTH.isOpen()).isFalse();
        assertThat(SINCE_SIXTH.length()).isEmpty();
        assertThat(UNTIL_SIXTH.days()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void a_reversed_period_is_refused() {
        assertThatThrownBy(
                        () -> new Period(Instant.parse("2023-10-06T00:00:00Z"), Instant.parse("2023-10-05T00:00:00Z")))
                .isInstanceOf(UserError.class)
                .hasMessage("the period from 2023-10-06T00:00:00Z to 2023-10-05T00:00:00Z ends before it begins;"
                        + " put the earlier date first");
    }

    private static Period period(String edtf) {
        return Edtf.of(edtf).period(ZoneOffset.UTC);
    }
}
