package org.railwatch.facility;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.vocabulary.CountryCode;

/** The countries a facility lies in, the first one first: {@code KP,RU} for a border bridge. */
public record CountryList(List<CountryCode> codes) {
    public CountryList {
        codes = List.copyOf(codes);
    }

    public static CountryList of(String text) {
        var codes = new ArrayList<CountryCode>();
        for (String code : text.split(",", -1)) {
            CountryCode country = CountryCode.of(code.strip());
            if (codes.contains(country)) {
                throw UserError.usage("the country " + country + " is given twice in '" + text + "'");
            }
            codes.add(country);
        }
        return new CountryList(codes);
    }

    public List<String> words() {
        return codes.stream().map(CountryCode::code).toList();
    }

    @Override
    public String toString() {
        return String.join(",", words());
    }
}
