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

    /** The records by what they are; a part of one, as an observation's image is, stands for the whole, once. */
    private static Map<String, Set<Long>> users(Connection connection, String table, long id) throws SQLException {
        var users = new LinkedHashMap<String, Set<Long>>();
        for (String other : Schema.tables()) {
            for (String column : references(connection, other, table)) {
                String whole = whole(other);
                List<String> owners = whole == null ? List.of() : references(connection, other, whole);
                boolean part = owners.size() == 1 && !owners.get(0).equals(column);
                for (String user : Sql.strings(
                        connection,
                        "select \"" + (part ? owners.get(0) : "id") + "\" from \"" + other + "\" where \"" + column
                                + "\" = ?",
                        id)) {
                    users.computeIfAbsent(part && whole != null ? whole : other, none -> new TreeSet<>())
                            .add(Long.valueOf(user));
                }
            }
        }
        return users;
    }

    private static List<String> references(Connection connection, String table, String to) throws SQLException {
        return Sql.strings(
                connection, "select \"from\" from pragma_foreign_key_list('" + table + "') where \"table\" = ?", to);
    }

    /** {@code observation} of {@code observation_image}: the longest table whose name begins this one's. */
    private static @Nullable String whole(String table) {
        String longest = null;
        for (String other : Schema.tables()) {
            if (table.startsWith(other + "_") && (longest == null || other.length() > longest.length())) {
                longest = other;
            }
        }
        return longest;
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
