package org.railwatch.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What several counts of different things come to together; pure. Only what was said is added up, never a margin that a
 * test allows (interval addition of the said lows and highs, Moore 1966):
 *
 * <ul>
 *   <li>exact numbers make an exact one; with numbers that are about so many, one about so many
 *   <li>where every part has a most, the sum is between the sums of the leasts and of the mosts
 *   <li>where one has none, the sum has none; the least of a number that is about so many was not said then, and it
 *       adds what any part adds: of things one, for each is of some
 * </ul>
 */
public final class CountSum {
    private final ObjectKind object;
    private final Unit unit;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param object of the sum; the parts may be of its kinds
     * @param unit of every part
     */
    public CountSum(ObjectKind object, Unit unit) {
        this.object = object;
        this.unit = unit;
    }

    /**
     * @param count never of none
     * @param more whether there may be more than was counted, for something hides the rest
     */
    private record Part(Count count, boolean more) {
        /** Null where nobody said it. */
        @Nullable
        Double low() {
            return switch (count.qualifier()) {
                case MORE_THAN -> count.tested().low();
                case APPROX -> count.low() == null ? count.best() : count.low();
                case EXACT, AT_LEAST, BETWEEN, AT_MOST, LESS_THAN, APPROX_AT_MOST, SOME, NONE -> count.low();
            };
        }

        @Nullable
        Double high() {
            if (more) {
                return null;
            }
            return switch (count.qualifier()) {
                case LESS_THAN -> count.tested().high();
                case APPROX -> count.high() == null ? count.best() : count.high();
                case EXACT, AT_LEAST, MORE_THAN, BETWEEN, AT_MOST, APPROX_AT_MOST, SOME, NONE -> count.high();
            };
        }

        boolean about() {
            return count.qualifier() == Qualifier.APPROX || count.qualifier() == Qualifier.APPROX_AT_MOST;
        }
    }

    /** Adds one; {@code more} says that there may be more of it than was counted. */
    public void add(Count count, boolean more) {
        parts.add(new Part(count, more));
    }

    /** Of one part or more. */
    public Count total() {
        if (parts.size() == 1 && !parts.get(0).more()) {
            return parts.get(0).count().withObject(object);
        }
        boolean open = parts.stream().anyMatch(part -> part.high() == null);
        boolean about = parts.stream().anyMatch(Part::about);
        boolean said = false;
        double low = 0;
        double high = 0;
        for (Part part : parts) {
            Double least = open && part.about() ? null : part.low();
            said |= least != null;
            low += least == null ? leastOfAny() : Math.max(leastOfAny(), least);
            high += Objects.requireNonNullElse(part.high(), 0.0);
        }
        if (open) {
            return low == 0 || (!said && parts.size() == 1)
                    ? count(Qualifier.SOME, null, null, null)
                    : count(Qualifier.AT_LEAST, low, null, null);
        }
        if (low == high) {
            return count(about ? Qualifier.APPROX : Qualifier.EXACT, null, low, null);
        }
        if (low == 0) {
            return count(about ? Qualifier.APPROX_AT_MOST : Qualifier.AT_MOST, null, null, high);
        }
        return count(about ? Qualifier.APPROX : Qualifier.BETWEEN, low, null, high);
    }

    private double leastOfAny() {
        return unit == Unit.EACH ? 1 : 0;
    }

    private Count count(Qualifier qualifier, @Nullable Double low, @Nullable Double best, @Nullable Double high) {
        return new Count(object, qualifier, low, best, high, unit);
    }
}
