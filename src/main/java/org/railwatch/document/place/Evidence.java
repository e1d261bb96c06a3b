package org.railwatch.document.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.Name;
import org.railwatch.facility.gazetteer.PlaceKind;

/**
 * The countries that a stretch of text names beyond doubt: by name, by people, or by a place that no other country has.
 *
 * @param countries ISO 3166-1 alpha-2
 */
record Evidence(Set<String> countries) {
    static Evidence of(List<Hit> hits) {
        var countries = new HashSet<String>();
        for (Hit hit : hits) {
            String country = country(hit);
            if (country != null) {
                countries.add(country);
            }
        }
        return new Evidence(Set.copyOf(countries));
    }

    static Evidence ofAll(List<Evidence> parts) {
        var countries = new HashSet<String>();
        parts.forEach(part -> countries.addAll(part.countries));
        return new Evidence(Set.copyOf(countries));
    }

    /** The one country of all that bear the name; null when they have several, or none. */
    static @Nullable String country(Hit hit) {
        String only = null;
        for (Name name : hit.names()) {
            Entry entry = name.entry();
            if (!name.relation().strong() || entry.kind() == PlaceKind.ORGANISATION) {
                continue;
            }
            if (entry.country() == null || (only != null && !only.equals(entry.country()))) {
                return null;
            }
            only = entry.country();
        }
        return only;
    }

    boolean names(Entry entry) {
        return entry.country() != null && countries.contains(entry.country());
    }
}
