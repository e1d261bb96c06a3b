package org.railwatch.shell.filter;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Box;
import org.railwatch.geo.Metres;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.Common.Certainty;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;

/** Narrows and orders a listing as its common options ask; checks them before the command runs. */
public final class Filters {
    private final Call call;
    private final Names names;
    private final List<Predicate<Row>> tests = new ArrayList<>();
    private final @Nullable Order order;

    private Filters(Call call, Names names) {
        this.call = call;
        this.names = names;
        this.order = call.common("sort", String.class).map(Order::of).orElse(null);
    }

    public static Filters of(Call call, Names names) {
        var filters = new Filters(call, names);
        call.verb().filters().ifPresent(declared -> {
            for (String column : declared.columns()) {
                call.filter(column)
                        .ifPresent(value -> filters.tests.add(new Wanted(column, names.value(column, value))));
            }
            if (declared.place()) {
                filters.place();
            }
            if (declared.period()) {
                filters.period();
            }
        });
        call.common("limit", Integer.class).ifPresent(limit -> refuseNegative("--limit", limit));
        call.common("offset", Integer.class).ifPresent(offset -> refuseNegative("--offset", offset));
        return filters;
    }

    /** What the options leave of an answer; one that is no listing becomes one when they ask anything of its rows. */
    public Answer apply(Answer answer) {
        if (answer instanceof Answer.Listing listing) {
            return listing.withOnly(rows(listing.rows(), listing.columns()));
        }
        if (answer instanceof Answer.Export export) {
            return new Answer.Export(rows(export.rows(), export.columns()), export.writer());
        }
        boolean asked = order != null || call.flag("limit") || call.flag("offset") || where() != null;
        if (!call.verb().lists() || !asked) {
            return answer;
        }
        return Answer.Listing.of(answer.columns(), rows(answer.rows(), answer.columns()));
    }

    private List<Row> rows(List<Row> all, Columns columns) {
        List<Row> rows = new ArrayList<>();
        for (Row row : all) {
            if (tests.stream().allMatch(test -> test.test(row))) {
                rows.add(row);
            }
        }
        String where = where();
        if (where != null) {
            rows = Condition.matching(where, rows);
        }
        if (order != null) {
            rows = order.sorted(rows, columns);
        }
        int from = Math.min(rows.size(), call.common("offset", Integer.class).orElse(0));
        int count =
                Math.min(rows.size() - from, call.common("limit", Integer.class).orElse(Integer.MAX_VALUE));
        return rows.subList(from, from + count);
    }

    /** Null also where the command has an option of its own with that name, which means what the command says. */
    private @Nullable String where() {
        boolean own =
                call.verb().options().stream().anyMatch(option -> option.name().equals("where"));
        return own ? null : call.common("where", String.class).orElse(null);
    }

    /** By the whole of what a row shows: possible is what reaches into the place, definite what lies wholly inside. */
    private void place() {
        boolean wholly = call.common("certainty", Certainty.class).orElse(Certainty.POSSIBLE) == Certainty.DEFINITE;
        call.common("near", String.class).ifPresent(near -> {
            Position centre = names.places().position(near);
            double radius = call.common("radius", Metres.class)
                    .orElseThrow(() -> UserError.usage("--near needs --radius, such as --radius 5km"))
                    .value();
            tests.add(placed(
                    shape -> wholly ? shape.farthestMetres(centre) <= radius : shape.distanceMetres(centre) <= radius));
        });
        if (call.flag("radius") && !call.flag("near")) {
            throw UserError.usage("--radius needs --near, a facility or LON,LAT");
        }
        call.common("within", String.class).ifPresent(within -> {
            Shape area = names.places().area(within);
            tests.add(placed(shape -> wholly ? area.covers(shape) : area.intersects(shape)));
        });
        call.common("bbox", String.class).ifPresent(text -> {
            Box box = Box.of(text);
            tests.add(placed(shape -> wholly ? shape.liesWithin(box) : shape.meets(box)));
        });
    }

    /** A row without a place is in none. */
    private static Predicate<Row> placed(Predicate<Shape> test) {
        return row -> row.shape() != null && test.test(row.shape());
    }

    private void period() {
        Certainty certainty = call.common("certainty", Certainty.class).orElse(Certainty.POSSIBLE);
        Edtf on = call.common("on", Edtf.class).orElse(null);
        Edtf since = call.common("since", Edtf.class).orElse(null);
        Edtf until = call.common("until", Edtf.class).orElse(null);
        var zones = new HashMap<String, ZoneId>();
        if (on != null) {
            tests.add(during(row -> on.period(zone(row, zones)), certainty));
        }
        if (since != null || until != null) {
            // Refused here when they are the wrong way round, not at the first row.
            between(since, until, ZoneOffset.UTC);
            tests.add(during(row -> between(since, until, zone(row, zones)), certainty));
        }
    }

    private static Period between(@Nullable Edtf since, @Nullable Edtf until, ZoneId zone) {
        return new Period(
                since == null ? null : since.period(zone).begin(),
                until == null ? null : until.period(zone).end());
    }

    /** A day that is asked for is the day of the row's place, as a day that was typed is. */
    private ZoneId zone(Row row, Map<String, ZoneId> zones) {
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
                        facility.toString(), slug -> names.places().zone(slug));
    }

    /** A row without any date is in no period. */
    private static Predicate<Row> during(Function<Row, Period> asked, Certainty certainty) {
        return row -> Dated.of(row)
                .filter(found -> certainty == Certainty.DEFINITE
                        ? found.definitelyDuring(asked.apply(row))
                        : found.possiblyDuring(asked.apply(row)))
                .isPresent();
    }

    private static void refuseNegative(String sign, int value) {
        if (value < 0) {
            throw UserError.usage(sign + " is " + value + "; give 0 or more");
        }
    }
}
