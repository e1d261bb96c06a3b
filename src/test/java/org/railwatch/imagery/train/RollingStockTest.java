package org.railwatch.imagery.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.railwatch.imagery.train.RollingStock.Basis;
import org.railwatch.vocabulary.ObjectKind;

class RollingStockTest {
    private static final Set<String> LONGER = Set.of("container_flat", "passenger", "maintenance", "locomotive");

    private final RollingStock stock = RollingStock.shipped();

    @Test
    void every_kind_of_car_has_one_row_on_each_gauge() {
        var car = ObjectKind.of("railcar");
        for (var gauge : Gauge.values()) {
            for (var kind : ObjectKind.all()) {
                if (kind.isSameOrUnder(car)) {
                    assertThat(stock.cars(kind, gauge)).as(gauge + " " + kind).hasSize(1);
                    assertThat(stock.cars(kind, null)).as(kind.word()).hasSize(2);
                }
            }
            assertThat(stock.locomotives(gauge)).hasSize(1);
        }
    }

    @Test
    void every_row_says_where_it_is_from_and_what_is_general_knowledge() {
        var seen = new HashSet<String>();
        for (var row : stock.rows()) {
            assertThat(seen.add(row.gauge() + " " + row.type()))
                    .as(row.toString())
                    .isTrue();
            assertThat(row.source()).hasSizeGreaterThan(20);
            if (!row.type().word().equals("railcar")) {
                assertThat(row.source().contains("general knowledge"))
                        .as(row.toString())
                        .isEqualTo(row.basis() != Basis.PUBLISHED);
            }
            assertThat(row.lengths().minMetres()).isBetween(10.0, 25.0);
            assertThat(row.lengths().maxMetres()).isBetween(12.0, 27.0);
        }
    }

    @Test
    void a_car_of_unknown_type_is_as_short_and_as_long_as_any_usual_freight_car() {
        for (var gauge : Gauge.values()) {
            double shortest = 100;
            double longest = 0;
            for (var row : stock.rows()) {
                if (row.gauge() == gauge
                        && !LONGER.contains(row.type().word())
                        && !row.type().word().equals("railcar")) {
                    shortest = Math.min(shortest, row.lengths().minMetres());
                    longest = Math.max(longest, row.lengths().maxMetres());
                }
            }
            var any = stock.cars(null, gauge).get(0).lengths();
            assertThat(any.minMetres()).isEqualTo(shortest);
            assertThat(any.maxMetres()).isEqualTo(longest);
        }
    }

    @Test
    void an_unknown_gauge_takes_in_both() {
        var both = RollingStock.together(stock.cars(ObjectKind.of("box"), null));
        var russian = RollingStock.together(stock.cars(ObjectKind.of("box"), Gauge.MM_1520));
        var chinese = RollingStock.together(stock.cars(ObjectKind.of("box"), Gauge.MM_1435));
        assertThat(both.minMetres()).isEqualTo(russian.minMetres());
        assertThat(both.maxMetres()).isEqualTo(chinese.maxMetres());
        assertThat(both.maxMetres()).isGreaterThan(russian.maxMetres());
    }

    @Test
    void what_no_train_pulls_is_refused_with_what_it_may_pull() {
        for (var word : Set.of("locomotive", "crate", "train", "vessel")) {
            assertThatThrownBy(() -> stock.cars(ObjectKind.of(word), null))
                    .hasMessage("a " + word + " is no car that a train pulls; write one of railcar, box, gondola_ore,"
                            + " hopper, tank, flat, container_flat, passenger, maintenance");
        }
    }

    @Test
    void gauges_and_locomotives_are_read_or_refused() {
        assertThat(Gauge.of("1435").millimetres()).isEqualTo(1435);
        assertThatThrownBy(() -> Gauge.of("1524")).hasMessage("no gauge '1524'; write 1520 or 1435, in millimetres");
        assertThat(Locomotives.of("2")).isEqualTo(new Locomotives(2, 2)).hasToString("2");
        assertThat(Locomotives.of("0..2")).hasToString("0..2");
        assertThatThrownBy(() -> Locomotives.of("2..1")).hasMessageContaining("smaller number comes first");
        assertThatThrownBy(() -> Locomotives.of("some"))
                .hasMessage("'some' is no number of locomotives; write 2, or 1..2 if it is not sure");
    }
}
