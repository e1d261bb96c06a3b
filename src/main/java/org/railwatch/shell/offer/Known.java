package org.railwatch.shell.offer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of one kind as they are offered while one types; each package that has a kind implements its own. */
public interface Known {
    /** As parameters call it: {@code facility}, {@code document} … */
    String kind();

    /**
     * Records whose reference or name begins as typed, best first, at most {@code asked.most()}. Called at every Tab, so it
     * reads by index and only what it shows.
     *
     * @param store a read-only look at the open store
     */
    List<Offer> beginning(Asked asked, JdbcClient store);

    /** The columns that a listing of this kind can show; empty when the kind is none that is listed. */
    default List<String> columns() {
        return List.of();
    }
}
