package org.railwatch.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * A stretch of time in UTC, from its first millisecond to its last, both inside it.
 *
 * <p>A bound that is null is open or unknown, and is read as reaching without limit. What happened in a period
 * happened at some instant of it, so two periods are related in two ways. A <em>definite</em> answer ({@link
 * #contains}, {@link #definitelyBefore}, {@link #definitelyAfter}) holds whichever instants those were; a null
 * bound never makes one true that would be false for some real bound, with one exception: a null bound of the
 * container itself contains everything on its side, as {@code --since 2023} must. A <em>possible</em> answer
 * ({@link #overlaps}, {@link #possiblyBefore}, {@link #possiblyAfter}) holds for some choice of instants; a null
 * bound makes it true.
 *
 * @param begin the first millisecond, or null
 * @param end the last millisecond ({@code …:59.999Z}, DESIGN.md §4), or null
 */
public record Period(@Nullable Instant begin, @Nullable Instant end) {
    /** A begin after the end is a {@link UserError}. */
    public Period {
        if (begin != null && end != null && begin.isAfter(end)) {
            throw UserError.usage(
                    "the period from " + begin + " to " + end + " ends before it begins; put the earlier date first");
        }
    }

    /** Possible: they share an instant. The same as neither being definitely before the other. */
    public boolean overlaps(Period other) {
        return !definitelyBefore(other) && !definitelyAfter(other);
    }

    /** Definite: the other lies wholly inside this one. A null bound lies only inside a null bound. */
    public boolean contains(Period other) {
        return (begin == null || (other.begin != null && !other.begin.isBefore(begin)))
                && (end == null || (other.end != null && !other.end.isAfter(end)));
    }

    /** Definite: a bound that the other one has, and is not null, lies inside this one. */
    boolean containsKnownBoundOf(Period other) {
        return (other.begin != null && contains(new Period(other.begin, other.begin)))
                || (other.end != null && contains(new Period(other.end, other.end)));
    }

    /** Definite: all of this one comes before all of the other. False when this end or that begin is null. */
    public boolean definitelyBefore(Period other) {
        return end != null && other.begin != null && end.isBefore(other.begin);
    }

    /** Possible: some instant of this one comes before some of the other. True when this begin or that end is null. */
    public boolean possiblyBefore(Period other) {
        return begin == null || other.end == null || begin.isBefore(other.end);
    }

    /** Definite: all of this one comes after all of the other. False when this begin or that end is null. */
    public boolean definitelyAfter(Period other) {
        return other.definitelyBefore(this);
    }

    /** Possible: some instant of this one comes after some of the other. True when this end or that begin is null. */
    public boolean possiblyAfter(Period other) {
        return other.possiblyBefore(this);
    }

    /** What they share, null where both are null; empty when they do not overlap. */
    public Optional<Period> intersection(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        var from = begin == null || (other.begin != null && other.begin.isAfter(begin)) ? other.begin : begin;
        var to = end == null || (other.end != null && other.end.isBefore(end)) ? other.end : end;
        return Optional.of(new Period(from, to));
    }

    /** Whether a bound is null. */
    public boolean isOpen() {
        return begin == null || end == null;
    }

    /** How long it lasts, its last millisecond included: a calendar day mostly has 24 hours. Empty when open. */
    public Optional<Duration> length() {
        return begin == null || end == null
                ? Optional.empty()
                : Optional.of(Duration.between(begin, end).plusMillis(1));
    }

    /**
     * Its length in days, rounded to the nearest: a calendar day is 1 also where the clocks changed, a minute is 0.
     * Empty when open.
     */
    public OptionalLong days() {
        return length().map(length ->
                        OptionalLong.of(length.plus(Duration.ofHours(12)).toDays()))
                .orElse(OptionalLong.empty());
    }

    /**
     * The time between them that belongs to neither, in either direction: 24 hours from 5 to 7 October, zero when
     * they overlap or meet, and so the least possible where a bound is null.
     */
    public Duration gapTo(Period other) {
        if (end != null && other.begin != null && end.isBefore(other.begin)) {
            return Duration.between(end, other.begin).minusMillis(1);
        }
        if (begin != null && other.end != null && other.end.isBefore(begin)) {
            return Duration.between(other.end, begin).minusMillis(1);
        }
        return Duration.ZERO;
    }
}
