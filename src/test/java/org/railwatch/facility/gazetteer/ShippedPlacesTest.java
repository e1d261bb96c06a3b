package org.railwatch.facility.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.railwatch.facility.Folded;
import org.railwatch.geo.Position;
import org.railwatch.vocabulary.Countries;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.ShippedRows;

class ShippedPlacesTest {
    private final List<List<String>> rows = ShippedRows.of("gazetteer.csv");
    private final List<List<String>> nationalities = ShippedRows.of("nationalities.csv");

    @Test
    void every_row_has_a_kind_and_every_place_a_point_that_says_how_good_it_is() {
        var seen = new HashSet<String>();
        for (List<String> row : rows) {
            var kind = PlaceKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            assertThat(seen.add(row.get(0) + row.get(2))).as("once: %s", row).isTrue();
            assertThat(row.get(3).isEmpty()).as("%s", row).isEqualTo(!kind.place());
            if (kind.place()) {
                assertThat(Position.of(row.get(3) + "," + row.get(4)).lat())
                        .as("%s", row)
                        .isBetween(-60.0, 90.0);
                assertThat(row.get(5)).as("%s", row).matches("[1-9][0-9]*km");
            }
        }
    }

    @Test
    void a_zone_is_given_where_the_country_has_several_and_nowhere_else() {
        for (List<String> row : rows) {
            if (!row.get(2).isEmpty() && !row.get(6).isEmpty()) {
                assertThat(Countries.onlyZone(CountryCode.of(row.get(2))))
                        .as("%s", row)
                        .isEmpty();
                assertThat(ZoneId.of(row.get(6))).isNotNull();
            }
        }
    }

    @Test
    void every_capital_that_stands_for_a_government_has_a_point_in_its_country() {
        var gazetteer = new Gazetteer();
        ShippedPlaces.addTo(gazetteer, Set.of());
        for (List<String> row : nationalities) {
            assertThat(Countries.name(CountryCode.of(row.get(0)))).isPresent();
            for (String capital : ShippedRows.parts(row.get(3))) {
                assertThat(gazetteer.hits(Tokens.of(capital)))
                        .as("%s", capital)
                        .anySatisfy(hit -> assertThat(hit.names()).anySatisfy(name -> {
                            assertThat(name.entry().country()).isEqualTo(row.get(0));
                            assertThat(name.entry().at()).isNotNull();
                            assertThat(name.relation().strong()).isTrue();
                        }));
            }
        }
    }

    @Test
    void no_place_is_in_both_files() {
        var shipped = new HashSet<String>();
        for (List<String> row : ShippedRows.of("facilities.csv")) {
            shipped.add(Folded.of(row.get(1)).text());
        }
        for (List<String> row : rows) {
            assertThat(shipped).doesNotContain(Folded.of(row.get(0)).text());
        }
    }

    @Test
    void every_country_with_people_has_names_for_them() {
        assertThat(nationalities).hasSizeGreaterThan(190);
        var countries = new HashSet<String>();
        nationalities.forEach(
                row -> assertThat(countries.add(row.get(0))).as("%s", row).isTrue());
        assertThat(countries).contains("KP", "KR", "RU", "CN", "JP", "US", "UA", "GB", "ES", "UG", "AO", "HK");
    }
}
