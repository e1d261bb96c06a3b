package org.railwatch.document.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Folded;
import org.railwatch.facility.Slug;
import org.railwatch.shell.AgentNames;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.NearWords;
import org.railwatch.vocabulary.Reliability;

/** The agents of the open store, found by slug, name or alias, folded. */
public final class Agents implements AgentNames {
    /** Of a slug before its number, so that both fit into the 80 characters of a slug. */
    private static final int LONGEST_NUMBERED = 74;

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

    @Override
    public String slug(String name) {
        return get(name).slug();
    }

    /**
     * As {@link #get(String)}, but an unknown name is empty. A slug beats a name or an alias; {@code N.I.S.} is the slug
     * {@code nis} when nobody is called so.
     */
    public Optional<Agent> find(String name) {
        String folded = Folded.of(name).text();
        Optional<Agent> bySlug = bySlug(folded);
        if (bySlug.isPresent()) {
            return bySlug;
        }
        List<Agent> bearers = listAll().stream()
                .filter(agent -> Folded.of(agent.name()).text().equals(folded)
                        || agent.aliases().stream()
                                .anyMatch(alias -> Folded.of(alias).text().equals(folded)))
                .toList();
        if (bearers.size() > 1) {
            throw UserError.usage("'" + name + "' may be "
                    + bearers.stream().map(Agent::slug).collect(Collectors.joining(" or ")) + "; name one of these");
        }
        return bearers.stream().findFirst().or(() -> bySlug(letters(name)));
    }

    /**
     * The agent that bears the name; when there is none, one of kind {@code other} is added in the running write, and
     * the user is told. To be called inside {@link Store#write}, after every check that may still refuse the command.
     */
    public Agent ensure(String name) {
        return find(name).orElseGet(() -> {
            Agent added = get(insert(freeSlug(name.strip()), name.strip(), AgentKind.OTHER, null));
            store.notice((store.dryRun() ? "would add" : "added") + " the agent " + added.slug() + " (" + added.name()
                    + ")");
            return added;
        });
    }

    /** Adds a row; refused when the slug is taken. */
    long insert(Slug slug, String name, AgentKind kind, @Nullable Reliability reliability) {
        bySlug(slug.folded().text()).ifPresent(taken -> {
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
                .param("folded", slug.folded().text())
                .param("name", name)
                .param("kind", kind.word())
                .param("reliability", reliability == null ? null : reliability.word())
                .query(Long.class)
                .single();
    }

    private Optional<Agent> bySlug(String folded) {
        return store.jdbc()
                .sql("""
                        select id
                        from agent
                        where folded = :folded
                        """)
                .param("folded", folded)
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /** The slug that the name makes; with a number when a long name's cut slug is taken by another. */
    private Slug freeSlug(String name) {
        if (letters(name).isEmpty() || name.matches("(?i)[a-z]-[0-9]+")) {
            throw UserError.usage("'" + name + "' is not an agent's name; write a name or the slug of an agent");
        }
        Slug slug = Slug.ofName(name);
        for (int number = 2; bySlug(slug.folded().text()).isPresent(); number++) {
            String cut = Slug.ofName(name).text();
            slug = Slug.of(
                    cut.substring(0, Math.min(cut.length(), LONGEST_NUMBERED)).replaceAll("-+$", "") + "-" + number);
        }
        return slug;
    }

    private static String letters(String name) {
        return Folded.of(name).text().replaceAll("[^\\p{L}\\p{Nd}]+", "");
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
