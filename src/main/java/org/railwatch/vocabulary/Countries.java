package org.railwatch.vocabulary;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Names and time zones of countries, from {@code geodata/countries.csv}, read at the first use. */
public final class Countries {
    private record Country(String name, String zone) {}

    private static final class Shipped {
        private static final Map<String, Country> BY_CODE = new LinkedHashMap<>();
        private static final Map<String, String> CODE_BY_NAME = new LinkedHashMap<>();

        static {
            for (var row : ShippedRows.of("countries.csv")) {
                var code = row.get(0);
                BY_CODE.put(code, new Country(row.get(1), row.get(2)));
                CODE_BY_NAME.put(NearWords.fold(row.get(1)), code);
                for (var also : ShippedRows.parts(row.get(3))) {
                    CODE_BY_NAME.put(NearWords.fold(also), code);
                }
            }
        }
    }

    private Countries() {}

    /**
     * The country's time zone if it has exactly one in the IANA database's {@code zone.tab}; empty for Russia, China
     * (Shanghai and Urumqi) and every other country with several.
     */
    public static Optional<ZoneId> onlyZone(CountryCode country) {
        return Optional.ofNullable(Shipped.BY_CODE.get(country.code()))
                .map(Country::zone)
                .filter(zone -> !zone.isEmpty())
                .map(ZoneId::of);
    }

    /** The usual English name. */
    public static Optional<String> name(CountryCode country) {
        return Optional.ofNullable(Shipped.BY_CODE.get(country.code())).map(Country::name);
    }

    /** The usual English names of all countries by their codes. */
    public static Map<String, String> all() {
        var names = new LinkedHashMap<String, String>();
        Shipped.BY_CODE.forEach((code, country) -> names.put(code, country.name()));
        return names;
    }

    /** Codes of the countries that bear this name, or one spelt alike; at most three, best first. */
    static List<String> codesNear(String name) {
        var exact = Shipped.CODE_BY_NAME.get(NearWords.fold(name));
        if (exact != null) {
            return List.of(exact);
        }
        var codes = new LinkedHashSet<String>();
        for (var near : NearWords.nearest(name, Shipped.CODE_BY_NAME.keySet())) {
            codes.add(Objects.requireNonNull(Shipped.CODE_BY_NAME.get(near)));
        }
        return List.copyOf(codes);
    }
}
