package org.railwatch.document.agent;

import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of agents. */
public final class AgentBeans {
    private AgentBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, Agents.class, () -> new Agents(context.getBean(Store.class)));
        Lazily.register(context, AgentNames.class, AgentNames::new);
        Lazily.register(context, AgentRows.class, () -> new AgentRows(context.getBean(Agents.class)));
        Lazily.register(
                context,
                AgentCommands.class,
                () -> new AgentCommands(
                        context.getBean(Store.class), context.getBean(Agents.class), context.getBean(AgentRows.class)));
    }
}
