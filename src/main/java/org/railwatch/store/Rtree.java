package org.railwatch.store;

import java.util.ArrayList;
import java.util.List;

/** The seven triggers that keep a GeoPackage 1.4 R-tree in step with its table (annex F.3; no update1, no update3). */
final class Rtree {
    private static final String EMPTY = "(new.geom isnull or ST_IsEmpty(new.geom))";
    private static final String FULL = "(new.geom notnull and not ST_IsEmpty(new.geom))";
    private static final String WAS_EMPTY = "(old.geom isnull or ST_IsEmpty(old.geom))";
    private static final String WAS_FULL = "(old.geom notnull and not ST_IsEmpty(old.geom))";
    private static final String BOX = "ST_MinX(new.geom), ST_MaxX(new.geom), ST_MinY(new.geom), ST_MaxY(new.geom)";

    private Rtree() {}

    static List<String> triggers(String table) {
        String tree = "rtree_" + table + "_geom";
        var seven = new ArrayList<String>();
        String head = "create trigger " + tree;
        String on = " on " + table + " when ";
        seven.add(head + "_insert after insert" + on + FULL + " begin insert or replace into " + tree
                + " values (new.id, " + BOX + "); end");
        seven.add(head + "_update2 after update of geom" + on + "old.id = new.id and " + EMPTY + " begin delete from "
                + tree + " where id = old.id; end");
        seven.add(head + "_update4 after update" + on + "old.id != new.id and " + EMPTY + " begin delete from " + tree
                + " where id in (old.id, new.id); end");
        seven.add(head + "_update5 after update" + on + "old.id != new.id and " + FULL + " begin delete from " + tree
                + " where id = old.id; insert or replace into " + tree + " values (new.id, " + BOX + "); end");
        seven.add(head + "_update6 after update of geom" + on + "old.id = new.id and " + FULL + " and " + WAS_FULL
                + " begin update " + tree + " set minx = ST_MinX(new.geom), maxx = ST_MaxX(new.geom),"
                + " miny = ST_MinY(new.geom), maxy = ST_MaxY(new.geom) where id = new.id; end");
        seven.add(head + "_update7 after update of geom" + on + "old.id = new.id and " + FULL + " and " + WAS_EMPTY
                + " begin insert into " + tree + " values (new.id, " + BOX + "); end");
        seven.add(head + "_delete after delete on " + table + " when old.geom not null begin delete from " + tree
                + " where id = old.id; end");
        return seven;
    }
}
