package org.railwatch.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.UserError;

/** The small values: meanings, UTC texts and zone names. */
class WordsTest {
    @ParameterizedTest
    @EnumSource
    void a_meaning_is_read_from_its_own_word(Meaning meaning) {
        assertThat(Meaning.of(meaning.word())).isEqualTo(meaning);
        assertThat(meaning).hasToString(meaning.word());
    }

    @Test
    void an_unknown_meaning_lists_the_allowed_ones() {
        assertThat(Meaning.WITHIN.word()).isEqualTo("within");
        assertThatThrownBy(() -> Meaning.of("during"))
                .isInstanceOf(UserError.class)
                .hasMessage("no meaning 'during' of a date; write within, throughout or cumulative");
        assertThatThrownBy(() -> Meaning.of("WITHIN")).isInstanceOf(UserError.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-05T02:11:00Z, 2023-10-05T02:11:00.000Z",
        "2023-10-05T02:11:00.12Z, 2023-10-05T02:11:00.120Z",
        "2023-10-05T02:11:00.123999Z, 2023-10-05T02:11:00.123Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
        "0000-12-31T15:00:00Z, 0000-12-31T15:00:00.000Z",
    })
    void utc_text_always_has_24_characters(Instant instant, String text) {
        assertThat(Utc.text(instant)).isEqualTo(text).hasSize(24);
        assertThat(Utc.text(Utc.of(text))).isEqualTo(text);
    }

    @Test
    void a_year_of_five_digits_has_no_utc_text() {
        assertThatThrownBy(() -> Utc.text(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Utc.text(Instant.parse("-0001-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-10-05",
                "2023-10-05T02:11:00Z",
                "2023-10-05T02:11:00.0000Z",
                "2023-10-05T02:11:00.000z",
                "2023-10-05t02:11:00.000Z",
                "2023-10-05T24:00:00.000Z",
                "2023-10-05T23:59:60.000Z",
                "2023-02-30T00:00:00.000Z",
                "2023-10-05T02:11:00+09:00",
                "２０２３-10-05T02:11:00.000Z"
            })
    void other_texts_are_no_utc(String text) {
        assertThatThrownBy(() -> Utc.of(text))
                .isInstanceOf(UserError.class)
                .hasMessage("'" + text + "' is not a UTC time; write its 24 characters as in 2023-10-05T02:11:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Pyongyang", "Asia/Vladivostok", "America/Argentina/Buenos_Aires", "UTC"})
    void an_iana_name_is_a_zone(String name) {
        assertThat(Zones.of(name)).isEqualTo(ZoneId.of(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asia/Pyeongyang|no time zone 'Asia/Pyeongyang'; did you mean Asia/Pyongyang?",
                "asia/pyongyang|no time zone 'asia/pyongyang'; did you mean Asia/Pyongyang?",
                "Vladivostock|no time zone 'Vladivostock'; did you mean Asia/Vladivostok?",
                "new york|no time zone 'new york'; did you mean America/New_York?",
                "+09:00|no time zone '+09:00'; write an IANA name such as Asia/Pyongyang",
                "GMT+09:00|no time zone 'GMT+09:00'; write an IANA name such as Asia/Pyongyang",
                "''|no time zone ''; write an IANA name such as Asia/Pyongyang",
            })
    void an_unknown_zone_suggests_close_names(String name, String message) {
        assertThatThrownBy(() -> Zones.of(name)).isInstanceOf(UserError.class).hasMessage(message);
    }

    @Test
    void at_most_three_zones_are_suggested() {
        assertThatThrownBy(() -> Zones.of("Etc/GMT+15"))
                .isInstanceOf(UserError.class)
                .hasMessage("no time zone 'Etc/GMT+15'; did you mean Etc/GMT+1 or Etc/GMT+10 or Etc/GMT+11?");
        assertThatThrownBy(() -> Zones.of("x".repeat(10_000)))
                .isInstanceOf(UserError.class)
                .message()
                .hasSizeLessThan(120);
    }
}
