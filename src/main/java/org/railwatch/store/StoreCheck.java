package org.railwatch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;

/** What {@code store info} and {@code store check} look at. */
public final class StoreCheck {
    private final Store store;
    private final List<ContentCheck> contents;

    public StoreCheck(Store store) {
        this(store, List.of());
    }

    /**
     * @param contents what the packages look at in their own rows, after the file itself
     */
    public StoreCheck(Store store, List<ContentCheck> contents) {
        this.store = store;
        this.contents = List.copyOf(contents);
    }

    /** One thing looked at: its name, and what was wrong with it; no faults means it is as it should be. */
    public record Part(String name, List<String> faults) {}

    /** How many rows a table holds. */
    public record Size(String table, long rows) {}

    public List<Part> check() {
        Connection c = store.connection();
        try (var checks = store.work().part("checks", 0)) {
            var parts = new ArrayList<Part>();
            parts.add(new Part("integrity", unlessOk(Sql.strings(c, "pragma integrity_check"))));
            checks.step();
            parts.add(new Part("foreign_keys", Sql.strings(c, """
                    select 'a row of ' || "table" || ' refers to a missing row of ' || parent
                    from pragma_foreign_key_check
                    """)));
            for (String table : Schema.SPATIAL) {
                checks.step();
                String tree = "rtree_" + table + "_geom";
                parts.add(new Part(tree, unlessOk(Sql.strings(c, "select rtreecheck('" + tree + "')"))));
            }
            for (String table : List.of("document", "observation", "claim")) {
                checks.step();
                parts.add(new Part(table + "_fts", textSearch(c, table)));
            }
            parts.add(new Part("geopackage", geopackage(c)));
            parts.add(new Part("schema", schema(c)));
            parts.add(new Part("guard", guard(c)));
            var verdict = Verification.of(store);
            parts.add(new Part("journal", verdict.faults()));
            for (ContentCheck content : contents) {
                checks.step();
                parts.add(new Part(content.name(), content.faults()));
            }
            return parts;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    public List<Size> sizes() {
        try {
            var sizes = new ArrayList<Size>();
            for (String table : Schema.tables()) {
                sizes.add(new Size(table, Sql.number(store.connection(), "select count(*) from \"" + table + "\"")));
            }
            return sizes;
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    public String pragma(String name) {
        try {
            return String.valueOf(Sql.string(store.connection(), "pragma " + name));
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    public int schemaVersion() {
        try {
            return (int) Sql.number(store.connection(), "select max(version) from rw_schema");
        } catch (SQLException e) {
            throw SqlErrors.translate(e, store);
        }
    }

    private static List<String> unlessOk(List<String> answer) {
        return answer.equals(List.of("ok")) ? List.of() : answer;
    }

    private List<String> textSearch(Connection c, String table) throws SQLException {
        if (store.readOnly()) {
            return List.of();
        }
        try {
            Sql.run(c, "insert into " + table + "_fts(" + table + "_fts, rank) values ('integrity-check', 1)");
            return List.of();
        } catch (SQLException e) {
            UserError user = SqlErrors.find(e, store);
            if (user != null && user.kind() == UserError.Kind.UNREADABLE) {
                return List.of("the text index does not fit the rows");
            }
            throw e;
        }
    }

    private static List<String> geopackage(Connection c) throws SQLException {
        return Sql.strings(c, """
                select 'table ' || g.table_name || ' is registered but not there'
                from gpkg_contents g
                where not exists (select 1 from sqlite_master m where m.name = g.table_name)
                union all
                select 'layer ' || g.table_name || ' is not in gpkg_contents'
                from gpkg_geometry_columns g
                where not exists (select 1 from gpkg_contents t where t.table_name = g.table_name)
                """);
    }

    private List<String> schema(Connection c) throws SQLException {
        var expected = Schema.expected(store.clock().instant());
        var found = Schema.objects(c);
        // QGIS keeps styles and projects in tables of its own; they are not ours to judge.
        found.keySet().removeIf(name -> name.matches("\\w+ (layer_styles|qgis_projects|gpkg_metadata.*)"));
        var faults = new ArrayList<String>();
        for (var object : expected.entrySet()) {
            String sql = found.remove(object.getKey());
            if (sql == null) {
                faults.add(object.getKey() + " is missing");
            } else if (!sql.equals(object.getValue())) {
                faults.add(object.getKey() + " was changed");
            }
        }
        for (String name : found.keySet()) {
            faults.add(name + " is not ours");
        }
        return faults;
    }

    private static List<String> guard(Connection c) throws SQLException {
        return Sql.number(c, "select count(*) from rw_session") == 0
                ? List.of()
                : List.of("rw_session holds a row, which switches the guards off; store open removes it");
    }
}
