package org.railwatch.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Folded;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;

/** The events of the open store. */
public final class Events {
    private final Store store;

    public Events(Store store) {
        this.store = store;
    }

    public List<Event> listAll() {
        return store.jdbc()
                .sql("""
                        select id, uuid, title, note
                        from event
                        order by id
                        """)
                .query((row, number) -> new Event(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * By short name, {@code E-2}.
     *
     * @throws UserError (failed) when there is none
     */
    public Event get(Reference reference) {
        long id = reference.number('E', "event");
        return listAll().stream()
                .filter(event -> event.id() == id)
                .findFirst()
                .orElseThrow(() -> Reference.missing('E', "event", id, newest()));
    }

    /** The event of that short name or title; a title that no event has adds one, and the user is told. */
    long ensure(String text) {
        if (text.matches("(?i)E-[0-9]{1,15}")) {
            return get(Reference.of(text)).id();
        }
        Folded folded = Folded.of(text);
        for (Event event : listAll()) {
            if (Folded.of(event.title()).equals(folded)) {
                return event.id();
            }
        }
        long id = insert(text.strip(), null);
        store.notice((store.dryRun() ? "would add the event" : "added the event E-" + id) + " (" + text.strip() + ")");
        return id;
    }

    long insert(String title, @Nullable String note) {
        return store.jdbc()
                .sql("insert into event(uuid, title, note) values (:uuid, :title, :note) returning id")
                .param("uuid", store.newUuid())
                .param("title", title)
                .param("note", note)
                .query(Long.class)
                .single();
    }

    private long newest() {
        return store.jdbc()
                .sql("select coalesce(max(id), 0) from event")
                .query(Long.class)
                .single();
    }
}
