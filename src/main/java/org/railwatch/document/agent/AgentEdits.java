package org.railwatch.document.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Folded;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Reliability;

/** Changes to agents and their aliases; each runs inside one {@link Store#write}. */
final class AgentEdits {
    private final Store store;

    AgentEdits(Store store) {
        this.store = store;
    }

    /** Null leaves a value as it is. */
    void set(Agent agent, @Nullable String name, @Nullable AgentKind kind, @Nullable Reliability reliability) {
        if (name == null && kind == null && reliability == null) {
            return;
        }
        store.jdbc()
                .sql("""
                        update agent
                        set name = coalesce(:name, name), kind = coalesce(:kind, kind),
                          reliability = coalesce(:reliability, reliability)
                        where id = :id
                        """)
                .param("name", name)
                .param("kind", kind == null ? null : kind.word())
                .param("reliability", reliability == null ? null : reliability.word())
                .param("id", agent.id())
                .update();
    }

    void alias(long id, List<String> aliases) {
        for (String alias : aliases) {
            String folded = Folded.of(alias).text();
            if (folded.isEmpty()) {
                throw UserError.usage("the alias '" + alias + "' has no letter or digit; write a name");
            }
            dropAlias(id, alias);
            store.jdbc()
                    .sql("""
                            insert into agent_alias(agent_id, text, folded)
                            values (:id, :text, :folded)
                            """)
                    .param("id", id)
                    .param("text", alias.strip())
                    .param("folded", folded)
                    .update();
        }
    }

    boolean dropAlias(long id, String text) {
        return store.jdbc()
                        .sql("delete from agent_alias where agent_id = :id and folded = :folded")
                        .param("id", id)
                        .param("folded", Folded.of(text).text())
                        .update()
                > 0;
    }

    void remove(Agent agent) {
        store.jdbc()
                .sql("delete from agent_alias where agent_id = :id")
                .param("id", agent.id())
                .update();
        Referrers.refuse(store, "agent", agent.id(), agent.slug());
        store.jdbc()
                .sql("delete from agent where id = :id")
                .param("id", agent.id())
                .update();
    }
}
