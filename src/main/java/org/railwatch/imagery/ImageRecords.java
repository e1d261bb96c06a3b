package org.railwatch.imagery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;
import org.railwatch.vocabulary.Word;

/** Reads images with their files, grounds and views. */
final class ImageRecords {
    private final Store store;
    private final Agents agents;

    ImageRecords(Store store, Agents agents) {
        this.store = store;
        this.agents = agents;
    }

    /** Those with a number in this range, by number. */
    List<Image> list(long first, long last) {
        var providers = new HashMap<Long, Agent>();
        var systems = new HashMap<String, Crs>();
        return store.jdbc()
                .sql("""
                        select i.id, i.uuid, i.acquired, i.begin_at, i.end_at, i.provider_id, i.platform, i.gsd_m,
                          i.cloud_percent, i.credit, i.sensor, i.known_from_id, i.printed_in_id, i.note, i.caption, i.source,
                          i.sha256, f.path, f.bytes, f.modified, f.format, f.width, f.height, f.bands, f.samples, f.nodata, f.mask,
                          p.basis, p.crs, p.transform, p.across_m, p.down_m, p.residual_m, p.geom,
                          v.id as view_id, v.item, v.constellation, v.instruments, v.license, v.distributor_id, v.off_nadir,
                          v.incidence_angle, v.azimuth, v.sun_azimuth, v.sun_elevation, v.metadata_source
                        from image i
                          left join image_file f on f.image_id = i.id
                          left join image_place p on p.image_id = i.id
                          left join image_view v on v.image_id = i.id
                        where i.id between :first and :last
                        order by i.id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> image(row, providers, systems))
                .list();
    }

    private Image image(ResultSet row, Map<Long, Agent> providers, Map<String, Crs> systems) throws SQLException {
        @Nullable String acquired = row.getString("acquired");
        @Nullable String sensor = row.getString("sensor");
        HeldFile file = file(row);
        return new Image(
                row.getLong("id"),
                row.getString("uuid"),
                acquired == null ? null : Edtf.of(acquired),
                instant(row.getString("begin_at")),
                instant(row.getString("end_at")),
                agent(row, "provider_id", providers),
                row.getString("platform"),
                number(row, "gsd_m"),
                number(row, "cloud_percent"),
                row.getString("credit"),
                sensor == null ? null : Sensor.valueOf(sensor.toUpperCase(Locale.ROOT)),
                whole(row, "known_from_id"),
                whole(row, "printed_in_id"),
                row.getString("note"),
                new Image.Print(row.getString("caption"), row.getString("source"), row.getString("sha256")),
                file,
                ground(row, file, systems),
                view(row, providers));
    }

    private @Nullable HeldFile file(ResultSet row) throws SQLException {
        @Nullable String path = row.getString("path");
        return path == null
                ? null
                : new HeldFile(
                        path,
                        PictureFiles.path(path, store),
                        row.getLong("bytes"),
                        Utc.of(row.getString("modified")),
                        row.getString("format"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getInt("bands"),
                        row.getString("samples"),
                        number(row, "nodata"),
                        row.getString("mask"));
    }

    private static @Nullable Ground ground(ResultSet row, @Nullable HeldFile file, Map<String, Crs> systems)
            throws SQLException {
        @Nullable String basis = row.getString("basis");
        if (basis == null) {
            return null;
        }
        @Nullable String crs = row.getString("crs");
        byte @Nullable [] geometry = row.getBytes("geom");
        Georeference georeference = crs == null || file == null
                ? null
                : new Georeference(
                        systems.computeIfAbsent(crs, Crs::stored),
                        GeoTransform.of(row.getString("transform")),
                        file.width(),
                        file.height());
        return new Ground(
                Word.find(Ground.Basis.class, basis),
                georeference,
                number(row, "across_m"),
                number(row, "down_m"),
                number(row, "residual_m"),
                geometry == null ? null : Shape.ofBlob(geometry));
    }

    private View view(ResultSet row, Map<Long, Agent> agentsById) throws SQLException {
        if (whole(row, "view_id") == null) {
            return View.UNKNOWN;
        }
        Agent distributor = agent(row, "distributor_id", agentsById);
        return new View(
                row.getString("item"),
                row.getString("constellation"),
                row.getString("instruments"),
                row.getString("license"),
                distributor == null ? null : distributor.slug(),
                number(row, "off_nadir"),
                number(row, "incidence_angle"),
                number(row, "azimuth"),
                number(row, "sun_azimuth"),
                number(row, "sun_elevation"),
                row.getString("metadata_source"));
    }

    private @Nullable Agent agent(ResultSet row, String column, Map<Long, Agent> known) throws SQLException {
        Long id = whole(row, column);
        return id == null ? null : known.computeIfAbsent(id, agents::get);
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Utc.of(text);
    }
}
