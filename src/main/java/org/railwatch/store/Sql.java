package org.railwatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements on the bare connection, where the transaction's own words and the schema's are spoken. */
final class Sql {
    private Sql() {}

    static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    /** The first column of every row, null as null. */
    static List<String> strings(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** The first column of the first row; null when there is no row or it is null. */
    static @Nullable String string(Connection connection, String sql, Object... values) throws SQLException {
        List<String> found = strings(connection, sql, values);
        return found.isEmpty() ? null : found.get(0);
    }

    static long number(Connection connection, String sql, Object... values) throws SQLException {
        String text = string(connection, sql, values);
        return text == null ? 0 : Long.parseLong(text);
    }
}
