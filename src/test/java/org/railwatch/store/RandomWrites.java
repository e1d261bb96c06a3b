package org.railwatch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;

/** Writes of every shape that the journal knows, drawn from a seed: rows in ranges, with and without a point, that follow others. */
final class RandomWrites {
    private final Store store;
    private final Random random;
    private int made;

    RandomWrites(Store store, Random random) {
        this.store = store;
        this.random = random;
    }

    /** One command; it may happen to change nothing. */
    void write(String actor) {
        int kind = random.nextInt(9);
        store.obey(new Spoken("write " + kind, actor, null, false), true);
        store.write(() -> {
            switch (kind) {
                case 0 -> events(1 + random.nextInt(5));
                case 1 -> sql("update event set title = title || ? where id % 3 = ?", "x", random.nextInt(3));
                case 2 -> sql("delete from event where id % 4 = ?", random.nextInt(4));
                case 3 -> facility();
                case 4 -> move();
                case 5 -> look();
                case 6 ->
                    sql(
                            "update observation set note = ?, revision = revision + 1 where id % 2 = ?",
                            note(), random.nextInt(2));
                case 7 -> removeLook();
                default -> {
                    events(2);
                    move();
                    removeLook();
                }
            }
            return kind;
        });
        store.settle();
    }

    private void sql(String sql, Object... values) {
        store.jdbc().sql(sql).params(List.of(values)).update();
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String note() {
        return List.of("train", "снег", "두만강 역", "it's \"quoted\"\n\\ and long ")
                        .get(random.nextInt(4))
                + made++;
    }

    private double degrees(double range) {
        return (random.nextDouble() - 0.5) * range;
    }

    private void events(int count) {
        for (int i = 0; i < count; i++) {
            sql("insert into event(uuid, title) values (?, ?)", uuid(), note());
        }
    }

    private void facility() {
        double lon = degrees(360);
        double lat = degrees(180);
        String slug = "f" + made++;
        sql("""
                insert into facility(uuid, slug, folded, name, name_folded, countries, lon, lat, geom)
                values (?, ?, ?, 'n', 'n', 'KP', ?, ?, ?)
                """, uuid(), slug, slug, lon, lat, blob(lon, lat));
        sql(
                "insert into facility_alias(facility_id, text, folded, relation) select max(id), ?, ?, 'same' from facility",
                slug,
                slug);
        sql("insert into facility_part(facility_id, name, folded) select max(id), ?, ? from facility", slug, slug);
    }

    private static byte[] blob(double lon, double lat) {
        return Shape.point(new Position(lon, lat)).toBlob();
    }

    private List<Long> ids(String table) {
        return store.jdbc().sql("select id from " + table).query(Long.class).list();
    }

    private void move() {
        var facilities = ids("facility");
        if (!facilities.isEmpty()) {
            double lon = degrees(360);
            double lat = degrees(180);
            sql(
                    "update facility set lon = ?, lat = ?, geom = ? where id = ?",
                    lon,
                    lat,
                    blob(lon, lat),
                    pick(facilities));
        }
    }

    /** One stands where its facility stands, the next nowhere. */
    private void look() {
        var facilities = new ArrayList<>(ids("facility"));
        if (facilities.isEmpty() || random.nextBoolean()) {
            sql("""
                    insert into observation(uuid, basis, analyst, coverage, visibility, moving, note)
                    values (?, 'own_look', 'a', 'full', 'clear', 'unknown', ?)
                    """, uuid(), note());
        } else {
            sql("""
                    insert into observation(uuid, facility_id, basis, analyst, coverage, visibility, moving, note, placed, lon, lat, geom)
                    select ?, id, 'own_look', 'a', 'full', 'clear', 'unknown', ?, 'facility', lon, lat, geom
                    from facility
                    where id = ?
                    """, uuid(), note(), pick(facilities));
        }
        sql(
                "insert into finding(observation_id, finding, best) select max(id), 'present', ? from observation",
                random.nextDouble() * 1e6);
    }

    private void removeLook() {
        var looks = ids("observation");
        if (!looks.isEmpty()) {
            long id = pick(looks);
            sql("delete from finding where observation_id = ?", id);
            sql("delete from observation where id = ?", id);
        }
    }

    private long pick(List<Long> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
