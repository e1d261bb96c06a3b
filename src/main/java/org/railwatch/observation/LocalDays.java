package org.railwatch.observation;

import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facilities;
import org.railwatch.shell.ZoneFollower;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.time.Utc;

/** Keeps the UTC bounds of looks and baselines with their facility's days. */
public final class LocalDays implements ZoneFollower {
    private final Store store;
    private final Facilities facilities;

    public LocalDays(Store store, Facilities facilities) {
        this.store = store;
        this.facilities = facilities;
    }

    @Override
    public void zoneChanged(long facility) {
        var zone = facilities.get(facility).days();
        for (String table : new String[] {"observation", "baseline"}) {
            var rows = store.jdbc()
                    .sql("select id, when_text from " + table
                            + " where facility_id = :facility and when_text is not null")
                    .param("facility", facility)
                    .query((row, number) -> java.util.Map.entry(row.getLong(1), row.getString(2)))
                    .list();
            for (var row : rows) {
                Period period = Edtf.of(row.getValue()).period(zone);
                store.jdbc()
                        .sql("update " + table + " set begin_at = :begin, end_at = :end where id = :id")
                        .param("begin", text(period.begin()))
                        .param("end", text(period.end()))
                        .param("id", row.getKey())
                        .update();
            }
        }
    }

    private static @Nullable String text(java.time.@Nullable Instant instant) {
        return instant == null ? null : Utc.text(instant);
    }
}
