package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Railwatch;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.shell.Arguments;
import org.railwatch.store.Spoken;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.TransportMode;
import org.springframework.context.support.GenericApplicationContext;

class ObservationsTest {
    @TempDir
    Path folder;

    private GenericApplicationContext context;
    private Store store;
    private Observations observations;
    private ObservationEdits edits;
    private Facility tumangang;
    private Facility khasan;

    @BeforeEach
    void a_store_with_two_stations() {
        var arguments = Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString()), Map.of());
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        context = Railwatch.context(arguments, clock, new Random(1));
        store = context.getBean(Store.class);
        observations = context.getBean(Observations.class);
        edits = context.getBean(ObservationEdits.class);
        tumangang = write(() -> station("tumangang", "KP", "Asia/Pyongyang", 130.6081, 42.4214));
        khasan = write(() -> station("khasan", "RU", "Asia/Vladivostok", 130.645278, 42.428056));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void what_is_written_is_read_back() {
        var planet = write(() -> context.getBean(Agents.class).ensure("Planet Labs PBC"));
        Image image = write(() -> context.getBean(Images.class).ensureKnown(planet, Edtf.of("2023-10-05"), null));
        Observation look = add(new LookDraft(
                "row-1",
                new LookDraft.Spot(tumangang, null, new Position(130.6, 42.4)),
                new LookDraft.Source(Basis.REPORTED, "CSIS", null, List.of(image, image)),
                "2023-10-05",
                new LookDraft.Sight(
                        null,
                        null,
                        FindingRules.of(List.of(Count.of("railcar approx 73"), Count.of("tank exact 3")), null, null),
                        TransportMode.RAIL,
                        Movement.of("khasan>tumangang"),
                        null),
                null,
                null,
                "N"));
        assertThat(look.ref()).isEqualTo("O-1");
        assertThat(look.key()).isEqualTo("row-1");
        assertThat(look.analyst()).isEqualTo("analyst");
        assertThat(look.observer()).isNotNull().extracting("slug").isEqualTo("csis");
        assertThat(look.images()).extracting(Image::ref).containsExactly("I-1");
        assertThat(look.findings())
                .extracting(Finding::count)
                .containsExactly(Count.of("railcar approx 73"), Count.of("tank exact 3"));
        assertThat(look.moving()).hasToString("khasan>tumangang");
        assertThat(look.at()).isEqualTo(new Position(130.6, 42.4));
        assertThat(look.beginAt()).isEqualTo("2023-10-04T15:00:00Z");
        assertThat(observations.listAll()).containsExactly(look);
        assertThat(observations.listOf(tumangang.id())).containsExactly(look);
        assertThat(observations.listOf(khasan.id())).isEmpty();
    }

    @Test
    void a_change_is_a_new_revision_and_leaves_the_rest() {
        Observation look = add(railcars(tumangang, "2023-10-05", null));
        set(look, change(null, "2023-10-06", null));
        Observation changed = observations.get(look.id());
        assertThat(changed.findings()).isEqualTo(look.findings());
        assertThat(changed.basis()).isEqualTo(look.basis());
        assertThat(changed.when()).hasToString("2023-10-06");
        assertThat(changed.beginAt()).isEqualTo("2023-10-05T15:00:00Z");
        assertThat(store.jdbc()
                        .sql("select revision from observation")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_look_that_changes_its_facility_is_read_in_the_zone_there_and_stands_there() {
        Observation look = add(railcars(tumangang, "2023-10-05", null));
        set(look, change(khasan, null, null));
        Observation moved = observations.get(look.id());
        assertThat(moved.beginAt()).isEqualTo("2023-10-04T14:00:00Z");
        assertThat(moved.at()).isEqualTo(khasan.at());
    }

    @Test
    void a_look_follows_its_facility_but_its_own_point_stays() {
        Observation there = add(railcars(tumangang, "2023-10-05", null));
        Observation beside = add(new LookDraft(
                null,
                new LookDraft.Spot(tumangang, null, new Position(130, 42)),
                new LookDraft.Source(Basis.OWN_LOOK, null, null, null),
                "2023",
                new LookDraft.Sight(null, null, null, null, null, null),
                null,
                null,
                null));
        write(() -> store.jdbc()
                .sql("update facility set lon = 131, geom = :geom where id = :id")
                .param("geom", Shape.point(new Position(131, 42.4214)).toBlob())
                .param("id", tumangang.id())
                .update());
        assertThat(observations.get(there.id()).at()).isEqualTo(new Position(131, 42.4214));
        assertThat(observations.get(beside.id()).at()).isEqualTo(new Position(130, 42));
    }

    @Test
    void a_look_supersedes_another_of_its_facility_and_no_circle() {
        Observation first = add(railcars(tumangang, "2023-10-05", null));
        Observation second = add(railcars(tumangang, "2023-10-05", first.id()));
        Observation third = add(railcars(tumangang, "2023-10-05", second.id()));
        assertThat(observations.listSuperseded()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(observations.listBetter(first.id())).containsExactly(second.id());
        assertThatThrownBy(() -> add(railcars(khasan, "2023-10-05", first.id())))
                .hasMessage("a look at khasan cannot supersede O-1, a look at tumangang; --same-as ties looks at two"
                        + " places");
        assertThatThrownBy(() -> set(first, change(null, null, third.id())))
                .hasMessage("O-1 cannot supersede O-3, which supersedes it");
        assertThatThrownBy(() -> set(first, change(null, null, first.id())))
                .hasMessage("O-1 cannot supersede itself; name another look");
        assertThatThrownBy(() -> set(first, change(khasan, null, null)))
                .hasMessage("O-1 is superseded by O-2, a look at tumangang; move that one first");
    }

    @Test
    void a_look_goes_with_its_findings_unless_something_refers_to_it() {
        Observation first = add(railcars(tumangang, "2023-10-05", null));
        Observation second = add(railcars(tumangang, "2023-10-05", first.id()));
        assertThatThrownBy(() -> write(() -> remove(first)))
                .hasMessage("O-1 cannot be removed: 1 observation refers to it; remove that first");
        assertThat(observations.get(first.id())).isEqualTo(first);
        write(() -> remove(second));
        write(() -> remove(first));
        assertThat(store.jdbc()
                        .sql("select count(*) from finding")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static LookDraft railcars(Facility facility, String when, @Nullable Long supersedes) {
        return new LookDraft(
                null,
                new LookDraft.Spot(facility, null, null),
                new LookDraft.Source(Basis.OWN_LOOK, null, null, null),
                when,
                new LookDraft.Sight(
                        null,
                        null,
                        FindingRules.of(List.of(Count.of("railcar approx 73")), null, null),
                        null,
                        null,
                        null),
                supersedes,
                null,
                null);
    }

    private static LookDraft change(@Nullable Facility facility, @Nullable String when, @Nullable Long supersedes) {
        return new LookDraft(
                null,
                new LookDraft.Spot(facility, null, null),
                new LookDraft.Source(null, null, null, null),
                when,
                new LookDraft.Sight(null, null, null, null, null, null),
                supersedes,
                null,
                null);
    }

    private Observation add(LookDraft draft) {
        return write(() -> observations.get(edits.add(draft)));
    }

    private void set(Observation look, LookDraft change) {
        write(() -> {
            edits.set(look, change);
            return look;
        });
    }

    private Observation remove(Observation look) {
        edits.remove(look);
        return look;
    }

    private <T> T write(Supplier<T> work) {
        store.obey(new Spoken("a test", "analyst", null, false), true);
        try {
            return store.write(work);
        } finally {
            store.settle();
        }
    }

    private Facility station(String slug, String country, String zone, double lon, double lat) {
        store.jdbc()
                .sql("""
                        insert into facility(uuid, slug, folded, name, name_folded, countries, tz, lon, lat, geom)
                        values (:uuid, :slug, :slug, :slug, :slug, :country, :zone, :lon, :lat, :geom)
                        """)
                .param("uuid", store.newUuid())
                .param("slug", slug)
                .param("country", country)
                .param("zone", zone)
                .param("lon", lon)
                .param("lat", lat)
                .param("geom", Shape.point(new Position(lon, lat)).toBlob())
                .update();
        return context.getBean(Facilities.class).get(slug);
    }
}
