package org.railwatch.geo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.railwatch.UserError;

/**
 * A condition on rows in ECQL (GeoTools' extension of OGC CQL): {@code kind = 'port' AND country = 'KP'}.
 *
 * <p>It differs from GeoTools where GeoTools would mislead. Distances of {@code DWITHIN} and {@code BEYOND} are
 * geodesic, in the unit that is written; GeoTools ignores the unit and measures in degrees. Null is unknown, as in
 * SQL, so that {@code kind <> 'port'} does not match a row without a kind. A text is compared with a time or a
 * number as what it says. Impossible dates, clock times without a zone, boxes across 180°, other reference systems
 * and functions that measure in degrees are refused. {@code DURING} leaves out both ends of its period, as ISO 19108
 * has it.
 *
 * <p>The only class by which GeoTools is loaded, about a second at its first use.
 */
public final class Ecql {
    /** The name that the geometry of a row has in a condition. */
    public static final String GEOMETRY = "geom";

    /** The parser calls itself for every bracket and OR, and would run out of stack. */
    private static final int MOST_CHARACTERS = 10_000;

    /** A name that a condition may use, and the type of its values: String, Long, Double, Boolean or Instant. */
    public record Column(String name, Class<?> type) {}

    static {
        GeoTools.prepare();
    }

    private static final FeatureIdImpl NO_ID = new FeatureIdImpl("row");

    private final List<Column> columns;
    private final SimpleFeatureType rowType;
    private final EcqlCondition condition;

    private Ecql(List<Column> columns, SimpleFeatureType rowType, EcqlCondition condition) {
        this.columns = columns;
        this.rowType = rowType;
        this.condition = condition;
    }

    /** Reads a condition on these columns and {@code geom}; what is wrong with it comes as one sentence. */
    public static Ecql of(String text, List<Column> columns) {
        if (text.length() > MOST_CHARACTERS) {
            throw UserError.usage("the condition has " + text.length() + " characters, and " + MOST_CHARACTERS
                    + " is the most; ask in parts");
        }
        var plain = text.replaceAll("\\s", " ");
        var withoutTexts = EcqlSyntax.withoutTexts(plain);
        EcqlSyntax.refuseDeepBrackets(withoutTexts);
        EcqlSyntax.refuseOtherSystems(withoutTexts);
        EcqlTimes.check(withoutTexts);
        var filter = parse(plain);
        var known = new EcqlColumns(columns);
        return new Ecql(List.copyOf(columns), rowType(columns), EcqlCondition.of(filter, known));
    }

    private static Filter parse(String text) {
        try {
            return ECQL.toFilter(text, new EcqlFactory());
        } catch (CQLException | IllegalArgumentException e) {
            throw UserError.usage(EcqlSyntax.sentence(text, String.valueOf(e.getMessage())));
        }
    }

    private static SimpleFeatureType rowType(List<Column> columns) {
        var builder = new SimpleFeatureTypeBuilder();
        builder.setName("row");
        for (var column : columns) {
            builder.add(column.name(), typeInRow(column.type()));
        }
        builder.add(GEOMETRY, Geometry.class);
        return builder.buildFeatureType();
    }

    /** GeoTools would cut 73.5 to compare it with a Long, and does not know Instant. */
    static Class<?> typeInRow(Class<?> type) {
        return type == Long.class ? Double.class : type == Instant.class ? Date.class : type;
    }

    /** Whether a row meets the condition. A column that has no value is null, as is a missing shape. */
    public boolean matches(Map<String, @Nullable Object> values, @Nullable Shape shape) {
        var attributes = new @Nullable Object[columns.size() + 1];
        for (var i = 0; i < columns.size(); i++) {
            attributes[i] = attribute(values.get(columns.get(i).name()), columns.get(i));
        }
        attributes[columns.size()] = shape == null ? null : shape.geometry();
        return condition.on(new SimpleFeatureImpl(attributes, rowType, NO_ID, false), shape)
                == EcqlCondition.Truth.TRUE;
    }

    private static @Nullable Object attribute(@Nullable Object value, Column column) {
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof Number number && typeInRow(column.type()) == Double.class) {
            return number.doubleValue();
        }
        if (value != null && !column.type().isInstance(value)) {
            throw new IllegalArgumentException(column.name() + " is a "
                    + value.getClass().getName() + ", not a " + column.type().getName());
        }
        return value;
    }
}
