package org.railwatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.railwatch.UserError;
import org.railwatch.facility.Folded;
import org.railwatch.facility.Slug;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.NearWords;
import org.railwatch.vocabulary.Reliability;

/** The agents of the open store, found by slug, name or alias, folded. */
public final class Agents {
    private final Store store;

    public Agents(Store store) {
        this.store = store;
    }

    public List<Agent> listAll() {
        return list(0);
    }

    /** The agent of that id, which is in the store. */
    public Agent get(long id) {
        return list(id).get(0);
    }

    /**
     * By slug, name or alias.
     *
     * @throws UserError (failed) when there is none, (usage) when several bear the name
     */
    public Agent get(String name) {
        return find(name).orElseThrow(() -> {
            var known = new ArrayList<String>();
            listAll().forEach(agent -> {
                known.add(agent.slug());
                known.add(agent.name());
                known.addAll(agent.aliases());
            });
            List<String> near = NearWords.nearest(name, known);
            return UserError.failed("no agent '" + name + "'; "
                    + (near.isEmpty() ? "agent list shows those there are" : NearWords.didYouMean(near)));
        });
    }

    /** As {@link #get(String)}, but an unknown name is empty. */
    public Optional<Agent> find(String name) {
        String folded = Folded.of(name).text();
        List<Agent> bearers = new ArrayList<>();
        for (Agent agent : listAll()) {
            if (Folded.of(agent.slug()).text().equals(folded)) {
                return Optional.of(agent);
            }
            if (Folded.of(agent.name()).text().equals(folded)
                    || agent.aliases().stream()
                            .anyMatch(alias -> Folded.of(alias).text().equals(folded))) {
                bearers.add(agent);
            }
        }
        if (bearers.size() > 1) {
            throw UserError.usage("'" + name + "' may be "
                    + bearers.stream().map(Agent::slug).collect(Collectors.joining(" or ")) + "; name one of these");
        }
        return bearers.stream().findFirst();
    }

    /**
     * The agent that bears the name; when there is none, one of kind {@code other} is added in the running write, and
     * the user is told. To be called inside {@link Store#write}.
     */
    public Agent ensure(String name) {
        return find(name).orElseGet(() -> {
            Agent added = get(insert(Slug.ofName(name), name.strip(), AgentKind.OTHER, null));
            store.notice("added the agent " + added.slug() + " (" + added.name() + ")");
            return added;
        });
    }

    /** Adds a row; refused when the slug is taken. */
    long insert(Slug slug, String name, AgentKind kind, @org.jspecify.annotations.Nullable Reliability reliability) {
        String folded = slug.folded().text();
        listAll().stream()
                .filter(agent -> Folded.of(agent.slug()).text().equals(folded))
                .findFirst()
                .ifPresent(taken -> {
                    throw UserError.failed("there is an agent " + taken.slug() + " already; agent set changes it");
                });
        return store.jdbc()
                .sql("""
                        insert into agent(uuid, slug, folded, name, kind, reliability)
                        values (:uuid, :slug, :folded, :name, :kind, :reliability)
                        returning id
                        """)
                .param("uuid", store.newUuid())
                .param("slug", slug.text())
                .param("folded", folded)
                .param("name", name)
                .param("kind", kind.word())
                .param("reliability", reliability == null ? null : reliability.word())
                .query(Long.class)
                .single();
    }

    private List<Agent> list(long id) {
        Map<Long, List<String>> aliases = store
                .jdbc()
                .sql("""
                        select agent_id, text
                        from agent_alias
                        where :id = 0 or agent_id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return store.jdbc()
                .sql("""
                        select id, uuid, slug, name, kind, reliability
                        from agent
                        where :id = 0 or id = :id
                        order by slug
                        """)
                .param("id", id)
                .query((row, number) -> new Agent(
                        row.getLong("id"),
                        row.getString("uuid"),
                        row.getString("slug"),
                        row.getString("name"),
                        AgentKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("reliability") == null ? null : Reliability.of(row.getString("reliability")),
                        aliases.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }
}
