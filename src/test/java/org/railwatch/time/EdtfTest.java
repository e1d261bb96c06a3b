package org.railwatch.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.UserError;

class EdtfTest {
    private static final Pattern CURE = Pattern.compile("(?:; write|as| or|months,) ([0-9]{3}[^ ,;?]*)");
    private static final ZoneId PYONGYANG = ZoneId.of("Asia/Pyongyang");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/time/edtf.csv",
            useHeadersInDisplayName = true,
            ignoreLeadingAndTrailingWhitespace = false)
    void a_date_has_the_bounds_of_the_table(
            String text, String zone, @Nullable String begin, @Nullable String end, String precision) {
        var edtf = Edtf.of(text);
        assertThat(edtf.period(ZoneId.of(zone))).isEqualTo(new Period(instant(begin), instant(end)));
        assertThat(edtf.precision().word()).isEqualTo(precision);
        assertThat(edtf.text()).isEqualTo(text.strip()).isEqualTo(edtf.toString());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/time/refusals.csv", useHeadersInDisplayName = true)
    void what_is_no_date_is_refused_with_the_cure_of_the_table(String text, String part) {
        assertThatThrownBy(() -> Edtf.of(text))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.kind()).isEqualTo(UserError.Kind.USAGE))
                .hasMessageContaining(part)
                .hasMessageNotContaining("\n")
                .message()
                .doesNotEndWith(".");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/time/refusals.csv", useHeadersInDisplayName = true)
    void the_date_that_a_refusal_says_to_write_is_a_date(String text, String part) {
        assertThatThrownBy(() -> Edtf.of(text))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> CURE.matcher(e.sentence()).results().forEach(cure -> Edtf.of(cure.group(1))));
    }

    @Test
    void a_time_without_a_zone_gets_the_offset_the_zone_had_then() {
        assertRefused(
                "2023-10-05T10:24",
                "2023-10-05T10:24 has no zone; write 2023-10-05T10:24Z (UTC)"
                        + " or 2023-10-05T10:24+09:00 (local in Asia/Pyongyang)");
        assertRefused("2016-01-05T10:24", "or 2016-01-05T10:24+08:30 (local in Asia/Pyongyang)");
        assertRefused("2015-08-14T23:45", "or 2015-08-14T23:45+09:00 or 2015-08-14T23:45+08:30 (local");
        assertRefused("2018-05-04T23:45", "the clocks of Asia/Pyongyang skipped it; write 2018-05-04T23:45Z (UTC)");
        assertRefused("1900-01-01T12:00", "1900-01-01T12:00+08:23 (local");
        assertThat(Edtf.of(" 2016-01-05T10:24Z ", PYONGYANG)).isEqualTo(Edtf.of("2016-01-05T10:24Z"));
    }

    private static void assertRefused(String text, String part) {
        assertThatThrownBy(() -> Edtf.of(text, PYONGYANG))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(part);
    }

    @Test
    void a_date_that_a_zone_skipped_is_refused() {
        assertThatThrownBy(() -> Edtf.of("2011-12-30").period(ZoneId.of("Pacific/Apia")))
                .isInstanceOf(UserError.class)
                .hasMessage("2011-12-30 did not happen in Pacific/Apia, whose clocks skipped it;"
                        + " write the date before or after it");
    }

    @Test
    void control_characters_and_endless_input_are_refused_shortly_and_quickly() {
        assertThatThrownBy(() -> Edtf.of("2023\u0007-10"))
                .isInstanceOf(UserError.class)
                .hasMessage("'2023\\u0007-10' has a control character; write the date without it");
        var started = System.nanoTime();
        for (var piece : new String[] {"1", "2023-10/", "X", "\u0000", "٣", "😀"}) {
            assertThatThrownBy(() -> Edtf.of(piece.repeat(10_000)))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("characters, which no date has; write one such as 2023-10-05")
                    .message()
                    .hasSizeLessThan(400);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-05", "2023-10-05~", "2023-10-05?"})
    void a_calendar_date_is_a_day_qualified_or_not(String text) {
        assertThat(Edtf.of(text).isDay()).isTrue();
        assertThat(Edtf.of(text).hasTime()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-10", "2023-10-XX", "2023-10-05T02:11Z", "2023-10-05/2023-10-05", "2023-10-05/..", "2023-24"
            })
    void anything_else_is_no_day(String text) {
        assertThat(Edtf.of(text).isDay()).isFalse();
    }

    @Test
    void an_interval_between_times_has_a_time() {
        assertThat(Edtf.of("2023-10-05T02:11Z").hasTime()).isTrue();
        assertThat(Edtf.of("2023-10-05T02:11Z/2023-10-06T02:11Z").hasTime()).isTrue();
        assertThat(Edtf.of("../2023-10-06T02:11Z").hasTime()).isTrue();
        assertThat(Edtf.of("2023-10-05/..").hasTime()).isFalse();
    }

    @Test
    void qualifiers_say_uncertain_approximate_or_both_also_on_one_end() {
        assertThat(Edtf.of("2023-10?").uncertain()).isTrue();
        assertThat(Edtf.of("2023-10?").approximate()).isFalse();
        assertThat(Edtf.of("2023~").approximate()).isTrue();
        assertThat(Edtf.of("2023~").uncertain()).isFalse();
        assertThat(Edtf.of("2023-10-05%").approximate()).isTrue();
        assertThat(Edtf.of("2023-10-05%").uncertain()).isTrue();
        assertThat(Edtf.of("2023-10/2023-11~").approximate()).isTrue();
        assertThat(Edtf.of("2023-10?/..").uncertain()).isTrue();
        assertThat(Edtf.of("2023-10/..").uncertain()).isFalse();
        assertThat(Edtf.of("2023-10-05T02:11Z").approximate()).isFalse();
    }

    @Test
    void an_instant_becomes_its_second_in_utc() {
        assertThat(Edtf.ofInstant(Instant.parse("2023-09-14T02:11:07.654321Z")))
                .isEqualTo(Edtf.of("2023-09-14T02:11:07Z"));
        assertThat(Edtf.ofInstant(Instant.parse("2023-09-14T02:11:00Z")).period(ZoneOffset.UTC))
                .isEqualTo(new Period(instant("2023-09-14T02:11:00.000Z"), instant("2023-09-14T02:11:00.999Z")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Utc.of(text);
    }
}
