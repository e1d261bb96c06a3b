package org.railwatch.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The flat rows of a layer as its view gives them: what QGIS sees is what tables, ECQL, GeoJSON and CSV show. */
public final class Flat {
    /** The views for other programs; the name of one is part of a statement, so nothing else may be. */
    public enum Layer {
        FACILITIES,
        AREAS,
        OBSERVATIONS,
        CLAIMS,
        LINKS,
        /** Every mark by its newest revision, also one that has no place on the ground. */
        RW_ANNOTATION_NOW
    }

    private Flat() {}

    /** By id, in id order; the columns without {@code id} and {@code geom}. */
    public static Map<Long, Map<String, @Nullable Object>> rows(Store store, Layer layer) {
        return read(store, layer, "order by id", 0);
    }

    /** One row; empty columns when there is none. */
    public static Map<String, @Nullable Object> row(Store store, Layer layer, long id) {
        return read(store, layer, "where id = ?", id).getOrDefault(id, Map.of());
    }

    /** The names of its columns, in order, also where it has no row. */
    public static List<String> columns(Store store, Layer layer) {
        return store.jdbc()
                .sql("select name from pragma_table_info(:view) where name not in ('id', 'geom') order by cid")
                .param("view", layer.name().toLowerCase(java.util.Locale.ROOT))
                .query(String.class)
                .list();
    }

    private static Map<Long, Map<String, @Nullable Object>> read(Store store, Layer layer, String clause, long id) {
        var statement =
                store.jdbc().sql("select * from " + layer.name().toLowerCase(java.util.Locale.ROOT) + " " + clause);
        var found = new LinkedHashMap<Long, Map<String, @Nullable Object>>();
        (id == 0 ? statement : statement.param(id)).query(rows -> {
            var columns = rows.getMetaData();
            while (rows.next()) {
                var row = new LinkedHashMap<String, @Nullable Object>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String name = columns.getColumnName(i);
                    if (!name.equals("id") && !name.equals("geom")) {
                        row.put(name, plain(rows.getObject(i)));
                    }
                }
                found.put(rows.getLong(1), row);
            }
            return found;
        });
        return found;
    }

    /** A count of 73.0 cars is 73. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return number.longValue();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
