package org.railwatch.facility.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.railwatch.facility.Bearers;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Named areas as they are offered while one types: by slug, then by name. */
final class AreaNames implements Known {
    @Override
    public String kind() {
        return "area";
    }

    @Override
    public List<String> columns() {
        return AreaRows.FLAT;
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        var found = new Bearers(asked, store);
        found.add("""
                select slug, name
                from area
                where folded >= :from and folded < :beyond
                order by folded
                limit :most
                """, AreaNames::offer);
        if (!asked.text().isEmpty()) {
            found.add("""
                    select slug, name
                    from area
                    where name_folded >= :from and name_folded < :beyond
                    order by name_folded
                    limit :most
                    """, AreaNames::offer);
        }
        return found.offers();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return Offer.of(row.getString(1), "the area " + row.getString(2));
    }
}
