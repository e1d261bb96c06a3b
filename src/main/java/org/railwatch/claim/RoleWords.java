package org.railwatch.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.railwatch.vocabulary.Word;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of a vocabulary of claims, offered inside a value that has several pieces: {@code at:tumangang}. */
record RoleWords(String kind, List<? extends Word> words) implements Known {
    static RoleWords ofPlaces() {
        return new RoleWords("place-role", List.of(PlaceRole.values()));
    }

    static RoleWords ofTellers() {
        return new RoleWords("teller-role", List.of(HopRole.values()));
    }

    static RoleWords ofAccess() {
        return new RoleWords("access", List.of(Access.values()));
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        var found = new ArrayList<Offer>();
        for (Word word : words) {
            if (word.word().startsWith(asked.text().toLowerCase(Locale.ROOT))) {
                found.add(Offer.of(word.word(), ""));
            }
        }
        return found;
    }
}
