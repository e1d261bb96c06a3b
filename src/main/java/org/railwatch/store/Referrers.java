package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** Which records point at another, so that it is not taken from under them. */
public final class Referrers {
    private Referrers() {}

    /**
     * Refuses when anything still refers to the row.
     *
     * @param what the row in the user's words: {@code tumangang}, {@code D-3}
     */
    public static void refuse(Store store, String table, long id, String what) {
        var users = new ArrayList<String>();
        long all = 0;
        try {
            for (var user : users(store.connection(), table, id).entrySet()) {
                int count = user.getValue().size();
                all += count;
                users.add(count + " " + counted(user.getKey().replace('_', ' '), count));
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
        if (!users.isEmpty()) {
            throw UserError.failed(what + " cannot be removed: " + listed(users)
                    + (all == 1 ? " refers to it; remove that first" : " refer to it; remove those first"));
        }
    }

    /** The column of a table that names the record which its rows are parts of. */
    private record Whole(String column, String table) {}

    /** The records by what they are; a part of one, as an observation's image is, stands for the whole, once. */
    private static Map<String, Set<Long>> users(Connection connection, String table, long id) throws SQLException {
        var users = new LinkedHashMap<String, Set<Long>>();
        Whole mine = whole(connection, table);
        for (String other : Schema.tables()) {
            for (String column : Sql.strings(
                    connection,
                    "select \"from\" from pragma_foreign_key_list('" + other + "') where \"table\" = ?",
                    table)) {
                Whole user = user(connection, other, column, mine);
                for (String one : Sql.strings(
                        connection,
                        "select \"" + user.column() + "\" from \"" + other + "\" where \"" + column + "\" = ?",
                        id)) {
                    users.computeIfAbsent(user.table(), none -> new TreeSet<>()).add(Long.valueOf(one));
                }
            }
        }
        return users;
    }

    /** What uses a row by that column; what belongs to the same whole as the row does is told by its own name. */
    private static Whole user(Connection connection, String table, String column, @Nullable Whole mine)
            throws SQLException {
        Whole whole = whole(connection, table);
        boolean sibling = whole != null && mine != null && whole.table().equals(mine.table());
        return whole == null || sibling || whole.column().equals(column) ? new Whole("id", table) : whole;
    }

    /** Of a table whose rows have no identifier of their own: what its first foreign key names; null for a record's. */
    private static @Nullable Whole whole(Connection connection, String table) throws SQLException {
        boolean own =
                Sql.number(connection, "select count(*) from pragma_table_info('" + table + "') where name = 'uuid'")
                        > 0;
        // SQLite counts the foreign keys of a table from the last one.
        List<String> first = Sql.strings(
                connection,
                "select \"from\" || ' ' || \"table\" from pragma_foreign_key_list('" + table
                        + "') order by id desc limit 1");
        if (own || first.isEmpty()) {
            return null;
        }
        String[] words = first.get(0).split(" ", 2);
        return new Whole(words[0], words[1]);
    }

    private static String counted(String noun, int count) {
        if (count == 1) {
            return noun;
        }
        return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
