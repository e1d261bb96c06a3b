package org.railwatch.facility.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = new Gazetteer();

    private void add(String name, PlaceKind kind) {
        gazetteer.add(name, new Entry(name, kind, null, "KP", null, null), NameRelation.SAME);
    }

    private String found(String text) {
        List<Token> tokens = Tokens.of(text);
        return gazetteer.hits(tokens).stream()
                .map(hit -> text.substring(
                        tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end()))
                .collect(Collectors.joining("; "));
    }

    @Test
    void the_longest_name_is_found_and_its_parts_are_not() {
        add("Tumen", PlaceKind.TOWN);
        add("Tumen River", PlaceKind.WATER);
        add("Tumen River Station", PlaceKind.STATION);
        assertThat(found("Tumen; Tumen River; Tumen River Station; Tumen Station"))
                .isEqualTo("Tumen; Tumen River; Tumen River Station; Tumen");
    }

    @Test
    void diacritics_apostrophes_and_hyphens_fold_and_blanks_do_not() {
        add("Rajin-yŏk", PlaceKind.STATION);
        add("Ch'ongjin", PlaceKind.TOWN);
        add("Iran", PlaceKind.COUNTRY);
        assertThat(found("Rajin yok, RAJIN-YOK, Rajinyŏk; Chongjin, Ch’ŏngjin; I ran, Iran"))
                .isEqualTo("Rajin yok; RAJIN-YOK; Rajinyŏk; Chongjin; Ch’ŏngjin; Iran");
    }

    @Test
    void a_possessive_is_no_part_of_a_name_unless_the_name_has_it() {
        add("Russia", PlaceKind.COUNTRY);
        add("St. John's", PlaceKind.TOWN);
        add("People's Republic", PlaceKind.COUNTRY);
        assertThat(found("Russia's, Russia’s; St. John's; the People’s Republic's"))
                .isEqualTo("Russia; Russia; St. John; People’s Republic");
    }

    @Test
    void an_abbreviation_is_written_in_capitals_with_stops_or_without() {
        add("US", PlaceKind.COUNTRY);
        add("Nis", PlaceKind.TOWN);
        assertThat(found("US U.S. us Us U.S.-led; Nis N.I.S.")).isEqualTo("US; U.S.; U.S.; Nis");
    }

    @Test
    void a_name_begins_with_a_capital_in_scripts_that_have_them() {
        add("Nice", PlaceKind.CITY);
        add("서울", PlaceKind.CITY);
        add("Москва", PlaceKind.CITY);
        assertThat(found("nice Nice 서울 москва Москва")).isEqualTo("Nice; 서울; Москва");
    }

    @Test
    void two_bearers_of_a_name_are_both_found_in_the_order_they_were_added() {
        gazetteer.add("Korea", new Entry("North Korea", PlaceKind.COUNTRY, null, "KP", null, null), NameRelation.SAME);
        gazetteer.add("Korea", new Entry("South Korea", PlaceKind.COUNTRY, null, "KR", null, null), NameRelation.SAME);
        assertThat(gazetteer.hits(Tokens.of("Korea")).get(0).names())
                .extracting(name -> name.entry().name())
                .containsExactly("North Korea", "South Korea");
    }
}
