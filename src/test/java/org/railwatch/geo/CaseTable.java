package org.railwatch.geo;

/** The column separator and the quote of the CSV case tables: signs that neither positions nor ECQL use. */
final class CaseTable {
    static final char SEPARATOR = '|';
    static final char QUOTE = '`';

    private CaseTable() {}
}
