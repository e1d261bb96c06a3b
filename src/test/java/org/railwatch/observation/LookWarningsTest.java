package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.railwatch.vocabulary.Basis;

class LookWarningsTest {
    private static final Instant NOW = Instant.parse("2023-11-02T00:00:00Z");

    @Test
    void a_reported_look_without_observer_and_document_is_reported_by_nobody() {
        var look = Worlds.look(1, Worlds.TUMANGANG, Basis.REPORTED, "2023-10-05", List.of(), null, List.of());
        assertThat(LookWarnings.of(look, NOW))
                .containsExactly("the look is reported by nobody; name who looked with --observer, or the document with"
                        + " --reported-in");
    }

    @Test
    void an_image_of_another_day_is_named_with_both_dates() {
        var images = List.of(Worlds.image(1, "2023-09-14"), Worlds.image(2, "2023-10-05"));
        var look = Worlds.look(1, Worlds.TUMANGANG, Basis.OWN_LOOK, "2023-10-05", List.of(), null, images);
        assertThat(LookWarnings.of(look, NOW))
                .containsExactly("the look is dated 2023-10-05, but I-1 was acquired 2023-09-14");
    }

    @Test
    void the_utc_day_of_an_image_meets_two_local_days() {
        var images = List.of(Worlds.image(1, "2023-10-05"));
        for (String day : List.of("2023-10-05", "2023-10-06")) {
            var look = Worlds.look(1, Worlds.TUMANGANG, Basis.OWN_LOOK, day, List.of(), null, images);
            assertThat(LookWarnings.of(look, NOW)).isEmpty();
        }
        var look = Worlds.look(1, Worlds.TUMANGANG, Basis.OWN_LOOK, "2023-10-04", List.of(), null, images);
        assertThat(LookWarnings.of(look, NOW)).hasSize(1);
    }

    @Test
    void a_look_dated_after_its_report_is_odd_and_one_of_the_same_day_is_not() {
        var report = Worlds.document(3, "2023-10-06");
        var same = Worlds.look(1, Worlds.TUMANGANG, Basis.REPORTED, "2023-10-06", List.of(), report, List.of());
        assertThat(LookWarnings.of(same, NOW)).isEmpty();
        var later = Worlds.look(1, Worlds.TUMANGANG, Basis.REPORTED, "2023-10-07", List.of(), report, List.of());
        assertThat(LookWarnings.of(later, NOW))
                .containsExactly("the look is dated 2023-10-07, but D-3, which reports it, was published 2023-10-06");
        var undated = Worlds.look(
                1, Worlds.TUMANGANG, Basis.REPORTED, "2023-10-07", List.of(), Worlds.document(3, null), List.of());
        assertThat(LookWarnings.of(undated, NOW)).isEmpty();
    }

    @Test
    void a_look_in_days_to_come_is_odd() {
        var look = Worlds.look(1, Worlds.TUMANGANG, Basis.OWN_LOOK, "2032-10-05", List.of(), null, List.of());
        assertThat(LookWarnings.of(look, NOW)).containsExactly("the look is dated 2032-10-05, which is still to come");
    }

    @Test
    void days_that_are_read_in_utc_say_so() {
        var zoneless = Worlds.station(3, "somewhere", null, 130, 42);
        assertThat(LookWarnings.of(
                        Worlds.look(1, zoneless, Basis.OWN_LOOK, "2023-10-05", List.of(), null, List.of()), NOW))
                .containsExactly("the time zone of somewhere is unknown: 2023-10-05 is read in UTC");
        assertThat(LookWarnings.of(Worlds.look(1, null, Basis.OWN_LOOK, "2023-10", List.of(), null, List.of()), NOW))
                .containsExactly("the look has no facility: 2023-10 is read in UTC");
        assertThat(LookWarnings.of(
                        Worlds.look(1, null, Basis.OWN_LOOK, "2023-10-05T02:11Z", List.of(), null, List.of()), NOW))
                .isEmpty();
    }
}
