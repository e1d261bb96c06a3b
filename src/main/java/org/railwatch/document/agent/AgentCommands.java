package org.railwatch.document.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Slug;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Reliability;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with agents: those who say, look, publish or provide. */
public final class AgentCommands {
    private static final List<String> COLUMNS = List.of("ref", "name", "kind", "reliability", "aliases");

    private final Store store;
    private final Agents agents;
    private final AgentRows rows;
    private final AgentEdits edits;

    public AgentCommands(Store store, Agents agents, AgentRows rows) {
        this.store = store;
        this.agents = agents;
        this.rows = rows;
        this.edits = new AgentEdits(store);
    }

    @Command(
            name = {"agent", "add"},
            description = "Name one who says, looks, publishes or provides",
            group = "Agent")
    @Examples({
        "agent add NIS --name 'National Intelligence Service' --kind agency --alias 국가정보원",
        "agent add CSIS --name 'Center for Strategic and International Studies' --kind thinktank --reliability B"
    })
    Answer.Change add(
            @Argument(index = 0, description = "a short name: letters, digits, hyphens") Slug slug,
            @Option(longName = "name", description = "its name") String name,
            @Option(longName = "kind", description = "what it is (other)", defaultValue = "other") AgentKind kind,
            @Option(longName = "alias", description = "another name, in any script") List<String> aliases,
            @Option(longName = "reliability", description = "A to E; F when it cannot be judged") @Nullable
                    Reliability reliability) {
        return Answer.Change.of(store.write(() -> {
            long id = agents.insert(slug, name, kind, reliability);
            edits.alias(id, aliases);
            return AgentRows.row(agents.get(id));
        }));
    }

    @Command(
            name = {"agent", "list"},
            description = "List agents",
            group = "Agent")
    @Examples({"agent list", "agent list --kind agency --format csv"})
    @Filtered(columns = {"kind", "reliability"})
    Answer.Listing list() {
        return Answer.Listing.of(Columns.of(COLUMNS, AgentRows.FIELDS), rows.rows());
    }

    @Command(
            name = {"agent", "show"},
            description = "Show all that is known of one agent",
            group = "Agent")
    @Examples({"agent show NIS", "agent show 'Radio Free Asia' --format json"})
    Answer.Card show(@Argument(index = 0, description = "its slug, or any name of it") Reference reference) {
        return Answer.Card.of(AgentRows.row(agents.get(reference.text())));
    }

    @Command(
            name = {"agent", "set"},
            description = "Change what is known of an agent",
            group = "Agent")
    @Examples({"agent set NIS --reliability C", "agent set CSIS --kind thinktank --reliability B"})
    Answer.Change set(
            @Argument(index = 0, description = "its slug, or any name of it") Reference reference,
            @Option(longName = "name", description = "its name") @Nullable String name,
            @Option(longName = "kind", description = "what it is") @Nullable AgentKind kind,
            @Option(longName = "alias", description = "one more name of it") List<String> aliases,
            @Option(longName = "reliability", description = "A to E; F when it cannot be judged") @Nullable
                    Reliability reliability) {
        Agent agent = agents.get(reference.text());
        return Answer.Change.of(store.write(() -> {
            edits.set(agent, name, kind, reliability);
            edits.alias(agent.id(), aliases);
            return AgentRows.row(agents.get(agent.id()));
        }));
    }

    @Command(
            name = {"agent", "alias"},
            description = "Give an agent another name, or take one away",
            group = "Agent")
    @Examples({
        "agent alias NIS 'South Korean intelligence service'",
        "agent alias NIS 'South Korean intelligence service' --drop"
    })
    Answer.Change alias(
            @Argument(index = 0, description = "its slug, or any name of it") Reference reference,
            @Argument(index = 1, description = "the other name, in any script") String text,
            @Option(longName = "drop", description = "take the name away") boolean drop) {
        Agent agent = agents.get(reference.text());
        return Answer.Change.of(store.write(() -> {
            if (!drop) {
                edits.alias(agent.id(), List.of(text));
            } else if (!edits.dropAlias(agent.id(), text)) {
                throw UserError.failed(agent.slug() + " has no alias '" + text + "'; agent show lists them");
            }
            return AgentRows.row(agents.get(agent.id()));
        }));
    }

    @Command(
            name = {"agent", "remove"},
            description = "Take an agent away that nothing refers to",
            group = "Agent")
    @Examples({"agent add TASS --name TASS", "agent remove TASS --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "its slug, or any name of it") Reference reference) {
        Agent agent = agents.get(reference.text());
        return Answer.Change.of(store.write(() -> {
            Row row = AgentRows.row(agent);
            edits.remove(agent);
            return row;
        }));
    }
}
