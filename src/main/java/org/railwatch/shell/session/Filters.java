package org.railwatch.shell.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Box;
import org.railwatch.geo.Ecql;
import org.railwatch.geo.Metres;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.Places;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.Common.Certainty;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.time.Utc;

/** Narrows and orders a listing as its common options ask; checks them before the command runs. */
public final class Filters {
    private static final Map<String, String> LETTERS =
            Map.of("document", "D", "event", "E", "observation", "O", "claim", "C", "image", "I");

    private final Call call;
    private final List<Predicate<Row>> tests = new ArrayList<>();

    private Filters(Call call) {
        this.call = call;
    }

    static Filters of(Call call, Supplier<Places> places) {
        var filters = new Filters(call);
        call.verb().filters().ifPresent(declared -> {
            for (String column : declared.columns()) {
                call.filter(column).ifPresent(value -> filters.equal(column, value, places));
            }
            if (declared.place()) {
                filters.place(places);
            }
            if (declared.period()) {
                filters.period(places);
            }
        });
        call.common("limit", Integer.class).ifPresent(limit -> refuseNegative("--limit", limit));
        call.common("offset", Integer.class).ifPresent(offset -> refuseNegative("--offset", offset));
        return filters;
    }

    Answer.Listing apply(Answer.Listing answer) {
        List<Row> kept = apply(answer.rows());
        boolean narrowed = kept.size() < answer.rows().size();
        return new Answer.Listing(answer.columns(), kept, narrowed ? null : answer.text());
    }

    Answer.Export apply(Answer.Export answer) {
        return new Answer.Export(apply(answer.rows()), answer.writer());
    }

    private List<Row> apply(List<Row> all) {
        List<Row> rows = new ArrayList<>();
        for (Row row : all) {
            if (tests.stream().allMatch(test -> test.test(row))) {
                rows.add(row);
            }
        }
        String where = own("where") ? null : call.common("where", String.class).orElse(null);
        if (where != null) {
            rows = matching(where, rows);
        }
        String column = call.common("sort", String.class).orElse(null);
        if (column != null) {
            sort(rows, column);
        }
        int from = Math.min(rows.size(), call.common("offset", Integer.class).orElse(0));
        int count =
                Math.min(rows.size() - from, call.common("limit", Integer.class).orElse(Integer.MAX_VALUE));
        return rows.subList(from, from + count);
    }

    /** A command's own option of that name means what the command says. */
    private boolean own(String name) {
        return call.verb().options().stream().anyMatch(option -> option.name().equals(name));
    }

    private void equal(String column, String value, Supplier<Places> places) {
        String wanted = column.equals("facility") ? places.get().slug(value) : checked(column, value);
        tests.add(row -> {
            Object found = row.has(column) ? row.value(column) : inside(row, column);
            if (column.equals("country") && row.has("countries")) {
                found = row.value("countries");
            }
            return contains(found, wanted);
        });
    }

    /** What is asked for by short name or code is written as one, so that a slip is no empty answer. */
    private static String checked(String column, String value) {
        String letter = LETTERS.get(column);
        if (letter != null) {
            String ref = value.toUpperCase(java.util.Locale.ROOT);
            if (!ref.matches(letter + "-[0-9]{1,15}")) {
                throw UserError.usage("--" + column + ": '" + value + "' is not one; write it as " + letter + "-1");
            }
            return ref;
        }
        return column.equals("country")
                ? org.railwatch.vocabulary.CountryCode.of(value).code()
                : value;
    }

    /** The values of that name in the lists a record has: a claim's facilities are in its places. */
    private static List<Object> inside(Row row, String name) {
        var values = new ArrayList<Object>();
        for (Object field : row.json().values()) {
            if (field instanceof List<?> items) {
                for (Object item : items) {
                    if (item instanceof Map<?, ?> map && map.get(name) != null) {
                        values.add(map.get(name));
                    }
                }
            }
        }
        return values;
    }

    private static boolean contains(@Nullable Object found, String wanted) {
        if (found instanceof List<?> items) {
            return items.stream().anyMatch(item -> contains(item, wanted));
        }
        if (found instanceof Map<?, ?> fields) {
            return fields.values().stream().anyMatch(item -> contains(item, wanted));
        }
        return found != null
                && (found.toString().equalsIgnoreCase(wanted)
                        || List.of(found.toString().split(",", -1)).contains(wanted));
    }

    private void place(Supplier<Places> places) {
        call.common("near", String.class).ifPresent(near -> {
            Position centre = places.get().position(near);
            Metres radius = call.common("radius", Metres.class)
                    .orElseThrow(() -> UserError.usage("--near needs --radius, such as --radius 5km"));
            tests.add(row -> row.shape() != null && row.shape().distanceMetres(centre) <= radius.value());
        });
        if (call.flag("radius") && !call.flag("near")) {
            throw UserError.usage("--radius needs --near, a facility or LON,LAT");
        }
        call.common("within", String.class).ifPresent(within -> {
            Shape area = places.get().area(within);
            tests.add(row -> row.shape() != null && row.shape().intersects(area));
        });
        call.common("bbox", String.class).ifPresent(text -> {
            Box box = Box.of(text);
            tests.add(row -> row.shape() != null && box.contains(row.shape().centre()));
        });
    }

    private void period(Supplier<Places> places) {
        Certainty certainty = call.common("certainty", Certainty.class).orElse(Certainty.POSSIBLE);
        Edtf on = call.common("on", Edtf.class).orElse(null);
        Edtf since = call.common("since", Edtf.class).orElse(null);
        Edtf until = call.common("until", Edtf.class).orElse(null);
        var zones = new HashMap<String, ZoneId>();
        if (on != null) {
            tests.add(during(row -> on.period(zone(row, zones, places)), certainty));
        }
        if (since != null || until != null) {
            // Refused here when they are the wrong way round, not at the first row.
            between(since, until, ZoneOffset.UTC);
            tests.add(during(row -> between(since, until, zone(row, zones, places)), certainty));
        }
    }

    private static Period between(@Nullable Edtf since, @Nullable Edtf until, ZoneId zone) {
        return new Period(
                since == null ? null : since.period(zone).begin(),
                until == null ? null : until.period(zone).end());
    }

    /** A day that is asked for is the day of the row's place, as a day that was typed is. */
    private static ZoneId zone(Row row, Map<String, ZoneId> zones, Supplier<Places> places) {
        Object facility = row.value("facility");
        if (facility == null && row.json().get("places") instanceof List<?> named) {
            for (Object place : named) {
                if (facility == null && place instanceof Map<?, ?> fields) {
                    facility = fields.get("facility");
                }
            }
        }
        return facility == null
                ? ZoneOffset.UTC
                : zones.computeIfAbsent(
                        facility.toString(), slug -> places.get().zone(slug));
    }

    /** A row without any date is in no period. */
    private static Predicate<Row> during(Function<Row, Period> asked, Certainty certainty) {
        return row -> {
            Period found = new Period(instant(row.value("begin_at")), instant(row.value("end_at")));
            if (found.begin() == null && found.end() == null) {
                return false;
            }
            Period period = asked.apply(row);
            return certainty == Certainty.DEFINITE ? period.contains(found) : period.overlaps(found);
        };
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : Utc.of(value.toString());
    }

    /** The rows whose flat columns and shape meet an ECQL condition; none of none, for no row has columns. */
    public static List<Row> matching(String where, List<Row> rows) {
        if (rows.isEmpty()) {
            return new ArrayList<>();
        }
        var columns = new LinkedHashMap<String, Class<?>>();
        for (Row row : rows) {
            row.flat().forEach((name, value) -> {
                Class<?> type = type(name, value);
                if (type != String.class || !columns.containsKey(name)) {
                    columns.merge(
                            name, type, (old, found) -> old == String.class || found == Double.class ? found : old);
                }
            });
        }
        var declared = new ArrayList<Ecql.Column>();
        columns.forEach((name, type) -> declared.add(new Ecql.Column(name, type)));
        Ecql filter = Ecql.of(where, declared);
        var kept = new ArrayList<Row>();
        for (Row row : rows) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            for (var column : columns.entrySet()) {
                values.put(
                        column.getKey(), valueAs(column.getValue(), row.flat().get(column.getKey())));
            }
            if (filter.matches(values, row.shape())) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static Class<?> type(String name, @Nullable Object value) {
        if (name.equals("begin_at") || name.equals("end_at")) {
            return Instant.class;
        }
        return value instanceof Long
                ? Long.class
                : value instanceof Double ? Double.class : value instanceof Boolean ? Boolean.class : String.class;
    }

    private static @Nullable Object valueAs(Class<?> type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type == Instant.class) {
            return Utc.of(value.toString());
        }
        if (type == Double.class && value instanceof Long whole) {
            return whole.doubleValue();
        }
        return value;
    }

    private static void sort(List<Row> rows, String text) {
        boolean reverse = text.startsWith("-");
        String column = reverse ? text.substring(1) : text;
        if (!rows.isEmpty() && !rows.get(0).has(column)) {
            throw UserError.usage("there is no column '" + column + "' to sort by; there are "
                    + String.join(", ", rows.get(0).flat().keySet()));
        }
        Comparator<Row> order = (a, b) -> compare(a.value(column), b.value(column));
        rows.sort(reverse ? order.reversed() : order);
    }

    /** Unknown last. */
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        if (a instanceof Number left && b instanceof Number right) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        String left = a.toString();
        String right = b.toString();
        if (left.matches("[A-Z]-[0-9]{1,15}")
                && right.matches("[A-Z]-[0-9]{1,15}")
                && left.charAt(0) == right.charAt(0)) {
            return Long.compare(Long.parseLong(left.substring(2)), Long.parseLong(right.substring(2)));
        }
        return left.compareTo(right);
    }

    private static void refuseNegative(String sign, int value) {
        if (value < 0) {
            throw UserError.usage(sign + " is " + value + "; give 0 or more");
        }
    }
}
