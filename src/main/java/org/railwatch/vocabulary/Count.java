package org.railwatch.vocabulary;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * How many of an object, as stated: {@code OBJECT QUALIFIER [N[..N]] [UNIT]}, such as {@code railcar approx 73} or
 * {@code container_row exact 200 m}. The numbers are the stated ones, nothing is computed into them:
 *
 * <ul>
 *   <li>{@code exact}: low, best and high are the number; {@code none}: all three are 0
 *   <li>{@code approx}: best is the number, low and high are null; {@code approx N..N}: low and high, best null
 *   <li>{@code at_least}, {@code more_than}: low is the number; {@code more_than} stays strict by its qualifier, the
 *       stored low is the number that was said
 *   <li>{@code at_most}, {@code less_than}, {@code approx_at_most}: high is the number, {@code less_than} strict likewise
 *   <li>{@code between}: low and high; {@code some}: all three are null
 * </ul>
 *
 * Numbers are doubles because tons, hectares and months come in fractions; of things ({@code each}) only whole numbers
 * are taken. Every whole number below 2^53 is exact, and larger ones are refused.
 */
public record Count(
        ObjectKind object,
        Qualifier qualifier,
        @Nullable Double low,
        @Nullable Double best,
        @Nullable Double high,
        Unit unit) {
    private static final double LARGEST = (1L << 53) - 1;
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * For {@code exact} and {@code none} what is null is filled in.
     *
     * @throws UserError (usage) when the numbers are not those that the qualifier takes
     */
    public Count {
        low = checked(low, unit);
        best = checked(best, unit);
        high = checked(high, unit);
        boolean fits = switch (qualifier) {
            case EXACT -> best != null && isNullOr(best, low) && isNullOr(best, high);
            case NONE -> isNullOr(0, low) && isNullOr(0, best) && isNullOr(0, high);
            case SOME -> low == null && best == null && high == null;
            case APPROX -> best == null ? low != null && high != null : low == null && high == null;
            case BETWEEN -> low != null && best == null && high != null;
            case AT_LEAST, MORE_THAN -> low != null && best == null && high == null;
            case AT_MOST, LESS_THAN, APPROX_AT_MOST -> low == null && best == null && high != null;
        };
        if (!fits) {
            throw UserError.usage("'" + qualifier.word() + "' does not go with these numbers; write such as '"
                    + CountText.example(object, qualifier) + "'");
        }
        if (qualifier == Qualifier.EXACT || qualifier == Qualifier.NONE) {
            best = best == null ? 0.0 : best;
            low = best;
            high = best;
        }
        if (low != null && high != null && low > high) {
            throw UserError.usage("the range " + number(low) + ".." + number(high) + " runs backwards; write "
                    + number(high) + ".." + number(low));
        }
        if (qualifier == Qualifier.LESS_THAN && Objects.equals(high, 0.0)) {
            throw UserError.usage("nothing is less than 0; write '" + object + " none'");
        }
    }

    /**
     * Reads the form above.
     *
     * @throws UserError (usage) for anything else, with the form that was probably meant
     */
    public static Count of(String text) {
        return CountText.parse(text);
    }

    /**
     * The numbers that the statement allows, computed:
     *
     * <ul>
     *   <li>{@code approx}: 10 % to both sides, at least 2 (Railwatch's rule); things are narrowed to the whole numbers
     *       inside (73: 65.7 to 80.3, so 66 to 80), and never reach down to 0, for who says "about two" saw some
     *   <li>{@code approx_at_most}: from 0 to the number and as much again on top
     *   <li>{@code more_than}, {@code less_than}: of things, from or to the next whole number; of other units the number
     *       itself is included, since the interval is closed: that errs on the side of no conflict
     *   <li>{@code some}: of things 1 or more, of other units 0 or more
     * </ul>
     */
    public Interval tested() {
        boolean things = unit == Unit.EACH;
        double step = things ? 1 : 0;
        return switch (qualifier) {
            case EXACT, BETWEEN, AT_LEAST, NONE -> new Interval(low, high);
            case APPROX ->
                best != null
                        ? new Interval(below(best), above(best))
                        : new Interval(below(Objects.requireNonNull(low)), above(Objects.requireNonNull(high)));
            case MORE_THAN -> new Interval(Objects.requireNonNull(low) + step, null);
            case AT_MOST -> new Interval(0.0, high);
            case LESS_THAN -> new Interval(0.0, Objects.requireNonNull(high) - step);
            case APPROX_AT_MOST -> new Interval(0.0, above(Objects.requireNonNull(high)));
            case SOME -> new Interval(step, null);
        };
    }

    /** Whether it says how many at the most: {@code at_most less_than approx_at_most none}. */
    public boolean isUpperBound() {
        return qualifier.isUpperBound();
    }

    /** The same number of another object. */
    public Count withObject(ObjectKind other) {
        return new Count(other, qualifier, low, best, high, unit);
    }

    /** Whether it says how many at the least and no more than that: {@code at_least more_than some}. */
    public boolean isLowerBound() {
        return qualifier.isLowerBound();
    }

    /** What {@link #of} reads. */
    @Override
    public String toString() {
        var text = new StringBuilder(object.word()).append(' ').append(qualifier.word());
        if (qualifier != Qualifier.NONE && qualifier != Qualifier.SOME) {
            if (best != null) {
                text.append(' ').append(number(best));
            } else if (low != null && high != null) {
                text.append(' ').append(number(low)).append("..").append(number(high));
            } else {
                text.append(' ').append(number(Objects.requireNonNull(low != null ? low : high)));
            }
        }
        if (unit != Unit.EACH) {
            text.append(' ').append(unit.word());
        }
        return text.toString();
    }

    /** In digits, without a decimal point where it is whole: {@code 73}, {@code 0.5}, {@code 1000000}. */
    public static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static @Nullable Double checked(@Nullable Double number, Unit unit) {
        if (number == null) {
            return null;
        }
        if (!(number >= 0)) {
            throw UserError.usage("a count cannot be " + number + "; write a number from 0 upwards");
        }
        if (number > LARGEST) {
            throw UserError.usage(
                    "the number " + number + " is too large to be exact; write at most " + number(LARGEST));
        }
        if (unit == Unit.EACH && number != Math.rint(number)) {
            throw UserError.usage("'" + number(number) + "' is not a whole number of things; round it, or name a unit"
                    + " that has fractions: m, t, ha, teu, months_supply");
        }
        return number + 0.0; // no negative zero
    }

    private static boolean isNullOr(double wanted, @Nullable Double number) {
        return number == null || number == wanted;
    }

    private double below(double number) {
        double below = BigDecimal.valueOf(number).subtract(margin(number)).doubleValue();
        if (unit != Unit.EACH) {
            return Math.max(0, below);
        }
        return Math.max(Math.min(1, number), Math.ceil(below));
    }

    private double above(double number) {
        double above = BigDecimal.valueOf(number).add(margin(number)).doubleValue();
        return unit == Unit.EACH ? Math.floor(above) : above;
    }

    private static BigDecimal margin(double number) {
        return BigDecimal.valueOf(number).multiply(TENTH).max(TWO);
    }
}
