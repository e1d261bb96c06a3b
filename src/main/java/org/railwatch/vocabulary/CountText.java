package org.railwatch.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** Reads the text form of a {@link Count} and says what to write instead where it cannot. */
final class CountText {
    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final Pattern SINGLE = Pattern.compile(NUMBER);
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\.\\.(" + NUMBER + ")");
    private static final Pattern RANGE_MISSPELT =
            Pattern.compile("(" + NUMBER + ")(?:-|–|—|~|…|\\.{3,})(" + NUMBER + ")");
    private static final Pattern OPEN_ABOVE = Pattern.compile("(" + NUMBER + ")(?:\\+|\\.\\.+|…)");
    private static final Pattern OPEN_BELOW = Pattern.compile("(?:\\.\\.+|…)(" + NUMBER + ")");
    private static final Pattern WITH_UNIT = Pattern.compile("(" + NUMBER + "(?:\\.\\." + NUMBER + ")?)(\\p{L}+)");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=\\d)[,'’_\u00a0\u202f ](?=\\d{3}(?!\\d))");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-+~≈<>≥≤.…,]*\\d.*");

    /** What press and people write, and the qualifier it is. */
    private static final Map<Qualifier, List<String>> EVERYDAY = Map.of(
            Qualifier.APPROX, List.of("about", "around", "approximately", "roughly", "circa", "ca", "nearly", "~", "≈"),
            Qualifier.AT_LEAST, List.of("min", "minimum", "at_minimum", "no_fewer_than", "no_less_than", ">=", "≥"),
            Qualifier.MORE_THAN, List.of("over", "above", "upwards_of", "greater_than", ">"),
            Qualifier.AT_MOST, List.of("up_to", "max", "maximum", "at_maximum", "no_more_than", "<=", "≤"),
            Qualifier.LESS_THAN, List.of("under", "below", "fewer_than", "<"),
            Qualifier.BETWEEN, List.of("from", "range"),
            Qualifier.EXACT, List.of("exactly", "precisely", "="),
            Qualifier.NONE, List.of("no", "zero", "nil", "absent", "empty"),
            Qualifier.SOME, List.of("several", "many", "multiple", "present", "any", "few", "dozens", "hundreds"));

    private CountText() {}

    static Count parse(String text) {
        var words = List.of(text.strip().split("\\s+"));
        if (text.isBlank()) {
            throw UserError.usage("an empty count; write such as 'railcar approx 73'");
        }
        var first = words.get(0);
        if (LIKE_A_NUMBER.matcher(first).matches() && words.size() > 1) {
            throw UserError.usage("'" + text + "' begins with its number; write the object first, then how exact it is:"
                    + " 'railcar exact 73' or 'railcar approx 73'");
        }
        var object = ObjectKind.of(first);
        if (words.size() == 1) {
            throw UserError.usage("'" + object + "' does not say how many; write '" + object + " some', '" + object
                    + " none' or '" + object + " approx 73'");
        }
        var qualifier = qualifier(object, words);
        var rest = words.subList(2, words.size());
        if (rest.isEmpty()) {
            return count(object, qualifier, null, Unit.EACH);
        }
        if (!LIKE_A_NUMBER.matcher(rest.get(0)).matches()) {
            if (rest.size() > 1) {
                throw surplus(object, qualifier, rest.get(0));
            }
            return count(object, qualifier, null, Unit.of(rest.get(0)));
        }
        var joined = String.join(" ", rest);
        var unspaced = SEPARATOR.matcher(joined).replaceAll("");
        if (!unspaced.equals(joined)) {
            throw UserError.usage("the number in '" + joined + "' has separators; write '" + unspaced + "'");
        }
        if (rest.size() > 2) {
            throw surplus(object, qualifier, rest.get(2));
        }
        checkNumber(object, rest.get(0));
        return count(object, qualifier, rest.get(0), rest.size() == 1 ? Unit.EACH : Unit.of(rest.get(1)));
    }

    /** The form that a qualifier takes. */
    static String example(ObjectKind object, Qualifier qualifier) {
        return object.word() + " " + qualifier.word()
                + switch (qualifier) {
                    case SOME, NONE -> "";
                    case BETWEEN -> " 70..80";
                    case EXACT, APPROX, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, APPROX_AT_MOST -> " 73";
                };
    }

    private static Count count(ObjectKind object, Qualifier qualifier, @Nullable String digits, Unit unit) {
        var range = digits == null ? null : RANGE.matcher(digits);
        boolean isRange = range != null && range.matches();
        switch (qualifier) {
            case SOME, NONE -> {
                if (digits != null) {
                    throw UserError.usage(
                            "'" + qualifier.word() + "' takes no number, but " + digits + " was given; write '"
                                    + object + " " + qualifier.word() + "' or '" + object
                                    + (isRange ? " between " : " exact ") + digits + "'");
                }
                return new Count(object, qualifier, null, null, null, unit);
            }
            case BETWEEN -> {
                if (digits == null || !isRange) {
                    throw UserError.usage("'between' needs two numbers"
                            + (digits == null ? "" : ", but " + digits + " is one") + "; write such as '"
                            + example(object, qualifier) + "'");
                }
            }
            case EXACT, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, APPROX_AT_MOST -> {
                if (isRange) {
                    throw UserError.usage("'" + qualifier.word() + "' takes one number, but " + digits
                            + " is a range; write '" + object + " between " + digits + "'");
                }
            }
            case APPROX -> {
                // one number or a range
            }
        }
        if (digits == null) {
            throw UserError.usage("'" + object + " " + qualifier.word() + "' lacks its number; write such as '"
                    + example(object, qualifier) + "', or '" + object + " some'");
        }
        if (range != null && isRange) {
            return new Count(
                    object, qualifier, Double.valueOf(range.group(1)), null, Double.valueOf(range.group(2)), unit);
        }
        var number = Double.valueOf(digits);
        return switch (qualifier) {
            case EXACT, APPROX -> new Count(object, qualifier, null, number, null, unit);
            case AT_LEAST, MORE_THAN -> new Count(object, qualifier, number, null, null, unit);
            case AT_MOST, LESS_THAN, APPROX_AT_MOST -> new Count(object, qualifier, null, null, number, unit);
            case BETWEEN, SOME, NONE -> throw new AssertionError(qualifier);
        };
    }

    private static Qualifier qualifier(ObjectKind object, List<String> words) {
        var second = words.get(1);
        for (var qualifier : Qualifier.values()) {
            if (qualifier.word().equals(second)) {
                return qualifier;
            }
        }
        if (SINGLE.matcher(second).matches()) {
            var number = String.join(" ", words.subList(1, words.size()));
            throw UserError.usage("'" + object + " " + number + "' does not say how exact the number is; write '"
                    + object + " exact " + number + "' or '" + object + " approx " + number + "'");
        }
        if (RANGE.matcher(second).matches()) {
            throw UserError.usage("'" + object + " " + second + "' does not say how the range is meant; write '"
                    + object + " between " + second + "' or '" + object + " approx " + second + "'");
        }
        for (int end = Math.min(words.size(), 4); end > 1; end--) {
            var said = String.join("_", words.subList(1, end));
            for (var qualifier : Qualifier.values()) {
                if (qualifier.word().equals(said)
                        || EVERYDAY.getOrDefault(qualifier, List.of()).contains(said)) {
                    throw UserError.usage(
                            "no qualifier '" + said.replace('_', ' ') + "'; write '" + qualifier.word() + "'");
                }
            }
        }
        if (LIKE_A_NUMBER.matcher(second).matches()) {
            checkNumber(object, second);
        }
        return Qualifier.of(second);
    }

    private static UserError surplus(ObjectKind object, Qualifier qualifier, String word) {
        return UserError.usage(
                "one word too many in the count, '" + word + "'; write such as '" + example(object, qualifier) + "'");
    }

    private static void checkNumber(ObjectKind object, String digits) {
        if (SINGLE.matcher(digits).matches() || RANGE.matcher(digits).matches()) {
            return;
        }
        throw UserError.usage("no number '" + digits + "'; write " + cure(object, digits));
    }

    private static String cure(ObjectKind object, String digits) {
        if (digits.startsWith("-")) {
            return "a number from 0 upwards, or '" + object + " none'";
        }
        var range = RANGE_MISSPELT.matcher(digits);
        if (range.matches()) {
            return range.group(1) + ".." + range.group(2);
        }
        var openAbove = OPEN_ABOVE.matcher(digits);
        if (openAbove.matches()) {
            return "'" + object + " at_least " + openAbove.group(1) + "'";
        }
        var openBelow = OPEN_BELOW.matcher(digits);
        if (openBelow.matches()) {
            return "'" + object + " at_most " + openBelow.group(1) + "'";
        }
        var withUnit = WITH_UNIT.matcher(digits);
        if (withUnit.matches()) {
            return "the unit as a word of its own, '" + withUnit.group(1) + " " + withUnit.group(2) + "'";
        }
        if (SINGLE.matcher(digits.replace(',', '.')).matches()) {
            return digits.replace(',', '.');
        }
        return "digits, such as 73, 0.5 or 70..80";
    }
}
