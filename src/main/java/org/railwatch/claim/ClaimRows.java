package org.railwatch.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Place;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Layer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.store.Flat;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Transport;
import org.railwatch.vocabulary.Word;

/** Claims as rows of an answer. */
public final class ClaimRows implements Layer {
    private static final List<String> FIELDS = List.of(
            "ref",
            "uuid",
            "key",
            "document",
            "quote",
            "gist",
            "start",
            "end",
            "region",
            "kind",
            "polarity",
            "modality",
            "hedges",
            "when",
            "places",
            "counts",
            "legs",
            "transport",
            "transport_open",
            "actors",
            "attribution",
            "event",
            "note");

    private static final int LABEL = 70;

    private final Store store;
    private final Claims claims;

    public ClaimRows(Store store, Claims claims) {
        this.store = store;
        this.claims = claims;
    }

    /** What a listing of them can show, of which {@code shown} is shown when nobody asks for others. */
    Columns columns(List<String> shown) {
        return Columns.of(shown, Flat.columns(store, Flat.Layer.CLAIMS), FIELDS);
    }

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public List<Row> rows() {
        var flat = Flat.rows(store, Flat.Layer.CLAIMS);
        var rows = new ArrayList<Row>();
        List<Claim> all = claims.listAll();
        try (var part = store.work().part("claims read", all.size())) {
            for (Claim claim : part.over(all)) {
                rows.add(row(claim, flat.getOrDefault(claim.id(), Map.of())));
            }
        }
        return rows;
    }

    Row row(Claim claim) {
        return row(claim, Flat.row(store, Flat.Layer.CLAIMS, claim.id()));
    }

    private static Row row(Claim claim, Map<String, @Nullable Object> flat) {
        var passage = claim.passage();
        var fields = new Fields()
                .put("ref", claim.ref())
                .put("uuid", claim.uuid())
                .put("key", claim.key())
                .put("document", claim.document().ref())
                .put("quote", passage == null ? null : passage.exact())
                .put("gist", claim.gist())
                .put("start", passage == null ? null : passage.start())
                .put("end", passage == null ? null : passage.end())
                .put("region", passage == null ? null : passage.region().word())
                .put("kind", word(claim.sense().kind()))
                .put("polarity", claim.sense().polarity().word())
                .put("modality", word(claim.sense().modality()))
                .put("hedges", hedges(claim))
                .put("when", when(claim.when()))
                .put("places", places(claim))
                .put("counts", counts(claim))
                .put("legs", legs(claim))
                .put("transport", transport(claim))
                .put(
                        "transport_open",
                        claim.transport() != null && claim.transport().open())
                .put("actors", actors(claim))
                .put("attribution", attribution(claim))
                .put("event", claim.event() == null ? null : "E-" + claim.event())
                .put("note", claim.note());
        Position point = point(claim);
        return Row.of(claim.ref(), label(claim), fields, flat, point == null ? null : Shape.point(point));
    }

    /** What it says, cut to a line; a gist is never shown in quotation marks. */
    static String label(Claim claim) {
        String text = claim.text().replaceAll("\\s+", " ");
        int cut = text.codePointCount(0, text.length()) <= LABEL ? text.length() : text.offsetByCodePoints(0, LABEL);
        String words = text.substring(0, cut) + (cut < text.length() ? "…" : "");
        return claim.passage() != null ? "“" + words + "”" : words;
    }

    /** The first place that has a point, an "at" before any other. */
    static @Nullable Position point(Claim claim) {
        Position first = null;
        for (Claim.At at : claim.places()) {
            Position here = position(at.place());
            if (here != null && at.role() == PlaceRole.AT) {
                return here;
            }
            first = first == null ? here : first;
        }
        return first;
    }

    private static @Nullable Position position(Place place) {
        return place.facility() != null ? place.facility().at() : place.point();
    }

    private static List<Fields> hedges(Claim claim) {
        var list = new ArrayList<Fields>();
        for (Hedge hedge : claim.sense().hedges()) {
            list.add(new Fields()
                    .put("text", hedge.text())
                    .put("scope", hedge.scope())
                    .put("owner", hedge.owner()));
        }
        return list;
    }

    private static @Nullable Fields when(Claim.@Nullable When when) {
        return when == null
                ? null
                : new Fields()
                        .put("edtf", when.edtf().text())
                        .put("meaning", when.meaning().word())
                        .put("begin_at", when.beginAt())
                        .put("end_at", when.endAt())
                        .put("verbatim", null)
                        .put("rule", null);
    }

    private static List<Fields> places(Claim claim) {
        var list = new ArrayList<Fields>();
        for (Claim.At at : claim.places()) {
            Place place = at.place();
            Position position = position(place);
            String country = place.country() != null
                    ? place.country().code()
                    : place.facility() == null
                            ? null
                            : place.facility().countries().words().get(0);
            list.add(new Fields()
                    .put("role", at.role().word())
                    .put(
                            "facility",
                            place.facility() == null ? null : place.facility().slug())
                    .put("country", country)
                    .put("lon", position == null ? null : position.lon())
                    .put("lat", position == null ? null : position.lat())
                    .put("verbatim", null));
        }
        return list;
    }

    private static List<Fields> counts(Claim claim) {
        var list = new ArrayList<Fields>();
        for (Count count : claim.counts()) {
            list.add(new Fields()
                    .put("object", count.object().word())
                    .put("qualifier", count.qualifier().word())
                    .put("low", count.low())
                    .put("best", count.best())
                    .put("high", count.high())
                    .put("unit", count.unit().word())
                    .put("verbatim", null));
        }
        return list;
    }

    private static List<Fields> legs(Claim claim) {
        var list = new ArrayList<Fields>();
        for (Leg leg : claim.legs()) {
            list.add(new Fields()
                    .put("mode", leg.mode().word())
                    .put("from", leg.from())
                    .put("to", leg.to()));
        }
        return list;
    }

    private static List<Fields> transport(Claim claim) {
        var list = new ArrayList<Fields>();
        if (claim.transport() != null) {
            for (Transport.Stated mode : claim.transport().modes()) {
                list.add(new Fields()
                        .put("mode", mode.mode().word())
                        .put("basis", mode.inferred() ? "inferred" : "stated")
                        .put("verbatim", null));
            }
        }
        return list;
    }

    private static List<Fields> actors(Claim claim) {
        var list = new ArrayList<Fields>();
        for (Claim.Actor actor : claim.actors()) {
            list.add(new Fields()
                    .put("role", actor.role())
                    .put("agent", actor.agent() == null ? null : actor.agent().slug())
                    .put(
                            "country",
                            actor.country() == null ? null : actor.country().code())
                    .put("verbatim", null));
        }
        return list;
    }

    private static List<Fields> attribution(Claim claim) {
        var list = new ArrayList<Fields>();
        for (Claim.Hop hop : claim.attribution()) {
            list.add(new Fields()
                    .put("agent", hop.agent().slug())
                    .put("role", hop.role().word())
                    .put("act", hop.act())
                    .put("access", hop.access().word())
                    .put("said_at", hop.saidAt() == null ? null : hop.saidAt().text())
                    .put("occasion", hop.occasion())
                    .put("verbatim", null)
                    .put("inferred", hop.inferred()));
        }
        return list;
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
