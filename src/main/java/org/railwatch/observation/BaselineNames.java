package org.railwatch.observation;

import java.util.List;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Normal levels as they are offered while one types; those of a facility that the line names come first. */
final class BaselineNames implements Known {
    @Override
    public String kind() {
        return "baseline";
    }

    @Override
    public List<String> columns() {
        return BaselineCommands.COLUMNS.flat();
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        String facility = asked.given("facility");
        return asked.numbered('B', store, """
                                select b.id, f.slug, b.object, b.qualifier, coalesce(b.best, b.high, b.low), b.when_text
                                from baseline b
                                  join facility f on f.id = b.facility_id
                                where b.id between :first and :last
                                order by b.id desc
                                limit :most
                                """, (row, number) -> {
            String number5 = row.getObject(5) == null ? "" : " " + Math.round(row.getDouble(5));
            Offer offer = Offer.of(
                    "B-" + row.getLong(1),
                    row.getString(2) + ", " + row.getString(3) + " " + row.getString(4) + number5 + ", "
                            + row.getString(6));
            return row.getString(2).equals(facility) ? offer.first() : offer;
        });
    }
}
