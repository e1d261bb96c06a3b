package org.railwatch.shell;

import java.util.List;
import org.railwatch.geo.Box;
import org.railwatch.shell.answer.Row;

/** The records of one kind, for what works on every kind alike: find, export. Each package implements its own. */
public interface Layer {
    /** {@code facility}, {@code observation}, {@code claim} … */
    String kind();

    /** Every record of the open store, in its listing's order. */
    List<Row> rows();

    /** At least the records that lie in one of the boxes; a layer with a spatial index leaves most others out. */
    default List<Row> rowsIn(List<Box> boxes) {
        return rows();
    }

    /** Sentences for whoever takes these records elsewhere, where what they are is easily lost. */
    default List<String> told(List<Row> chosen) {
        return List.of();
    }

    /** The areas that records have beside the place where they stand; each with the ref of its record. */
    default List<Row> areas() {
        return List.of();
    }
}
