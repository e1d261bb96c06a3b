package org.railwatch.geo;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.railwatch.UserError;

/**
 * A condition that is true, false or, where a column it needs is null, unknown: the three-valued logic of SQL
 * (Kleene's). GeoTools evaluates the single comparisons, this class what is between them, and distances.
 */
interface EcqlCondition {
    /** What a condition says of a row. */
    enum Truth {
        FALSE,
        UNKNOWN,
        TRUE;

        static Truth of(boolean holds) {
            return holds ? TRUE : FALSE;
        }

        Truth not() {
            return switch (this) {
                case FALSE -> TRUE;
                case UNKNOWN -> UNKNOWN;
                case TRUE -> FALSE;
            };
        }
    }

    Truth on(SimpleFeature row, @Nullable Shape shape);

    /** Checks names, literals and functions on the way. */
    static EcqlCondition of(Filter filter, EcqlColumns columns) {
        if (filter instanceof And and) {
            return least(parts(and.getChildren(), columns));
        }
        if (filter instanceof Or or) {
            var denied = parts(or.getChildren(), columns).stream()
                    .map(EcqlCondition::not)
                    .toList();
            return not(least(denied));
        }
        if (filter instanceof Not not) {
            return not(of(not.getFilter(), columns));
        }
        if (filter instanceof Id) {
            throw UserError.usage("IN needs a column before it; write it as kind IN ('port','airport')");
        }
        if (filter instanceof DistanceBufferOperator distance) {
            return distance(distance, columns);
        }
        return comparison(filter, columns);
    }

    private static List<EcqlCondition> parts(List<Filter> filters, EcqlColumns columns) {
        var parts = new ArrayList<EcqlCondition>();
        for (var filter : filters) {
            parts.add(of(filter, columns));
        }
        return parts;
    }

    /** AND: false if any part is, else unknown if any part is. */
    private static EcqlCondition least(List<EcqlCondition> parts) {
        return (row, shape) -> {
            var least = Truth.TRUE;
            for (var part : parts) {
                var truth = part.on(row, shape);
                if (truth == Truth.FALSE) {
                    return Truth.FALSE;
                }
                least = truth == Truth.UNKNOWN ? truth : least;
            }
            return least;
        };
    }

    private static EcqlCondition not(EcqlCondition condition) {
        return (row, shape) -> condition.on(row, shape).not();
    }

    private static EcqlCondition comparison(Filter filter, EcqlColumns columns) {
        var literals = EcqlLiterals.in(filter, columns);
        var meant = literals.asMeant();
        if (filter instanceof PropertyIsNull) {
            return (row, shape) -> Truth.of(meant.evaluate(row));
        }
        var names = literals.names();
        return (row, shape) -> {
            for (var name : names) {
                if (row.getAttribute(name) == null) {
                    return Truth.UNKNOWN;
                }
            }
            return Truth.of(meant.evaluate(row));
        };
    }

    private static EcqlCondition distance(DistanceBufferOperator operator, EcqlColumns columns) {
        var word = operator instanceof Beyond ? "BEYOND" : "DWITHIN";
        EcqlLiterals.in(operator, columns);
        var literal = literal(operator.getExpression1(), operator.getExpression2());
        if (literal == null) {
            throw UserError.usage(word + " compares geom with a geometry; write " + word
                    + "(geom, POINT(130.6 42.4), 5, kilometers)");
        }
        var place = Shape.checked(literal);
        var metres = operator.getDistance() * metresIn(operator.getDistanceUnits());
        if (!(metres >= 0)) {
            throw UserError.usage("the distance of " + word + " cannot be negative");
        }
        var beyond = operator instanceof Beyond;
        return (row, shape) -> shape == null ? Truth.UNKNOWN : Truth.of(place.distanceMetres(shape) > metres == beyond);
    }

    /** The geometry that stands beside {@code geom}, on either side of it. */
    private static @Nullable Geometry literal(Expression one, Expression other) {
        if (one instanceof PropertyName && other instanceof Literal literal) {
            return literal.getValue() instanceof Geometry geometry ? geometry : null;
        }
        return one instanceof Literal && other instanceof PropertyName ? literal(other, one) : null;
    }

    /** The units of ECQL's grammar; see {@link Metres} for the numbers. */
    private static double metresIn(String unit) {
        return switch (unit) {
            case "meters" -> 1;
            case "kilometers" -> 1000;
            case "feet" -> 0.3048;
            case "statute miles" -> 1609.344;
            case "nautical miles" -> 1852;
            default ->
                throw UserError.usage("'" + unit + "' is not a unit; write meters, kilometers, feet,"
                        + " statute miles or nautical miles");
        };
    }
}
