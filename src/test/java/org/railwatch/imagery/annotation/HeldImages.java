package org.railwatch.imagery.annotation;

import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.store.Spoken;
import org.railwatch.store.Store;

/** Images that are held, their files written by nobody: as rows, for marks need no more of them. */
public final class HeldImages {
    public static final int WIDTH = 400;
    public static final int HEIGHT = 300;
    /** Pixels of three metres, north up, with Tumangang station in its upper left quarter. */
    public static final Georeference TUMANGANG =
            new Georeference(Crs.ofEpsg(32652), new GeoTransform(631_900, 3, 0, 4_698_100, 0, -3), WIDTH, HEIGHT);

    private HeldImages() {}

    /** Adds one of 400 by 300 pixels; its number. */
    public static long add(Store store, String acquired, @Nullable Georeference georeference) {
        return write(store, () -> {
            long id = store.jdbc()
                    .sql("""
                            insert into image(uuid, acquired, begin_at, end_at, sha256)
                            values (:uuid, :acquired, :acquired || 'T00:00:00.000Z', :acquired || 'T23:59:59.999Z', 'abc')
                            returning id
                            """)
                    .param("uuid", store.newUuid())
                    .param("acquired", acquired)
                    .query(Long.class)
                    .single();
            store.jdbc()
                    .sql("""
                            insert into image_file(image_id, path, bytes, modified, format, width, height, bands, samples)
                            values (:id, '/images/scene.tif', 1, '2023-10-05T03:00:00.000Z', 'geotiff', :width, :height, 4, 'uint16')
                            """)
                    .param("id", id)
                    .param("width", WIDTH)
                    .param("height", HEIGHT)
                    .update();
            if (georeference != null) {
                lay(store, id, georeference);
            }
            return id;
        });
    }

    /** Georeferences it anew. */
    public static void register(Store store, long id, @Nullable Georeference georeference) {
        write(store, () -> {
            store.jdbc()
                    .sql("delete from image_place where image_id = :id")
                    .param("id", id)
                    .update();
            if (georeference != null) {
                lay(store, id, georeference);
            }
            return id;
        });
    }

    private static void lay(Store store, long id, Georeference georeference) {
        store.jdbc()
                .sql("insert into image_place(image_id, basis, crs, transform) values (:id, 'gcp', :crs, :transform)")
                .param("id", id)
                .param("crs", georeference.crs().text())
                .param("transform", georeference.transform().text())
                .update();
    }

    private static long write(Store store, java.util.function.Supplier<Long> work) {
        store.obey(new Spoken("a test", "analyst", null, false), true);
        try {
            return store.write(work);
        } finally {
            store.settle();
        }
    }
}
