package org.railwatch.document.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.vocabulary.Reliability;

/** Who says, looks, publishes or provides. */
public record Agent(
        long id,
        String uuid,
        String slug,
        String name,
        AgentKind kind,
        @Nullable Reliability reliability,
        List<String> aliases) {
    public Agent {
        aliases = List.copyOf(aliases);
    }
}
