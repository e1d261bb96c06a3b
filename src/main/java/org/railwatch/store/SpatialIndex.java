package org.railwatch.store;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.railwatch.geo.Box;

/** The R-trees of the store: which rows lie in a box, without reading them. */
public final class SpatialIndex {
    /** The tables of points that have one; the name is part of a statement, so nothing else may be. */
    public enum Table {
        FACILITY,
        OBSERVATION
    }

    private SpatialIndex() {}

    /** The ids of the rows in one of the boxes; also of some within a few metres of one, for the index keeps 24 bits. */
    public static Set<Long> idsIn(Store store, Table table, List<Box> boxes) {
        var ids = new HashSet<Long>();
        for (Box box : boxes) {
            ids.addAll(store.jdbc()
                    .sql("select id from rtree_" + table.name().toLowerCase(Locale.ROOT) + "_geom"
                            + " where maxx >= :west and minx <= :east and maxy >= :south and miny <= :north")
                    .param("west", box.west())
                    .param("east", box.east())
                    .param("south", box.south())
                    .param("north", box.north())
                    .query(Long.class)
                    .list());
        }
        return ids;
    }
}
