package org.railwatch.document.place;

import org.jspecify.annotations.Nullable;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.AgentKind;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.Gazetteer;
import org.railwatch.facility.gazetteer.NameRelation;
import org.railwatch.facility.gazetteer.StoredPlaces;
import org.railwatch.store.Store;

/** The names that texts are searched for: of places, and of the agents of the store. Made when first asked for, and anew when the store has changed. */
public final class Gazetteers {
    private final Store store;
    private final StoredPlaces places;
    private final Agents agents;
    private @Nullable Gazetteer made;
    private String madeOf = "";

    public Gazetteers(Store store, StoredPlaces places, Agents agents) {
        this.store = store;
        this.places = places;
        this.agents = agents;
    }

    public Gazetteer get() {
        String head = store.jdbc()
                .sql("select coalesce((select hash from journal order by id desc limit 1), '')")
                .query(String.class)
                .single();
        Gazetteer gazetteer = made;
        if (gazetteer == null || !head.equals(madeOf)) {
            gazetteer = new Gazetteer();
            places.addTo(gazetteer);
            addAgents(gazetteer);
            made = gazetteer;
            madeOf = head;
        }
        return gazetteer;
    }

    /** A state is a country under another heading; a name in small letters is a description. */
    private void addAgents(Gazetteer gazetteer) {
        for (Agent agent : agents.listAll()) {
            if (agent.kind() != AgentKind.STATE) {
                var entry = Entry.organisation(agent.name(), null);
                add(gazetteer, agent.name(), entry);
                add(gazetteer, agent.slug(), entry);
                agent.aliases().forEach(alias -> add(gazetteer, alias, entry));
            }
        }
    }

    private static void add(Gazetteer gazetteer, String name, Entry entry) {
        boolean proper = name.length() > 1 && !Character.isLowerCase(name.codePointAt(0));
        if (proper) {
            gazetteer.add(name, entry, NameRelation.SAME);
        }
    }
}
