package org.railwatch.facility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who bears a name that begins, folded, as somebody has typed; each once, by the first name that was asked for. */
public final class Bearers {
    private final Asked asked;
    private final JdbcClient store;
    private final Map<String, Offer> found = new LinkedHashMap<>();

    public Bearers(Asked asked, JdbcClient store) {
        this.asked = asked;
        this.store = store;
    }

    /**
     * Asks for one sort of name.
     *
     * @param sql a query of the folded names from {@code :from}, itself included, to {@code :beyond}, at most {@code :most}
     */
    public void add(String sql, RowMapper<Offer> offer) {
        String from = Folded.of(asked.text()).text();
        store.sql(sql)
                .param("from", from)
                .param("beyond", Asked.beyond(from))
                .param("most", asked.most())
                .query(offer)
                .list()
                .forEach(one -> found.putIfAbsent(one.text(), one));
    }

    /** In the order in which they were asked for. */
    public List<Offer> offers() {
        return found.values().stream().limit(asked.most()).toList();
    }
}
