package org.railwatch.facility;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.SightFollower;
import org.railwatch.shell.ZoneFollower;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Countries;

/** Every write to facilities, their aliases, parts and areas; each runs inside one {@link Store#write}. */
final class FacilityEdits {
    private final Store store;
    private final Supplier<List<ZoneFollower>> followers;
    private final Supplier<List<SightFollower>> sights;

    FacilityEdits(Store store, Supplier<List<ZoneFollower>> followers, Supplier<List<SightFollower>> sights) {
        this.store = store;
        this.followers = followers;
        this.sights = sights;
    }

    long add(Slug slug, FacilityDraft draft, List<String> aliases) {
        refuseTaken(slug);
        Position at = Objects.requireNonNull(pointOf(draft));
        CountryList countries = Objects.requireNonNull(draft.countries());
        ZoneId zone =
                draft.zone() != null ? draft.zone() : zoneOf(countries, at).orElse(null);
        if (zone == null) {
            store.notice("the time zone of " + slug + " is unknown: its days are UTC until --tz names it");
        }
        long id = store.jdbc()
                .sql("""
                        insert into facility(uuid, slug, folded, name, name_folded, kind, countries, accuracy_m, point_of, tz,
                          source, note, lon, lat, geom)
                        values (:uuid, :slug, :folded, :name, :nameFolded, :kind, :countries, :accuracy, :pointOf, :tz,
                          :source, :note, :lon, :lat, :geom)
                        returning id
                        """)
                .param("uuid", store.newUuid())
                .param("slug", slug.text())
                .param("folded", slug.folded().text())
                .param("name", draft.name())
                .param("nameFolded", Folded.of(String.valueOf(draft.name())).text())
                .param("kind", word(draft.kind()))
                .param("countries", countries.toString())
                .param(
                        "accuracy",
                        draft.accuracy() == null ? null : draft.accuracy().value())
                .param("pointOf", draft.pointOf())
                .param("tz", zone == null ? null : zone.getId())
                .param("source", draft.source())
                .param("note", draft.note())
                .param("lon", at.lon())
                .param("lat", at.lat())
                .param("geom", Shape.point(at).toBlob())
                .query(Long.class)
                .single();
        area(id, null, draft.area());
        for (String alias : aliases) {
            AliasText text = AliasText.of(alias);
            alias(id, text.text(), text.relation());
        }
        return id;
    }

    void set(Facility facility, FacilityDraft draft) {
        // An area says how far it reaches; where its point is, was surveyed.
        Position at = draft.at();
        if (draft.area() != null) {
            store.jdbc()
                    .sql("delete from facility_area where facility_id = :id and part_id is null")
                    .param("id", facility.id())
                    .update();
            area(facility.id(), null, draft.area());
        }
        store.jdbc()
                .sql("""
                        update facility
                        set name = coalesce(:name, name), name_folded = coalesce(:nameFolded, name_folded),
                          kind = coalesce(:kind, kind), countries = coalesce(:countries, countries),
                          accuracy_m = coalesce(:accuracy, accuracy_m), point_of = coalesce(:pointOf, point_of),
                          tz = coalesce(:tz, tz), source = coalesce(:source, source), note = coalesce(:note, note)
                        where id = :id
                        """)
                .param("name", draft.name())
                .param(
                        "nameFolded",
                        draft.name() == null ? null : Folded.of(draft.name()).text())
                .param("kind", word(draft.kind()))
                .param(
                        "countries",
                        draft.countries() == null ? null : draft.countries().toString())
                .param(
                        "accuracy",
                        draft.accuracy() == null ? null : draft.accuracy().value())
                .param("pointOf", draft.pointOf())
                .param("tz", draft.zone() == null ? null : draft.zone().getId())
                .param("source", draft.source())
                .param("note", draft.note())
                .param("id", facility.id())
                .update();
        if (at != null) {
            move(facility.id(), at);
        }
        if (draft.zone() != null && !draft.zone().equals(facility.zone())) {
            followers.get().forEach(follower -> follower.zoneChanged(facility.id()));
        }
        if (at != null || draft.area() != null || draft.accuracy() != null) {
            seenAnew(facility);
        }
    }

    private void seenAnew(Facility facility) {
        sights.get().forEach(sight -> sight.facilityChanged(facility.id()));
    }

    /** Looks that stand where the facility stands follow it, by a trigger of the store. */
    private void move(long id, Position at) {
        store.jdbc()
                .sql("update facility set lon = :lon, lat = :lat, geom = :geom where id = :id")
                .param("lon", at.lon())
                .param("lat", at.lat())
                .param("geom", Shape.point(at).toBlob())
                .param("id", id)
                .update();
    }

    void alias(long id, String text, AliasRelation relation) {
        String folded = Folded.of(text).text();
        if (folded.isEmpty()) {
            throw UserError.usage("the alias '" + text + "' has no letter or digit; write a name");
        }
        boolean there = store.jdbc()
                .sql("select count(*) from facility_alias where facility_id = :id and folded = :folded")
                .param("id", id)
                .param("folded", folded)
                .query(Boolean.class)
                .single();
        if (there) {
            dropAlias(id, text);
        }
        store.jdbc()
                .sql("""
                        insert into facility_alias(facility_id, text, folded, relation)
                        values (:id, :text, :folded, :relation)
                        """)
                .param("id", id)
                .param("text", text)
                .param("folded", folded)
                .param("relation", relation.word())
                .update();
    }

    boolean dropAlias(long id, String text) {
        return store.jdbc()
                        .sql("delete from facility_alias where facility_id = :id and folded = :folded")
                        .param("id", id)
                        .param("folded", Folded.of(text).text())
                        .update()
                > 0;
    }

    void part(Facility facility, String name, @Nullable Position at, @Nullable Shape area) {
        Position point = at != null ? at : area == null ? null : area.centre();
        Optional<Facility.Part> known = facility.findPart(name);
        long id = known.map(Facility.Part::id)
                .orElseGet(() -> store.jdbc()
                        .sql("""
                        insert into facility_part(facility_id, name, folded)
                        values (:id, :name, :folded)
                        returning id
                        """)
                        .param("id", facility.id())
                        .param("name", name)
                        .param("folded", Folded.of(name).text())
                        .query(Long.class)
                        .single());
        if (point != null) {
            store.jdbc()
                    .sql("update facility_part set lon = :lon, lat = :lat, geom = :geom where id = :id")
                    .param("lon", point.lon())
                    .param("lat", point.lat())
                    .param("geom", Shape.point(point).toBlob())
                    .param("id", id)
                    .update();
        }
        if (area != null) {
            store.jdbc()
                    .sql("delete from facility_area where part_id = :id")
                    .param("id", id)
                    .update();
            area(facility.id(), id, area);
        }
        if (point != null) {
            seenAnew(facility);
        }
    }

    void dropPart(Facility facility, String name) {
        Facility.Part part = facility.findPart(name)
                .orElseThrow(() -> UserError.failed(facility.slug() + " has no part '" + name + "'"
                        + (facility.parts().isEmpty()
                                ? ""
                                : "; it has "
                                        + String.join(
                                                ", ",
                                                facility.parts().stream()
                                                        .map(Facility.Part::name)
                                                        .toList()))));
        store.jdbc()
                .sql("delete from facility_area where part_id = :id")
                .param("id", part.id())
                .update();
        Referrers.refuse(store, "facility_part", part.id(), "the part " + part.name());
        store.jdbc()
                .sql("delete from facility_part where id = :id")
                .param("id", part.id())
                .update();
    }

    void remove(Facility facility) {
        facility.parts().forEach(part -> dropPart(facility, part.name()));
        store.jdbc()
                .sql("delete from facility_area where facility_id = :id")
                .param("id", facility.id())
                .update();
        store.jdbc()
                .sql("delete from facility_alias where facility_id = :id")
                .param("id", facility.id())
                .update();
        Referrers.refuse(store, "facility", facility.id(), facility.slug());
        store.jdbc()
                .sql("delete from facility where id = :id")
                .param("id", facility.id())
                .update();
    }

    private void area(long facility, @Nullable Long part, @Nullable Shape area) {
        if (area == null) {
            return;
        }
        store.jdbc()
                .sql("insert into facility_area(facility_id, part_id, geom) values (:facility, :part, :geom)")
                .param("facility", facility)
                .param("part", part)
                .param("geom", area.toMultiple().toBlob())
                .update();
    }

    private static @Nullable Position pointOf(FacilityDraft draft) {
        return draft.at() != null
                ? draft.at()
                : draft.area() == null ? null : draft.area().centre();
    }

    /** The country's only zone, else that of the nearest shipped place of that country. */
    private static Optional<ZoneId> zoneOf(CountryList countries, Position at) {
        var first = countries.codes().get(0);
        return Countries.onlyZone(first).or(() -> ShippedZones.nearest(first, at));
    }

    private void refuseTaken(Slug slug) {
        List<String> taken = store.jdbc()
                .sql("select slug from facility where folded = :folded")
                .param("folded", slug.folded().text())
                .query(String.class)
                .list();
        if (!taken.isEmpty()) {
            throw UserError.failed("there is a facility " + taken.get(0) + " already; facility set changes it");
        }
    }

    private static @Nullable String word(@Nullable FacilityKind kind) {
        return kind == null ? null : kind.word();
    }
}
