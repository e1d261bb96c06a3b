package org.railwatch.store;

import java.util.Locale;
import java.util.Optional;

/** The records that are called by a letter and a number, {@code O-12}; each is named like its table. */
public enum ShortName {
    DOCUMENT,
    IMAGE,
    OBSERVATION,
    CLAIM,
    EVENT,
    LINK,
    BASELINE,
    ANNOTATION;

    /** Of the table or column of that name; empty for what has no short name. */
    public static Optional<ShortName> find(String name) {
        for (ShortName known : values()) {
            if (known.noun().equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** {@code observation}. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code O}. */
    public char letter() {
        return name().charAt(0);
    }

    /** {@code O-12}. */
    public String of(long id) {
        return letter() + "-" + id;
    }

    /** The name of a table is part of the statement, so nothing but one of these may be. */
    public boolean exists(Store store, long id) {
        return store.jdbc()
                .sql("select 1 from " + noun() + " where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
