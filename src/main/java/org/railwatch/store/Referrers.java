package org.railwatch.store;

import java.sql.SQLException;
import java.util.ArrayList;
import org.railwatch.UserError;

/** Which rows point at another, so that it is not taken from under them. */
public final class Referrers {
    private Referrers() {}

    /**
     * Refuses when anything still refers to the row.
     *
     * @param what the row in the user's words: {@code tumangang}, {@code D-3}
     */
    public static void refuse(Store store, String table, long id, String what) {
        var connection = store.connection();
        var users = new ArrayList<String>();
        try {
            for (String other : Schema.tables()) {
                long count = 0;
                for (String column : Sql.strings(
                        connection,
                        "select \"from\" from pragma_foreign_key_list('" + other + "') where \"table\" = ?",
                        table)) {
                    count += Sql.number(
                            connection, "select count(*) from \"" + other + "\" where \"" + column + "\" = ?", id);
                }
                if (count > 0) {
                    users.add(count + " " + other.replace('_', ' ') + (count == 1 ? "" : "s"));
                }
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
        if (!users.isEmpty()) {
            boolean one = users.size() == 1 && users.get(0).startsWith("1 ");
            throw UserError.failed(what + " cannot be removed: " + String.join(", ", users)
                    + (one ? " refers to it; remove that first" : " refer to it; remove those first"));
        }
    }
}
