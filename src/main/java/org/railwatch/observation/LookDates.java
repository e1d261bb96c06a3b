package org.railwatch.observation;

import java.util.List;
import java.util.Optional;
import org.railwatch.facility.FacilityNames;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dates of looks, newest first: those at the facility that the line names, else of all. */
final class LookDates implements Known {
    /** How many of the newest looks are asked for their dates. */
    private static final int LOOKS = 200;

    @Override
    public String kind() {
        return "date";
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        String named = asked.given("facility");
        Optional<Long> facility = named == null ? Optional.empty() : FacilityNames.id(named, store);
        return facility.isPresent() ? at(facility.get(), asked, store) : newest(asked, store);
    }

    private static List<Offer> at(long facility, Asked asked, JdbcClient store) {
        return store.sql("""
                        select when_text, count(*)
                        from (
                            select when_text, begin_at
                            from observation
                            where facility_id = :facility
                            order by begin_at desc
                            limit :looks)
                        where when_text >= :from and when_text < :beyond
                        group by when_text
                        order by max(begin_at) desc
                        limit :most
                        """)
                .param("facility", facility)
                .param("looks", LOOKS)
                .param("from", asked.text())
                .param("beyond", Asked.beyond(asked.text()))
                .param("most", asked.most())
                .query((row, number) -> offer(row.getString(1), row.getLong(2), "here"))
                .list();
    }

    /** A day may begin in UTC on the day before: so the range of the index begins with the month, and the text decides. */
    private static List<Offer> newest(Asked asked, JdbcClient store) {
        return store.sql("""
                        select when_text, count(*)
                        from (
                            select when_text, begin_at
                            from observation
                            where begin_at < :beyond
                            order by begin_at desc
                            limit :looks)
                        where when_text >= :from and when_text < :beyond
                        group by when_text
                        order by max(begin_at) desc
                        limit :most
                        """)
                .param("looks", LOOKS)
                .param("from", asked.text())
                .param("beyond", Asked.beyond(asked.text()))
                .param("most", asked.most())
                .query((row, number) -> offer(row.getString(1), row.getLong(2), "of the newest"))
                .list();
    }

    private static Offer offer(String date, long looks, String where) {
        return Offer.of(date, looks + (looks == 1 ? " look " : " looks ") + where);
    }
}
