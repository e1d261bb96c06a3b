package org.railwatch.shell.filter;

import java.util.Set;
import java.util.function.Supplier;
import org.railwatch.UserError;
import org.railwatch.shell.AgentNames;
import org.railwatch.shell.Places;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.ShortName;
import org.railwatch.store.Store;

/** Turns what a filter was given into the value that its column holds; a record that is not there is no empty answer. */
public final class Names {
    private static final Set<String> AGENTS = Set.of("publisher", "wire", "observer", "provider", "agent");

    private final Store store;
    private final Supplier<Places> places;
    private final Supplier<AgentNames> agents;

    public Names(Store store, Supplier<Places> places, Supplier<AgentNames> agents) {
        this.store = store;
        this.places = places;
        this.agents = agents;
    }

    Places places() {
        return places.get();
    }

    /**
     * The value of the column that the user means.
     *
     * @throws UserError (usage) for a word that is no reference, (failed) for a record that is not there
     */
    String value(String column, String word) {
        if (column.equals("facility")) {
            return places().slug(word);
        }
        if (AGENTS.contains(column)) {
            return agents.get().slug(word);
        }
        return ShortName.find(column).map(noun -> ref(noun, column, word)).orElse(word);
    }

    private String ref(ShortName noun, String column, String word) {
        long id;
        try {
            id = Reference.of(word).number(noun.letter(), noun.noun());
        } catch (UserError e) {
            throw UserError.of(e.kind(), "--" + column + ": " + e.sentence());
        }
        if (!noun.exists(store, id)) {
            throw UserError.failed("there is no " + noun.noun() + " " + noun.of(id) + "; " + noun.noun()
                    + " list shows those there are");
        }
        return noun.of(id);
    }
}
