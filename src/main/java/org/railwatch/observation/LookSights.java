package org.railwatch.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Method;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.imagery.sight.SightReader;
import org.railwatch.shell.SightFollower;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.Visibility;
import org.railwatch.vocabulary.Word;

/** How well the images of looks show the places of the looks, as computed and stored with them. */
final class LookSights implements SightFollower {
    private final Store store;
    private final SightReader reader;
    private final LookPlaces places;
    private final Observations observations;

    LookSights(Store store, SightReader reader, LookPlaces places, Observations observations) {
        this.store = store;
        this.reader = reader;
        this.places = places;
        this.observations = observations;
    }

    @Override
    public void facilityChanged(long facility) {
        renewAll("""
                select o.id
                from observation o
                where o.facility_id = :changed
                  and exists (select 1 from observation_image i where i.observation_id = o.id)
                order by o.id
                """, facility);
    }

    @Override
    public void imageChanged(long image) {
        renewAll("""
                select observation_id
                from observation_image
                where image_id = :changed
                order by observation_id
                """, image);
    }

    /** Says which looks see otherwise now. */
    private void renewAll(String query, long changed) {
        var otherwise = new ArrayList<String>();
        for (long id : store.jdbc()
                .sql(query)
                .param("changed", changed)
                .query(Long.class)
                .list()) {
            Observation look = observations.get(id);
            if (renew(look)) {
                otherwise.add(look.ref());
            }
        }
        if (!otherwise.isEmpty()) {
            store.notice("what " + String.join(", ", otherwise)
                    + " could see was computed anew and is not what it was; observation show tells");
        }
    }

    /**
     * Computes that of a look anew, inside the write that adds or changes it; none is stored when nothing is known.
     *
     * @return whether it is another one than the look had
     */
    boolean renew(Observation look) {
        Optional<Sight> seen = seen(look);
        if (seen.equals(Optional.ofNullable(look.sight()))) {
            return false;
        }
        drop(look.id());
        seen.ifPresent(sight -> put(look.id(), sight));
        return true;
    }

    private Optional<Sight> seen(Observation look) {
        return places.patch(look.facility(), look.part(), look.at())
                .flatMap(patch -> of(look.images(), patch, store::notice));
    }

    /**
     * What the image that shows the most of a patch of ground shows of it. Of images of which nobody knows where all of them lie, it is not
     * known what they do not show.
     *
     * @param tell takes a sentence on what kept a file from being used
     */
    Optional<Sight> of(List<Image> images, Patch patch, Consumer<String> tell) {
        var sights = new ArrayList<Sight>();
        boolean placed = true;
        for (Image image : images) {
            placed &= image.ground() != null;
            if (image.ground() != null || image.cloudPercent() != null) {
                reader.of(image, patch, tell).ifPresent(sights::add);
            }
        }
        if (!placed) {
            sights.removeIf(Sight::lacking);
        }
        return Sight.best(sights);
    }

    private void put(long look, Sight sight) {
        store.jdbc()
                .sql("""
                        insert into observation_sight(observation_id, image_id, area, method, outside_percent,
                          obscured_percent, coverage, visibility)
                        values (:look, :image, :area, :method, :outside, :obscured, :coverage, :visibility)
                        """)
                .param("look", look)
                .param("image", sight.image())
                .param("area", sight.area())
                .param("method", sight.method().word())
                .param("outside", sight.outsidePercent())
                .param("obscured", sight.obscuredPercent())
                .param("coverage", sight.coverage().word())
                .param("visibility", sight.visibility().word())
                .update();
    }

    void drop(long look) {
        store.jdbc()
                .sql("delete from observation_sight where observation_id = :look")
                .param("look", look)
                .update();
    }

    /** Those of the looks from one id to another. */
    static Map<Long, Sight> between(Store store, long first, long last) {
        var sights = new HashMap<Long, Sight>();
        store.jdbc()
                .sql("""
                        select observation_id, image_id, area, method, outside_percent, obscured_percent, coverage, visibility
                        from observation_sight
                        where observation_id between :first and :last
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> Map.entry(row.getLong("observation_id"), sight(row)))
                .list()
                .forEach(entry -> sights.put(entry.getKey(), entry.getValue()));
        return sights;
    }

    private static Sight sight(ResultSet row) throws SQLException {
        return new Sight(
                row.getLong("image_id"),
                Word.find(Method.class, row.getString("method")),
                row.getString("area"),
                percent(row, "outside_percent"),
                percent(row, "obscured_percent"),
                Coverage.of(row.getString("coverage")),
                Visibility.of(row.getString("visibility")));
    }

    private static @Nullable Double percent(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }
}
