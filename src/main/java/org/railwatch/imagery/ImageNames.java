package org.railwatch.imagery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Images as they are offered while one types. */
public final class ImageNames implements Known {
    @Override
    public String kind() {
        return "image";
    }

    @Override
    public List<String> columns() {
        return ImageRows.columns(List.of()).flat();
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        return asked.numbered('I', store, """
                                select i.id, i.acquired, a.name, i.platform, i.credit
                                from image i
                                  left join agent a on a.id = i.provider_id
                                where i.id between :first and :last
                                order by i.id desc
                                limit :most
                                """, (row, number) -> offer(row));
    }

    /** One image: its number, when it was acquired, its provider's name, its platform and its credit line. */
    public static Offer offer(ResultSet row) throws SQLException {
        var words = new ArrayList<String>();
        add(words, row.getString(2));
        add(words, row.getString(3));
        add(words, row.getString(4));
        add(words, row.getString(3) == null ? row.getString(5) : null);
        return Offer.of("I-" + row.getLong(1), String.join(", ", words));
    }

    private static void add(List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }
}
