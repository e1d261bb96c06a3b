package org.railwatch.facility.gazetteer;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.CountryList;
import org.railwatch.facility.FacilityKind;
import org.railwatch.facility.Folded;
import org.railwatch.geo.Position;
import org.railwatch.vocabulary.Countries;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.ShippedRows;

/**
 * The names that ship with the program: countries and their people, {@code gazetteer.csv}, and those places of
 * {@code facilities.csv} that are not under watch.
 */
public final class ShippedPlaces {
    private static final String COUNTRY = PlaceKind.COUNTRY.word();

    private final Gazetteer gazetteer;
    private final List<List<String>> places = ShippedRows.of("gazetteer.csv");
    /** Folded; each with the country that it governs. */
    private final Map<String, String> capitals = new HashMap<>();

    private ShippedPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Adds them all.
     *
     * @param watched the folded slugs of the facilities that the store has, which take the place of those that ship
     */
    public static void addTo(Gazetteer gazetteer, Set<String> watched) {
        var shipped = new ShippedPlaces(gazetteer);
        shipped.addCountries();
        shipped.addFacilities(watched);
        shipped.addPlaces();
    }

    /** The folded names of the towns that stand for a government. */
    public static Set<String> capitals() {
        var names = new HashSet<String>();
        for (List<String> row : ShippedRows.of("nationalities.csv")) {
            for (String capital : ShippedRows.parts(row.get(3))) {
                names.add(Folded.of(capital).text());
            }
        }
        return names;
    }

    private void addCountries() {
        var points = new HashMap<String, List<String>>();
        for (List<String> row : places) {
            if (row.get(1).equals(COUNTRY)) {
                points.put(row.get(2), row);
            }
        }
        var also = new HashMap<String, List<String>>();
        for (List<String> row : ShippedRows.of("nationalities.csv")) {
            also.put(row.get(0), row);
            for (String capital : ShippedRows.parts(row.get(3))) {
                capitals.put(Folded.of(capital).text(), row.get(0));
            }
        }
        Countries.all().forEach((code, name) -> addCountry(code, name, also.get(code), points.get(code)));
    }

    private void addCountry(String code, String name, @Nullable List<String> also, @Nullable List<String> pointed) {
        ZoneId zone = Countries.onlyZone(CountryCode.of(code)).orElse(null);
        var country =
                new Entry(name, PlaceKind.COUNTRY, null, code, pointed == null ? null : position(pointed, 3), zone);
        var naming = new Naming(gazetteer, country).name(name);
        if (pointed != null) {
            ShippedRows.parts(pointed.get(7)).forEach(naming::written);
        }
        if (also != null) {
            ShippedRows.parts(also.get(1)).forEach(naming::written);
            var people = new Entry(name, PlaceKind.NATIONALITY, null, code, null, zone);
            ShippedRows.parts(also.get(2)).forEach(word -> gazetteer.add(word, people, NameRelation.SAME));
        }
    }

    /** Columns: slug, name, kind, country, lon, lat, accuracy, point_of, tz, alias … */
    private void addFacilities(Set<String> watched) {
        for (List<String> row : ShippedRows.of("facilities.csv")) {
            if (!watched.contains(Folded.of(row.get(0)).text())) {
                String country = CountryList.of(row.get(3)).words().get(0);
                FacilityKind kind = FacilityKind.valueOf(row.get(2).toUpperCase(Locale.ROOT));
                var entry = new Entry(
                        row.get(1),
                        kind(row.get(1), country, PlaceKind.of(kind)),
                        null,
                        country,
                        position(row, 4),
                        ZoneId.of(row.get(8)));
                var naming = new Naming(gazetteer, entry).slug(row.get(0)).name(row.get(1));
                ShippedRows.parts(row.get(9)).forEach(naming::written);
            }
        }
    }

    /** Columns: name, kind, country, lon, lat, accuracy, tz, alias. */
    private void addPlaces() {
        for (List<String> row : places) {
            if (!row.get(1).equals(COUNTRY)) {
                PlaceKind kind = PlaceKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
                var entry = new Entry(row.get(0), kind, null, emptyIsNull(row.get(2)), position(row, 3), zone(row));
                var naming = new Naming(gazetteer, entry).name(row.get(0));
                ShippedRows.parts(row.get(7)).forEach(naming::written);
            }
        }
    }

    private PlaceKind kind(String name, String country, PlaceKind otherwise) {
        return country.equals(capitals.get(Folded.of(name).text())) ? PlaceKind.CAPITAL : otherwise;
    }

    private static @Nullable Position position(List<String> row, int lon) {
        return row.get(lon).isEmpty() ? null : Position.of(row.get(lon) + "," + row.get(lon + 1));
    }

    private static @Nullable ZoneId zone(List<String> row) {
        if (!row.get(6).isEmpty()) {
            return ZoneId.of(row.get(6));
        }
        return row.get(2).isEmpty()
                ? null
                : Countries.onlyZone(CountryCode.of(row.get(2))).orElse(null);
    }

    private static @Nullable String emptyIsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
