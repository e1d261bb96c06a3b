package org.railwatch.time.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means.
 *
 * @param extent the days of a date; null when they are not known
 */
public record Reading(
        TimeMention.Type type,
        String value,
        @Nullable Extent extent,
        @Nullable String edtf,
        List<Rule> rules,
        List<String> alternatives,
        @Nullable String conflict) {
    public Reading {
        rules = List.copyOf(rules);
        alternatives = List.copyOf(alternatives);
    }

    public static Reading date(String value, Extent extent, Rule... rules) {
        return new Reading(TimeMention.Type.DATE, value, extent, extent.edtf(), List.of(rules), List.of(), null);
    }

    public static Reading unknownDate(String value, Rule rule) {
        return new Reading(TimeMention.Type.DATE, value, null, null, List.of(rule), List.of(), null);
    }

    public static Reading undated(TimeMention.Type type, String value, Rule rule) {
        return new Reading(type, value, null, null, List.of(rule), List.of(), null);
    }

    public Reading or(String alternative) {
        return alternative.equals(edtf)
                ? this
                : new Reading(type, value, extent, edtf, rules, plus(alternatives, alternative), conflict);
    }

    public Reading meaning(@Nullable String text) {
        return new Reading(type, value, extent, text, rules, alternatives, conflict);
    }

    public Reading by(Rule rule) {
        return new Reading(type, value, extent, edtf, plus(rules, rule), alternatives, conflict);
    }

    public Reading contradictedBy(String sentence) {
        return new Reading(type, value, extent, edtf, rules, alternatives, sentence);
    }

    /** Only a part of it: {@code early 2023}. */
    public Reading part(Part part) {
        if (part == Part.WHOLE || extent == null) {
            return this;
        }
        Extent some = part.of(extent);
        return new Reading(type, value, some, some.edtf(), plus(rules, Rule.THIRDS), List.of(), conflict);
    }

    public Reading of(TimeMention.Type other, String written) {
        return new Reading(other, written, extent, edtf, rules, alternatives, conflict);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        var all = new java.util.ArrayList<>(some);
        all.add(one);
        return all;
    }
}
