package org.railwatch.shell;

/** What the filters of every listing need to know of agents; {@code document} implements it. */
public interface AgentNames {
    /**
     * The slug of an agent by any name of it.
     *
     * @throws org.railwatch.UserError (failed) when nobody is called so
     */
    String slug(String name);
}
