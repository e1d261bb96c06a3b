package org.railwatch.document.agent;

import java.util.List;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;

/** Agents as rows of an answer. */
public final class AgentRows implements Layer {
    static final List<String> FIELDS = List.of("ref", "uuid", "name", "kind", "aliases", "reliability");

    private final Agents agents;

    public AgentRows(Agents agents) {
        this.agents = agents;
    }

    @Override
    public String kind() {
        return "agent";
    }

    @Override
    public List<Row> rows() {
        return agents.listAll().stream().map(AgentRows::row).toList();
    }

    static Row row(Agent agent) {
        var fields = new Fields()
                .put("ref", agent.slug())
                .put("uuid", agent.uuid())
                .put("name", agent.name())
                .put("kind", agent.kind().word())
                .put("aliases", agent.aliases())
                .put(
                        "reliability",
                        agent.reliability() == null ? null : agent.reliability().word());
        return Row.of(agent.slug(), agent.name(), fields);
    }
}
