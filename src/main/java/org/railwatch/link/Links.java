package org.railwatch.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.link.rules.LinkState;
import org.railwatch.link.rules.Relation;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Word;

/** The links of the open store and the decisions on them; decisions are added, never changed. */
final class Links {
    private final Store store;

    Links(Store store) {
        this.store = store;
    }

    List<Link> listAll() {
        return list(0);
    }

    /** By short name, {@code L-9}. */
    Link get(Reference reference) {
        long id = reference.number('L', "link");
        List<Link> found = list(id);
        if (found.isEmpty()) {
            throw Reference.missing('L', "link", id, newest());
        }
        return found.get(0);
    }

    Link get(long id) {
        return list(id).get(0);
    }

    /** The link of these looks, in any order, and this claim. */
    Optional<Link> find(long claim, List<Long> looks) {
        return store.jdbc()
                .sql("select id from link where claim_id = :claim and looks = :looks")
                .param("claim", claim)
                .param("looks", key(looks))
                .query(Long.class)
                .optional()
                .map(this::get);
    }

    /** A decision as it is about to be written. */
    record Draft(
            String decision,
            @Nullable Relation relation,
            String reason,
            @Nullable String confidence,
            String rules,
            @Nullable Double score,
            @Nullable String gates,
            @Nullable String candidates) {}

    /** Adds a decision, and the link with its first one; to be called inside {@link Store#write}. */
    Link decide(long claim, List<Long> looks, Draft draft, String actor, String at) {
        long id = find(claim, looks).map(Link::id).orElseGet(() -> insert(claim, looks));
        store.jdbc()
                .sql("""
                        insert into decision(link_id, actor, at, decision, relation, reason, confidence, rules, score, gates,
                          candidates, ends)
                        values (:link, :actor, :at, :decision, :relation, :reason, :confidence, :rules, :score, :gates,
                          :candidates, (select ends from rw_link_ends where link_id = :link))
                        """)
                .param("link", id)
                .param("actor", actor)
                .param("at", at)
                .param("decision", draft.decision())
                .param(
                        "relation",
                        draft.relation() == null ? null : draft.relation().word())
                .param("reason", draft.reason())
                .param("confidence", draft.confidence())
                .param("rules", draft.rules())
                .param("score", draft.score())
                .param("gates", draft.gates())
                .param("candidates", draft.candidates())
                .update();
        return get(id);
    }

    private long insert(long claim, List<Long> looks) {
        long id = store.jdbc()
                .sql("""
                        insert into link(uuid, observation_id, claim_id, looks)
                        values (:uuid, :observation, :claim, :looks)
                        returning id
                        """)
                .param("uuid", store.newUuid())
                .param("observation", looks.isEmpty() ? null : looks.get(0))
                .param("claim", claim)
                .param("looks", key(looks))
                .query(Long.class)
                .single();
        for (Long look : looks) {
            store.jdbc()
                    .sql("insert into link_look(link_id, observation_id) values (:link, :look)")
                    .param("link", id)
                    .param("look", look)
                    .update();
        }
        return id;
    }

    private static String key(List<Long> looks) {
        return new TreeSet<>(looks).stream().map(id -> "O-" + id).collect(Collectors.joining(","));
    }

    private List<Link> list(long id) {
        Map<Long, List<Long>> looks = store
                .jdbc()
                .sql("""
                        select link_id, observation_id
                        from link_look
                        where :id = 0 or link_id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var decisions = new HashMap<Long, List<Link.Decision>>();
        store.jdbc()
                .sql("""
                        select link_id, actor, at, decision, relation, reason, confidence, rules, score, gates
                        from decision
                        where :id = 0 or link_id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, number) -> decisions
                        .computeIfAbsent(row.getLong(1), link -> new java.util.ArrayList<>())
                        .add(new Link.Decision(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5) == null ? null : Word.find(Relation.class, row.getString(5)),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getObject(9) == null ? null : row.getDouble(9),
                                row.getString(10))))
                .list();
        return store.jdbc()
                .sql("""
                        select l.id, l.uuid, l.observation_id, l.claim_id, s.state, s.relation
                        from link l
                          join rw_link_state s on s.link_id = l.id
                        where :id = 0 or l.id = :id
                        order by l.id
                        """)
                .param("id", id)
                .query((row, number) -> {
                    long link = row.getLong(1);
                    @Nullable Long first = row.getObject(3) == null ? null : (Long) row.getLong(3);
                    List<Long> with = looks.getOrDefault(link, List.of()).stream()
                            .filter(look -> !look.equals(first))
                            .toList();
                    return new Link(
                            link,
                            row.getString(2),
                            first,
                            with,
                            row.getLong(4),
                            LinkState.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                            row.getString(6) == null ? null : Word.find(Relation.class, row.getString(6)),
                            decisions.getOrDefault(link, List.of()));
                })
                .list();
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from link")
                .query(Long.class)
                .single();
    }
}
