package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table that the journal answers for, to compare one state of a store with another. */
final class Content {
    private Content() {}

    static Map<String, String> of(Connection connection) throws SQLException {
        var content = new TreeMap<String, String>();
        for (String table : Schema.tables()) {
            content.put(
                    table,
                    String.join(
                            "\n",
                            Sql.strings(
                                    connection,
                                    "select " + Schema.image(connection, table, "t") + " || typeof(t.id) from \""
                                            + table + "\" t order by t.id")));
        }
        // Null and nothing are two things, and the image does not tell them apart.
        content.put(
                "null points",
                String.join(" ", Sql.strings(connection, "select id from observation where geom is null order by id")));
        return content;
    }
}
