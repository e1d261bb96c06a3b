package org.railwatch.facility.area;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Folded;
import org.railwatch.facility.NamedAreas;
import org.railwatch.facility.Slug;
import org.railwatch.geo.Shape;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.NearWords;

/** The named areas of the open store, found by slug or name, folded. */
public final class Areas implements NamedAreas {
    private final Store store;

    public Areas(Store store) {
        this.store = store;
    }

    /** By slug. */
    public List<Area> listAll() {
        return list("%");
    }

    /**
     * By slug or name; a slug beats a name.
     *
     * @throws UserError (failed) when there is none, (usage) when several bear the name
     */
    public Area get(String name) {
        return findArea(name).orElseThrow(() -> {
            List<String> near = NearWords.nearest(name, slugs());
            return UserError.failed("no area '" + name + "'; "
                    + (near.isEmpty() ? "area list shows those there are" : NearWords.didYouMean(near)));
        });
    }

    @Override
    public Optional<Shape> find(String name) {
        return findArea(name).map(Area::shape);
    }

    @Override
    public List<String> slugs() {
        return listAll().stream().map(Area::slug).toList();
    }

    private Optional<Area> findArea(String name) {
        String folded = Folded.of(name).text();
        List<Area> all = list(folded);
        List<Area> bySlug = all.stream()
                .filter(area -> Slug.of(area.slug()).folded().text().equals(folded))
                .toList();
        List<Area> found = bySlug.isEmpty() ? all : bySlug;
        if (found.size() > 1) {
            throw UserError.usage("'" + name + "' may be "
                    + found.stream().map(Area::slug).collect(Collectors.joining(" or ")) + "; name one of these");
        }
        return found.stream().findFirst();
    }

    /** Those called so, or all for {@code %}; none in a store of an older schema, which is only read. */
    private List<Area> list(String folded) {
        boolean kept = store.jdbc()
                .sql("select count(*) from sqlite_master where name = 'area'")
                .query(Boolean.class)
                .single();
        return !kept
                ? List.of()
                : store.jdbc()
                        .sql("""
                        select id, uuid, slug, name, geom, note
                        from area
                        where :folded = '%' or folded = :folded or name_folded = :folded
                        order by slug
                        """)
                        .param("folded", folded)
                        .query((row, number) -> new Area(
                                row.getLong("id"),
                                row.getString("uuid"),
                                row.getString("slug"),
                                row.getString("name"),
                                Shape.ofBlob(row.getBytes("geom")),
                                row.getString("note")))
                        .list();
    }

    /** To be called inside {@link Store#write}. */
    Area add(Slug slug, String name, Shape shape, @Nullable String note) {
        store.jdbc()
                .sql("select slug from area where folded = :folded")
                .param("folded", slug.folded().text())
                .query(String.class)
                .optional()
                .ifPresent(taken -> {
                    throw UserError.failed("there is an area " + taken + " already; area remove takes it away");
                });
        store.jdbc()
                .sql("""
                        insert into area(uuid, slug, folded, name, name_folded, note, geom)
                        values (:uuid, :slug, :folded, :name, :nameFolded, :note, :geom)
                        """)
                .param("uuid", store.newUuid())
                .param("slug", slug.text())
                .param("folded", slug.folded().text())
                .param("name", name)
                .param("nameFolded", Folded.of(name).text())
                .param("note", note)
                .param("geom", shape.toMultiple().toBlob())
                .update();
        return get(slug.text());
    }

    /** To be called inside {@link Store#write}. */
    void remove(Area area) {
        store.jdbc()
                .sql("delete from area where id = :id")
                .param("id", area.id())
                .update();
    }
}
