package org.railwatch.shell;

import java.util.List;
import org.railwatch.shell.answer.Row;

/** The records of one kind, for what works on every kind alike: find, export. Each package implements its own. */
public interface Layer {
    /** {@code facility}, {@code observation}, {@code claim} … */
    String kind();

    /** Every record of the open store, in its listing's order. */
    List<Row> rows();
}
