package org.railwatch.geo;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.railwatch.UserError;

/** The values of one comparison, read as the column beside them needs. */
final class EcqlLiterals {
    private static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "abs",
            "ceil",
            "floor",
            "geometryType",
            "strConcat",
            "strEndsWith",
            "strIndexOf",
            "strLength",
            "strStartsWith",
            "strSubstring",
            "strToLowerCase",
            "strToUpperCase",
            "strTrim"));

    private final Filter filter;
    private final List<String> names = new ArrayList<>();
    private boolean hasFunction;
    private @Nullable Class<?> type;

    private EcqlLiterals(Filter filter) {
        this.filter = filter;
    }

    static EcqlLiterals in(Filter filter, EcqlColumns columns) {
        var literals = new EcqlLiterals(filter);
        filter.accept(literals.new Names(columns), null);
        literals.checkOperator();
        return literals;
    }

    private void checkOperator() {
        if (filter instanceof BinaryTemporalOperator && type != Date.class) {
            throw operatorMisfit("holds no times; AFTER, BEFORE, DURING and TEQUALS need a column such as begin_at");
        }
        if (filter instanceof BinarySpatialOperator && type != Geometry.class) {
            throw operatorMisfit("is not a geometry; write geom");
        }
        if (filter instanceof PropertyIsLike && type != String.class && !hasFunction) {
            throw operatorMisfit("is not a text; LIKE compares texts, so use =, < or BETWEEN");
        }
    }

    private UserError operatorMisfit(String why) {
        return UserError.usage((names.isEmpty() ? "a value" : "'" + String.join(" ", names) + "'") + " " + why);
    }

    /** The columns that the comparison needs. */
    List<String> names() {
        return names;
    }

    /** The comparison with its values converted, or a user error for one that cannot be. */
    Filter asMeant() {
        if (hasFunction || filter instanceof PropertyIsLike) {
            return filter;
        }
        return (Filter) filter.accept(new Converted(), null);
    }

    private final class Names extends DefaultFilterVisitor {
        private final EcqlColumns columns;

        Names(EcqlColumns columns) {
            this.columns = columns;
        }

        @Override
        public @Nullable Object visit(PropertyName property, @Nullable Object data) {
            var name = property.getPropertyName();
            var columnType = columns.type(name);
            names.add(name);
            if (type == null) {
                type = Ecql.typeInRow(columnType);
            }
            return data;
        }

        @Override
        public @Nullable Object visit(Function function, @Nullable Object data) {
            if (!FUNCTIONS.contains(function.getName())) {
                throw UserError.usage(sentence(function.getName()));
            }
            hasFunction = true;
            return super.visit(function, data);
        }

        private String sentence(String function) {
            return function.equals("PropertyExists")
                    ? "EXISTS is not offered; write IS NOT NULL"
                    : "the function '" + function + "' is not offered; there are " + String.join(", ", FUNCTIONS)
                            + ", and DWITHIN for distances";
        }
    }

    private final class Converted extends DuplicatingFilterVisitor {
        @Override
        public Object visit(Literal literal, @Nullable Object data) {
            var value = literal.getValue();
            var meant = value == null ? null : asColumn(value);
            return meant == null || meant == value ? literal : getFactory(data).literal(meant);
        }
    }

    private Object asColumn(Object value) {
        if (value instanceof Geometry geometry) {
            Shape.checked(geometry);
            return value;
        }
        if (type == Date.class) {
            return time(value);
        }
        if (type == Geometry.class && !(filter instanceof BinarySpatialOperator)) {
            throw misfit(value, "a geometry; write INTERSECTS, WITHIN, BBOX or DWITHIN");
        }
        if (type == Double.class) {
            return value instanceof Number number ? (Object) number.doubleValue() : number(value);
        }
        if (type == Boolean.class && !(value instanceof Boolean)) {
            return switch (value.toString().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw misfit(value, "yes or no; write true or false");
            };
        }
        return value;
    }

    private Object time(Object value) {
        if (value instanceof java.sql.Date date) {
            return Date.from(EcqlTimes.instant(date));
        }
        if (value instanceof String text) {
            return Date.from(EcqlTimes.instant(text));
        }
        if (value instanceof Number || value instanceof Boolean) {
            throw misfit(value, "a time; write one such as 2023-10-05T02:11:00Z");
        }
        return value;
    }

    private Object number(Object value) {
        try {
            return Double.valueOf(value.toString().strip());
        } catch (NumberFormatException e) {
            throw misfit(value, "a number; write one such as 20");
        }
    }

    private UserError misfit(Object value, String what) {
        return UserError.usage("'" + value + "' does not fit " + String.join(" and ", names) + ", which is " + what);
    }
}
