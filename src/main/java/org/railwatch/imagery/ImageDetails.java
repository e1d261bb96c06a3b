package org.railwatch.imagery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.agent.Agents;
import org.railwatch.geo.georeference.GroundControl;
import org.railwatch.store.Store;

/** Writes what an image has beside its own row: its file, where it lies, how it was taken, and what is contradicted. */
final class ImageDetails {
    private final Store store;
    private final Agents agents;

    ImageDetails(Store store, Agents agents) {
        this.store = store;
        this.agents = agents;
    }

    void insertFile(long image, LookedAt looked) {
        store.jdbc()
                .sql("update image set sha256 = :sha256 where id = :image")
                .param("sha256", looked.sha256())
                .param("image", image)
                .update();
        store.jdbc()
                .sql("""
                        insert into image_file(image_id, path, bytes, modified, format, width, height, bands, samples, nodata,
                          mask, sidecars, fingerprint)
                        values (:image, :path, :bytes, :modified, :format, :width, :height, :bands, :samples, :nodata,
                          :mask, :sidecars, :fingerprint)
                        """)
                .param("image", image)
                .param("path", looked.stored())
                .param("bytes", looked.bytes())
                .param("modified", looked.modified())
                .param("format", looked.facts().format())
                .param("width", looked.facts().width())
                .param("height", looked.facts().height())
                .param("bands", looked.facts().bands())
                .param("samples", looked.facts().samples())
                .param("nodata", finite(looked.facts().nodata()))
                .param("mask", looked.facts().mask())
                .param("fingerprint", SamePictures.text(looked.fingerprint()))
                .param("sidecars", looked.sidecars().isEmpty() ? null : String.join("\n", looked.sidecars()))
                .update();
    }

    /** Not a number is never a sample that is seen, whatever the file says. */
    private static @Nullable Double finite(@Nullable Double nodata) {
        return nodata == null || nodata.isNaN() || nodata.isInfinite() ? null : nodata;
    }

    void insertGround(long image, Ground ground, List<GroundControl> controlPoints) {
        var lines = controlPoints.stream().map(GroundControl::toString).toList();
        store.jdbc()
                .sql("""
                        insert into image_place(image_id, basis, crs, transform, across_m, down_m, control_points, residual_m,
                          geom)
                        values (:image, :basis, :crs, :transform, :across, :down, :points, :residual, :geom)
                        """)
                .param("image", image)
                .param("basis", ground.basis().word())
                .param(
                        "crs",
                        ground.georeference() == null
                                ? null
                                : ground.georeference().crs().text())
                .param(
                        "transform",
                        ground.georeference() == null
                                ? null
                                : ground.georeference().transform().text())
                .param("across", ground.acrossMetres())
                .param("down", ground.downMetres())
                .param("points", lines.isEmpty() ? null : String.join("\n", lines))
                .param("residual", ground.residualMetres())
                .param(
                        "geom",
                        ground.footprint() == null ? null : ground.footprint().toBlob())
                .update();
    }

    void deleteGround(long image) {
        store.jdbc()
                .sql("delete from image_place where image_id = :image")
                .param("image", image)
                .update();
    }

    void insertView(long image, View view) {
        store.jdbc()
                .sql("""
                        insert into image_view(image_id, item, constellation, instruments, license, distributor_id, off_nadir,
                          incidence_angle, azimuth, sun_azimuth, sun_elevation, metadata_source)
                        values (:image, :item, :constellation, :instruments, :license, :distributor, :offNadir,
                          :incidence, :azimuth, :sunAzimuth, :sunElevation, :source)
                        """)
                .param("image", image)
                .param("item", view.item())
                .param("constellation", view.constellation())
                .param("instruments", view.instruments())
                .param("license", view.license())
                .param(
                        "distributor",
                        view.distributor() == null
                                ? null
                                : agents.ensure(view.distributor()).id())
                .param("offNadir", view.offNadir())
                .param("incidence", view.incidenceAngle())
                .param("azimuth", view.azimuth())
                .param("sunAzimuth", view.sunAzimuth())
                .param("sunElevation", view.sunElevation())
                .param("source", view.source())
                .update();
    }

    void insertConflict(long image, Conflict conflict) {
        store.jdbc()
                .sql("""
                        insert into image_conflict(image_id, field, by_file, by_metadata, used)
                        values (:image, :field, :byFile, :byMetadata, :used)
                        """)
                .param("image", image)
                .param("field", conflict.field())
                .param("byFile", conflict.byFile())
                .param("byMetadata", conflict.byMetadata())
                .param("used", conflict.used())
                .update();
    }

    List<Conflict> conflicts(long image) {
        return store.jdbc()
                .sql("""
                        select field, by_file, by_metadata, used
                        from image_conflict
                        where image_id = :image
                        order by id
                        """)
                .param("image", image)
                .query((row, number) -> new Conflict(
                        row.getString("field"),
                        row.getString("by_file"),
                        row.getString("by_metadata"),
                        row.getString("used")))
                .list();
    }

    /** The files beside the picture with their hashes, {@code name sha256}. */
    List<String> sidecars(long image) {
        return store.jdbc()
                .sql("select sidecars from image_file where image_id = :image and sidecars is not null")
                .param("image", image)
                .query(String.class)
                .optional()
                .map(text -> List.of(text.split("\n", -1)))
                .orElse(List.of());
    }

    /** Takes away all that the image has beside its row. */
    void delete(long image) {
        for (String sql : List.of(
                "delete from image_file where image_id = :image",
                "delete from image_look where image_id = :image",
                "delete from image_place where image_id = :image",
                "delete from image_view where image_id = :image",
                "delete from image_conflict where image_id = :image")) {
            store.jdbc().sql(sql).param("image", image).update();
        }
    }
}
