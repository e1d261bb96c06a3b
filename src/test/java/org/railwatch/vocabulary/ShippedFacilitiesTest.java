package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedFacilitiesTest {
    private static final Set<String> KINDS = Set.of(
            "rail_station",
            "rail_yard",
            "rail_bridge",
            "rail_hub",
            "border_crossing",
            "port",
            "naval_port",
            "airport",
            "launch_site",
            "depot",
            "factory",
            "settlement",
            "admin",
            "other");

    private final List<List<String>> rows = ShippedRows.of("facilities.csv");

    @Test
    void there_are_forty_two_places_and_each_has_a_source() {
        assertThat(rows).hasSize(42);
        for (var row : rows) {
            assertThat(row.get(0)).matches("[a-z]+(-[a-z]+)*");
            assertThat(row.get(1)).isNotBlank();
            assertThat(KINDS).contains(row.get(2));
            assertThat(row.get(7)).as("point of %s", row).isNotBlank();
            assertThat(row.get(10)).as("source of %s", row).isNotBlank();
        }
    }

    @Test
    void countries_and_zones_are_known() {
        for (var row : rows) {
            var zone = ZoneId.of(row.get(8));
            for (var code : row.get(3).split(",", -1)) {
                var only = Countries.onlyZone(CountryCode.of(code));
                assertThat(only.isEmpty() || only.get().equals(zone))
                        .as("%s", row)
                        .isTrue();
            }
        }
    }

    @Test
    void points_lie_in_the_region_and_say_how_good_they_are() {
        for (var row : rows) {
            assertThat(Double.parseDouble(row.get(4))).as("lon of %s", row).isBetween(40.0, 134.0);
            assertThat(Double.parseDouble(row.get(5))).as("lat of %s", row).isBetween(39.0, 52.0);
            assertThat(row.get(6)).matches("[1-9][0-9]+m");
        }
    }

    @Test
    void no_slug_name_or_alias_of_one_place_is_that_of_another() {
        var owners = new HashMap<String, String>();
        for (var row : rows) {
            assertThat(owners.put(fold(row.get(0)), row.get(0))).as("twice").isNull();
        }
        for (var row : rows) {
            var named = owners.put(fold(row.get(1)), row.get(0));
            assertThat(named == null || named.equals(row.get(0)))
                    .as("name of %s", row)
                    .isTrue();
            for (var alias : ShippedRows.parts(row.get(9))) {
                assertThat(alias).matches("((near|contains|same|homonym):)?[^: ][^:]*");
                if (alias.startsWith("near:") || alias.startsWith("contains:")) {
                    continue;
                }
                var text = alias.replaceFirst("^(same|homonym):", "");
                var owner = owners.put(fold(text), row.get(0));
                assertThat(owner == null || owner.equals(row.get(0)))
                        .as(alias + " of " + owner)
                        .isTrue();
            }
        }
    }

    /** The least that look-up folds: case, diacritics, apostrophes, hyphens, spaces. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{Mn}'’ -]", "")
                .toLowerCase(Locale.ROOT);
    }
}
