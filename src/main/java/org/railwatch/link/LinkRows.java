package org.railwatch.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.store.Flat;
import org.railwatch.store.Store;

/** Decided links as rows of an answer: a line from look to claim place, a point where the two are one. */
public final class LinkRows implements Layer {
    private static final List<String> FIELDS = List.of("ref", "observation", "with", "claim", "state", "decisions");

    private final Store store;
    private final Links links;

    LinkRows(Store store, Links links) {
        this.store = store;
        this.links = links;
    }

    /** What a listing of them can show, of which {@code shown} is shown when nobody asks for others. */
    Columns columns(List<String> shown) {
        return Columns.of(shown, Flat.columns(store, Flat.Layer.LINKS), FIELDS);
    }

    @Override
    public String kind() {
        return "link";
    }

    @Override
    public List<Row> rows() {
        var flat = Flat.rows(store, Flat.Layer.LINKS);
        var rows = new ArrayList<Row>();
        for (Link link : links.listAll()) {
            rows.add(row(link, flat.getOrDefault(link.id(), Map.of())));
        }
        return rows;
    }

    Row row(Link link) {
        return row(link, Flat.row(store, Flat.Layer.LINKS, link.id()));
    }

    private Row row(Link link, Map<String, @Nullable Object> flat) {
        var decisions = new ArrayList<Fields>();
        for (Link.Decision decision : link.decisions()) {
            decisions.add(new Fields()
                    .put("actor", decision.actor())
                    .put("at", decision.at())
                    .put("decision", decision.decision())
                    .put(
                            "relation",
                            decision.relation() == null
                                    ? null
                                    : decision.relation().word())
                    .put("reason", decision.reason())
                    .put("confidence", decision.confidence())
                    .put("rules", decision.rules())
                    .put("score", decision.score()));
        }
        var fields = new Fields()
                .put("ref", link.ref())
                .put("observation", link.observation() == null ? null : "O-" + link.observation())
                .put("with", link.with().stream().map(id -> "O-" + id).toList())
                .put("claim", "C-" + link.claim())
                .put("state", link.state().word())
                .put("decisions", decisions);
        String label = (link.relation() == null ? "" : link.relation().word() + " ")
                + link.state().word() + ": " + (link.observation() == null ? "no look" : "O-" + link.observation())
                + " C-" + link.claim();
        return Row.of(link.ref(), label, fields, flat, shape(link));
    }

    private @Nullable Shape shape(Link link) {
        return store.jdbc()
                .sql("""
                        select o.lon, o.lat, p.lon, p.lat
                        from link l
                          join observation o on o.id = l.observation_id
                          left join rw_claim_point p on p.claim_id = l.claim_id
                        where l.id = :id and o.lon is not null
                        """)
                .param("id", link.id())
                .query((row, number) -> {
                    var look = new Position(row.getDouble(1), row.getDouble(2));
                    if (row.getObject(3) == null) {
                        return Shape.point(look);
                    }
                    var place = new Position(row.getDouble(3), row.getDouble(4));
                    return place.equals(look) ? Shape.point(look) : Shape.line(List.of(look, place));
                })
                .optional()
                .orElse(null);
    }
}
