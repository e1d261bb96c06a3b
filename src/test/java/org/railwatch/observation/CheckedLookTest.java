package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Basis;

class CheckedLookTest {
    private static final Position POINT = new Position(131, 43);

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/observation/when.csv", numLinesToSkip = 1)
    void a_date_is_read_in_the_zone_of_the_facility(
            String place, String when, @Nullable String begin, @Nullable String end) {
        Facility facility = switch (place) {
            case "tumangang" -> Worlds.TUMANGANG;
            case "khasan" -> Worlds.KHASAN;
            default -> null;
        };
        var look = CheckedLook.of(draft(facility, null, facility == null ? POINT : null, when));
        assertThat(text(look.period().begin())).isEqualTo(begin);
        assertThat(text(look.period().end())).isEqualTo(end);
        assertThat(look.when()).hasToString(when);
    }

    @Test
    void a_clock_time_without_a_zone_is_refused_with_both_readings() {
        assertThatThrownBy(() -> CheckedLook.of(draft(Worlds.KHASAN, null, null, "2023-10-05T10:24")))
                .hasMessage("--when: 2023-10-05T10:24 has no zone; write 2023-10-05T10:24Z (UTC) or"
                        + " 2023-10-05T10:24+10:00 (local in Asia/Vladivostok)");
        assertThatThrownBy(() -> CheckedLook.of(draft(Worlds.TUMANGANG, null, null, "2016-10-05T10:24")))
                .hasMessageEndingWith("or 2016-10-05T10:24+08:30 (local in Asia/Pyongyang)");
    }

    @Test
    void an_own_point_comes_before_the_part_and_the_part_before_the_facility() {
        var own = CheckedLook.of(draft(Worlds.TUMANGANG, "depot-north", POINT, "2023"));
        assertThat(own.at()).isEqualTo(POINT);
        assertThat(own.placed()).isEqualTo(CheckedLook.Placed.OWN);
        var part = CheckedLook.of(draft(Worlds.TUMANGANG, "Depot North", null, "2023"));
        assertThat(part.at()).isEqualTo(new Position(130.6085, 42.425));
        assertThat(part.placed()).isEqualTo(CheckedLook.Placed.PART);
        var pointless = CheckedLook.of(draft(Worlds.TUMANGANG, "yard", null, "2023"));
        assertThat(pointless.at()).isEqualTo(Worlds.TUMANGANG.at());
        assertThat(pointless.placed()).isEqualTo(CheckedLook.Placed.FACILITY);
    }

    @Test
    void a_part_that_the_facility_has_not_is_refused_with_those_it_has() {
        assertThatThrownBy(() -> CheckedLook.of(draft(Worlds.TUMANGANG, "depot", null, "2023")))
                .hasMessage("tumangang has no part 'depot'; it has depot-north, yard");
        assertThatThrownBy(() -> CheckedLook.of(draft(null, "depot", POINT, "2023")))
                .hasMessage("--part depot needs --facility, whose part it is");
    }

    private static LookDraft draft(
            @Nullable Facility facility, @Nullable String part, @Nullable Position at, String when) {
        return new LookDraft(
                null,
                new LookDraft.Spot(facility, part, at),
                new LookDraft.Source(Basis.OWN_LOOK, null, null, null),
                when,
                new LookDraft.Sight(null, null, null, null, null, null),
                null,
                null,
                null);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Utc.text(instant);
    }
}
