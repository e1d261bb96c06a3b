package org.railwatch.facility;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Metres;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.SightFollower;
import org.railwatch.shell.ZoneFollower;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.railwatch.time.Zones;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with facilities. */
public final class FacilityCommands {
    private static final List<String> COLUMNS = List.of("ref", "name", "kind", "countries", "lon", "lat", "accuracy_m");

    private final Store store;
    private final Facilities facilities;
    private final FacilityRows rows;
    private final FacilityEdits edits;

    public FacilityCommands(
            Store store,
            Facilities facilities,
            FacilityRows rows,
            Supplier<List<ZoneFollower>> followers,
            Supplier<List<SightFollower>> sights) {
        this.store = store;
        this.facilities = facilities;
        this.rows = rows;
        this.edits = new FacilityEdits(store, followers, sights);
    }

    @Command(
            name = {"facility", "add"},
            description = "Put a place under watch",
            group = "Facility")
    @Examples({
        "facility add tumangang --name 'Tumangang Station' --kind rail_station --country KP --at 130.6081,42.4214 --accuracy 300m --alias 두만강역",
        "facility add kr-friendship-bridge --name 'Korea-Russia Friendship Bridge' --kind rail_bridge --country KP,RU --tz Asia/Pyongyang --at 130.641056,42.415167"
    })
    @See({"import csv", "observation add"})
    Answer.Change add(
            @Argument(index = 0, description = "a short name: letters, digits, hyphens") Slug slug,
            @Option(longName = "name", description = "its name") String name,
            @Option(longName = "kind", description = "what it is") FacilityKind kind,
            @Option(longName = "country", description = "its country, or countries: KP or KP,RU") CountryList countries,
            @Option(longName = "at", description = "LON,LAT, or degrees, minutes and seconds") @Nullable Position at,
            @Option(longName = "area", description = "a polygon: WKT, or a WKT or GeoJSON file") @Nullable String area,
            @Option(longName = "accuracy", description = "how far the point may be off") @Nullable Metres accuracy,
            @Option(longName = "point-of", description = "what the point is of: station, pier, town centroid") @Nullable
                    String pointOf,
            @Option(longName = "tz", description = "its time zone, such as Asia/Pyongyang") @Nullable String zone,
            @Option(
                            longName = "alias",
                            description = "another name; near:, contains: or homonym: before it if not the same")
                    List<String> aliases,
            @Option(longName = "source", description = "where this is known from") @Nullable String source,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        var draft = draft(name, kind, countries, at, area, accuracy, pointOf, zone, source, note);
        if (draft.at() == null && draft.area() == null) {
            throw UserError.usage("facility add needs --at LON,LAT or --area FILE, where it is");
        }
        return Answer.Change.of(store.write(() -> rows.row(facilities.get(edits.add(slug, draft, aliases)))));
    }

    @Command(
            name = {"facility", "list"},
            description = "List facilities",
            group = "Facility")
    @Examples({"facility list", "facility list --kind port --country KP --format csv"})
    @See({"find near", "help filters"})
    @Filtered(
            columns = {"kind", "country"},
            place = true)
    Answer.Listing list() {
        return Answer.Listing.of(rows.columns(COLUMNS), rows.rows());
    }

    @Command(
            name = {"facility", "show"},
            description = "Show all that is known of one facility",
            group = "Facility")
    @Examples({"facility show 두만강역", "facility show rajin-port --format json"})
    Answer.Card show(@Argument(index = 0, description = "its slug, or any name of it") Reference reference) {
        return Answer.Card.of(rows.row(facilities.get(reference.text())));
    }

    @Command(
            name = {"facility", "set"},
            description = "Change what is known of a facility",
            group = "Facility")
    @Examples({
        "facility set tumangang --point-of 'station building'",
        "facility set rajin-port --accuracy 2km --note 'the three piers' --dry-run"
    })
    Answer.Change set(
            @Argument(index = 0, description = "its slug, or any name of it") Reference reference,
            @Option(longName = "name", description = "its name") @Nullable String name,
            @Option(longName = "kind", description = "what it is") @Nullable FacilityKind kind,
            @Option(longName = "country", description = "its country, or countries: KP or KP,RU") @Nullable
                    CountryList countries,
            @Option(longName = "at", description = "LON,LAT, or degrees, minutes and seconds") @Nullable Position at,
            @Option(longName = "area", description = "a polygon: WKT, or a WKT or GeoJSON file") @Nullable String area,
            @Option(longName = "accuracy", description = "how far the point may be off") @Nullable Metres accuracy,
            @Option(longName = "point-of", description = "what the point is of") @Nullable String pointOf,
            @Option(longName = "tz", description = "its time zone") @Nullable String zone,
            @Option(longName = "alias", description = "one more name of it") List<String> aliases,
            @Option(longName = "source", description = "where this is known from") @Nullable String source,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        Facility facility = facilities.get(reference.text());
        var draft = draft(name, kind, countries, at, area, accuracy, pointOf, zone, source, note);
        return Answer.Change.of(store.write(() -> {
            edits.set(facility, draft);
            for (String alias : aliases) {
                AliasText text = AliasText.of(alias);
                edits.alias(facility.id(), text.text(), text.relation());
            }
            return rows.row(facilities.get(facility.id()));
        }));
    }

    @Command(
            name = {"facility", "move"},
            description = "Correct where a facility is; its looks follow",
            group = "Facility")
    @Examples({
        "facility move tumangang --at 130.6081,42.4214 --accuracy 100m",
        "facility move rajin-port --at 130.28308,42.25559 --dry-run"
    })
    Answer.Change move(
            @Argument(index = 0, description = "its slug, or any name of it") Reference reference,
            @Option(longName = "at", description = "LON,LAT, or degrees, minutes and seconds") Position at,
            @Option(longName = "accuracy", description = "how far the point may be off") @Nullable Metres accuracy,
            @Option(longName = "source", description = "where this is known from") @Nullable String source) {
        Facility facility = facilities.get(reference.text());
        var draft = draft(null, null, null, at, null, accuracy, null, null, source, null);
        return Answer.Change.of(store.write(() -> {
            edits.set(facility, draft);
            return rows.row(facilities.get(facility.id()));
        }));
    }

    @Command(
            name = {"facility", "alias"},
            description = "Give a facility another name, or take one away",
            group = "Facility")
    @Examples({
        "facility alias tumangang 'Tumangang Rail Facility'",
        "facility alias tumangang 'Tumangang Rail Facility' --drop"
    })
    Answer.Change alias(
            @Argument(index = 0, description = "its slug, or any name of it") Reference reference,
            @Argument(index = 1, description = "the other name, in any script") String text,
            @Option(longName = "relation", description = "how the name stands to the facility (same)") @Nullable
                    AliasRelation relation,
            @Option(longName = "drop", description = "take the name away") boolean drop) {
        Facility facility = facilities.get(reference.text());
        return Answer.Change.of(store.write(() -> {
            if (!drop) {
                edits.alias(facility.id(), text, relation == null ? AliasRelation.SAME : relation);
            } else if (!edits.dropAlias(facility.id(), text)) {
                throw UserError.failed(facility.slug() + " has no alias '" + text + "'; facility show lists them");
            }
            return rows.row(facilities.get(facility.id()));
        }));
    }

    @Command(
            name = {"facility", "part"},
            description = "Name a part of a facility, such as a yard or a pier, or take one away",
            group = "Facility")
    @Examples({
        "facility part tumangang --name depot-south --at 130.6065,42.4180",
        "facility part tumangang --name depot-south --drop"
    })
    Answer.Change part(
            @Argument(index = 0, description = "its slug, or any name of it") Reference reference,
            @Option(longName = "name", description = "the part's name") String name,
            @Option(longName = "at", description = "LON,LAT") @Nullable Position at,
            @Option(longName = "area", description = "a polygon: WKT, or a WKT or GeoJSON file") @Nullable String area,
            @Option(longName = "drop", description = "take the part away") boolean drop) {
        Facility facility = facilities.get(reference.text());
        Shape shape = area == null ? null : FacilityPlaces.areaOf(area);
        return Answer.Change.of(store.write(() -> {
            if (drop) {
                edits.dropPart(facility, name);
            } else {
                edits.part(facility, name, at, shape);
            }
            return rows.row(facilities.get(facility.id()));
        }));
    }

    @Command(
            name = {"facility", "remove"},
            description = "Take a facility away that nothing refers to",
            group = "Facility")
    @Examples({"facility remove rajin-port --yes --dry-run", "facility remove rajin-port --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "its slug, or any name of it") Reference reference) {
        Facility facility = facilities.get(reference.text());
        return Answer.Change.of(store.write(() -> {
            Row row = rows.row(facility);
            edits.remove(facility);
            return row;
        }));
    }

    private static FacilityDraft draft(
            @Nullable String name,
            @Nullable FacilityKind kind,
            @Nullable CountryList countries,
            @Nullable Position at,
            @Nullable String area,
            @Nullable Metres accuracy,
            @Nullable String pointOf,
            @Nullable String zone,
            @Nullable String source,
            @Nullable String note) {
        if (accuracy != null && accuracy.value() <= 0) {
            throw UserError.usage("--accuracy is " + accuracy + "; a position is never exact, give more than 0");
        }
        ZoneId tz = zone == null ? null : Zones.of(zone);
        Shape shape = area == null ? null : FacilityPlaces.areaOf(area);
        return new FacilityDraft(name, kind, countries, at, shape, accuracy, pointOf, tz, source, note);
    }
}
