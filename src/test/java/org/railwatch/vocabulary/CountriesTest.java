package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            kp;             write KP
            North Korea;    write KP
            DPRK;           write KP
            north korea;    write KP
            Rusia;          write RU
            UK;             write GB
            KPP;            write two capital letters of ISO 3166-1, such as KP
            XX;             write two capital letters of ISO 3166-1, such as KP
            '';             write two capital letters of ISO 3166-1, such as KP
            """)
    void what_is_not_a_code_is_refused_with_the_code(String typed, String cure) {
        assertThatThrownBy(() -> CountryCode.of(typed)).hasMessage("no country code '" + typed + "'; " + cure);
    }

    @Test
    void only_a_country_with_one_zone_has_an_only_zone() {
        assertThat(Countries.onlyZone(CountryCode.of("KP"))).contains(ZoneId.of("Asia/Pyongyang"));
        assertThat(Countries.onlyZone(CountryCode.of("KR"))).contains(ZoneId.of("Asia/Seoul"));
        assertThat(Countries.onlyZone(CountryCode.of("RU"))).isEmpty();
        assertThat(Countries.onlyZone(CountryCode.of("CN"))).isEmpty();
    }

    @Test
    void every_country_of_the_jdk_has_a_name_and_every_zone_is_known() {
        for (var code : Locale.getISOCountries()) {
            var country = CountryCode.of(code);
            assertThat(Countries.name(country)).as(code).isPresent();
            Countries.onlyZone(country);
        }
        assertThat(ShippedRows.of("countries.csv")).hasSize(Locale.getISOCountries().length);
        assertThat(Countries.name(CountryCode.of("KP"))).contains("North Korea");
    }
}
