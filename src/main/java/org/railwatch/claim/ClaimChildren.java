package org.railwatch.claim;

import org.railwatch.document.agent.Agents;
import org.railwatch.facility.FacilityPlaces;
import org.railwatch.facility.Place;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.Transport;

/** The rows that hang on a claim: places, counts, legs, modes, actors, tellers, hedges, its event. */
final class ClaimChildren {
    private final Store store;
    private final Agents agents;
    private final FacilityPlaces places;
    private final Events events;

    ClaimChildren(Store store, Agents agents, FacilityPlaces places, Events events) {
        this.store = store;
        this.agents = agents;
        this.places = places;
        this.events = events;
    }

    /** Adds what is given of each kind. */
    void add(long id, ClaimDraft draft) {
        for (Hedge hedge : draft.hedges()) {
            store.jdbc()
                    .sql("insert into claim_hedge(claim_id, text, scope, owner) values (:id, :text, :scope, :owner)")
                    .param("id", id)
                    .param("text", hedge.text())
                    .param("scope", hedge.scope())
                    .param("owner", hedge.owner())
                    .update();
        }
        draft.places().forEach(text -> place(id, text));
        draft.counts().forEach(count -> count(id, count));
        for (Leg leg : draft.legs()) {
            store.jdbc()
                    .sql("insert into claim_leg(claim_id, mode, from_place, to_place) values (:id, :mode, :from, :to)")
                    .param("id", id)
                    .param("mode", leg.mode().word())
                    .param("from", leg.from())
                    .param("to", leg.to())
                    .update();
        }
        if (draft.transport() != null) {
            transport(id, draft.transport());
        }
        draft.actors().forEach(text -> actor(id, text));
        draft.attribution().forEach(text -> hop(id, text));
        if (draft.event() != null) {
            long event = events.ensure(draft.event());
            store.jdbc()
                    .sql("update claim set event_id = :event where id = :id")
                    .param("event", event)
                    .param("id", id)
                    .update();
        }
    }

    private void place(long id, PlaceText text) {
        Place place = places.place(text.place());
        store.jdbc()
                .sql("""
                        insert into claim_place(claim_id, role, facility_id, country, lon, lat)
                        values (:id, :role, :facility, :country, :lon, :lat)
                        """)
                .param("id", id)
                .param("role", text.role().word())
                .param(
                        "facility",
                        place.facility() == null ? null : place.facility().id())
                .param(
                        "country",
                        place.country() == null ? null : place.country().code())
                .param("lon", place.point() == null ? null : place.point().lon())
                .param("lat", place.point() == null ? null : place.point().lat())
                .update();
    }

    private void count(long id, Count count) {
        store.jdbc()
                .sql("""
                        insert into claim_count(claim_id, object, qualifier, low, best, high, unit)
                        values (:id, :object, :qualifier, :low, :best, :high, :unit)
                        """)
                .param("id", id)
                .param("object", count.object().word())
                .param("qualifier", count.qualifier().word())
                .param("low", count.low())
                .param("best", count.best())
                .param("high", count.high())
                .param("unit", count.unit().word())
                .update();
    }

    private void transport(long id, Transport transport) {
        for (Transport.Stated mode : transport.modes()) {
            store.jdbc()
                    .sql("insert into claim_transport(claim_id, mode, basis) values (:id, :mode, :basis)")
                    .param("id", id)
                    .param("mode", mode.mode().word())
                    .param("basis", mode.inferred() ? "inferred" : "stated")
                    .update();
        }
        store.jdbc()
                .sql("update claim set transport_open = :open where id = :id")
                .param("open", transport.open() ? 1 : 0)
                .param("id", id)
                .update();
    }

    private void actor(long id, ActorText text) {
        boolean country = text.who().matches("[A-Z]{2}");
        store.jdbc()
                .sql("""
                        insert into claim_actor(claim_id, role, agent_id, country)
                        values (:id, :role, :agent, :country)
                        """)
                .param("id", id)
                .param("role", text.role())
                .param("agent", country ? null : agents.ensure(text.who()).id())
                .param("country", country ? CountryCode.of(text.who()).code() : null)
                .update();
    }

    private void hop(long id, HopText hop) {
        store.jdbc()
                .sql("""
                        insert into claim_hop(claim_id, agent_id, role, act, access, said_at, occasion)
                        values (:id, :agent, :role, :act, :access, :said, :occasion)
                        """)
                .param("id", id)
                .param("agent", agents.ensure(hop.agent()).id())
                .param("role", hop.role().word())
                .param("act", hop.act())
                .param("access", hop.access().word())
                .param("said", hop.saidAt() == null ? null : hop.saidAt().text())
                .param("occasion", hop.occasion())
                .update();
    }
}
