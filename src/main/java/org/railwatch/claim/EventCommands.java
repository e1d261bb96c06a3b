package org.railwatch.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with events. */
public final class EventCommands {
    static final Columns COLUMNS = Columns.of(
            List.of("ref", "title", "tellings", "note"), List.of("ref", "uuid", "title", "tellings", "claims", "note"));

    private final Store store;
    private final Events events;
    private final Claims claims;

    public EventCommands(Store store, Events events, Claims claims) {
        this.store = store;
        this.events = events;
        this.claims = claims;
    }

    @Command(
            name = {"event", "add"},
            description = "Name what several claims tell of",
            group = "Claim")
    @Examples({
        "event add --title '73 railcars at Tumangang'",
        "event add --title 'Shipments since the summit' --note 'told of by several papers' --dry-run"
    })
    Answer.Change add(
            @Option(longName = "title", description = "what happened") String title,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        return Answer.Change.of(store.write(() -> row(get(events.insert(title, note)), claims.listAll())));
    }

    @Command(
            name = {"event", "list"},
            description = "List events",
            group = "Claim")
    @Examples({"event list", "event list --format json"})
    Answer.Listing list() {
        var all = claims.listAll();
        var rows = new ArrayList<Row>();
        events.listAll().forEach(event -> rows.add(row(event, all)));
        return Answer.Listing.of(COLUMNS, rows);
    }

    @Command(
            name = {"event", "show"},
            description = "Show one event with the claims that tell of it",
            group = "Claim")
    @Examples({"event show E-1", "event show E-1 --format json"})
    @See({"claim list"})
    Answer.Card show(@Argument(index = 0, description = "an event such as E-1") Reference reference) {
        return Answer.Card.of(row(events.get(reference), claims.listAll()));
    }

    @Command(
            name = {"event", "set"},
            description = "Change an event's title or note",
            group = "Claim")
    @Examples({
        "event set E-1 --title 'about 73 railcars at Tumangang'",
        "event set E-1 --note 'one image, one reading' --dry-run"
    })
    Answer.Change set(
            @Argument(index = 0, description = "an event such as E-1") Reference reference,
            @Option(longName = "title", description = "what happened") @Nullable String title,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        Event event = events.get(reference);
        return Answer.Change.of(store.write(() -> {
            store.jdbc()
                    .sql(
                            "update event set title = coalesce(:title, title), note = coalesce(:note, note) where id = :id")
                    .param("title", title)
                    .param("note", note)
                    .param("id", event.id())
                    .update();
            return row(get(event.id()), claims.listAll());
        }));
    }

    @Command(
            name = {"event", "remove"},
            description = "Take an event away that no claim tells of",
            group = "Claim")
    @Examples({"event add --title 'A false alarm'", "event remove @last --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "an event such as E-1") Reference reference) {
        Event event = events.get(reference);
        return Answer.Change.of(store.write(() -> {
            Row row = row(event, List.of());
            Referrers.refuse(store, "event", event.id(), event.ref());
            store.jdbc()
                    .sql("delete from event where id = :id")
                    .param("id", event.id())
                    .update();
            return row;
        }));
    }

    private Event get(long id) {
        return events.get(Reference.of("E-" + id));
    }

    private static Row row(Event event, List<Claim> all) {
        var tellings = new ArrayList<String>();
        for (Claim claim : all) {
            if (claim.event() != null && claim.event() == event.id()) {
                tellings.add(claim.ref());
            }
        }
        var fields = new Fields()
                .put("ref", event.ref())
                .put("uuid", event.uuid())
                .put("title", event.title())
                .put("tellings", tellings.size())
                .put("claims", tellings)
                .put("note", event.note());
        return Row.of(event.ref(), event.title(), fields);
    }
}
