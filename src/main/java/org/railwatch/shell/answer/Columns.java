package org.railwatch.shell.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.vocabulary.NearWords;

/**
 * The columns that a listing can show, which are known before it has a row.
 *
 * @param shown those of a table when the user names none
 * @param flat those that tables, ECQL, GeoJSON and CSV share, in the order of a CSV's header
 * @param fields the names in each JSON object, in order
 */
public record Columns(List<String> shown, List<String> flat, List<String> fields) {
    private static final List<String> REF = List.of("ref");

    public Columns {
        shown = List.copyOf(shown);
        flat = List.copyOf(flat);
        fields = List.copyOf(fields);
    }

    /** Of records whose fields are flat columns as well. */
    public static Columns of(List<String> shown, List<String> fields) {
        return new Columns(shown, fields, fields);
    }

    public static Columns of(List<String> shown, Collection<String> flat, List<String> fields) {
        return new Columns(shown, List.copyOf(flat), fields);
    }

    /** Of a listing that does not say what it can show: what its first row has; without one, what is shown. */
    static Columns ofRows(List<String> shown, List<Row> rows) {
        return rows.isEmpty() ? of(shown, shown) : of(shown, rows.get(0));
    }

    /** Of rows that were no listing: all flat columns. */
    static Columns ofRows(List<Row> rows) {
        return rows.isEmpty() ? of(REF, REF) : of(List.copyOf(rows.get(0).flat().keySet()), rows.get(0));
    }

    private static Columns of(List<String> shown, Row row) {
        return of(shown, row.flat().keySet(), List.copyOf(row.json().keySet()));
    }

    public boolean has(String column) {
        return flat.contains(column) || fields.contains(column);
    }

    /**
     * Refuses a column that no row can have.
     *
     * @param use what it was wanted for, such as "to sort by"; may be empty
     * @throws UserError (usage) with the names that may have been meant, else with all
     */
    public void refuseUnknown(String column, String use) {
        if (has(column)) {
            return;
        }
        var all = new LinkedHashSet<String>(flat);
        all.addAll(fields);
        String near = NearWords.didYouMean(NearWords.nearest(column, all));
        throw UserError.usage("there is no column '" + column + "'" + (use.isEmpty() ? "" : " " + use) + "; "
                + (near.isEmpty() ? "there are " + String.join(", ", all) : near));
    }
}
