package org.railwatch.geo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/** What GeoTools' parser says of a condition it cannot read, in plain words. */
final class EcqlSyntax {
    private static final Pattern ENCOUNTERED = Pattern.compile("Encountered \"(.*?)\" at line 1, column (\\d+)\\.");
    private static final Pattern LEXICAL = Pattern.compile("Lexical error at line 1, column (\\d+)\\.");
    private static final Pattern EXPECTED = Pattern.compile("^ {4}(\\S.*?)(?: \\.\\.\\.)?\\s*$", Pattern.MULTILINE);
    private static final Set<String> COMPARISONS = Set.of(
            "<EQ>",
            "<GT>",
            "<LT>",
            "<GTE>",
            "<LTE>",
            "<NEQ>",
            "like",
            "ilike",
            "is",
            "between",
            "before",
            "after",
            "during",
            "tequals",
            "exists",
            "does-not-exist",
            "in");
    private static final Set<String> GEOMETRIES = Set.of(
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "envelope",
            "srid");
    private static final Set<String> UNITS = Set.of("feet", "meters", "statute miles", "nautical miles", "kilometers");

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"");
    private static final Pattern OTHER_SYSTEM = Pattern.compile("(?i)\\bSRID\\s*=\\s*(?!4326\\b)(\\w*)");

    private static final int MOST_BRACKETS = 50;

    private EcqlSyntax() {}

    /** The condition with blanks in place of what is quoted. */
    static String withoutTexts(String condition) {
        return QUOTED.matcher(condition)
                .replaceAll(quoted -> " ".repeat(quoted.group().length()));
    }

    /** The parser would run out of stack. */
    static void refuseDeepBrackets(String condition) {
        var depth = 0;
        for (var i = 0; i < condition.length(); i++) {
            var letter = condition.charAt(i);
            if (letter == '(' || letter == '[') {
                depth++;
            } else if (letter == ')' || letter == ']') {
                depth--;
            }
            if (depth > MOST_BRACKETS) {
                throw UserError.usage(
                        "the condition has more than " + MOST_BRACKETS + " brackets in one another; leave some out");
            }
        }
    }

    static void refuseOtherSystems(String condition) {
        var system = OTHER_SYSTEM.matcher(condition);
        if (system.find()) {
            throw UserError.usage("the reference system " + system.group(1)
                    + " is not offered; write geometries in longitude and latitude, as POINT(130.6081 42.4214)");
        }
    }

    /** One sentence of what was expected where, from the parser's message. */
    static String sentence(String text, String message) {
        if (text.isBlank()) {
            return "the condition is empty; write one such as kind = 'port'";
        }
        var lexical = LEXICAL.matcher(message);
        if (lexical.find()) {
            return text.chars().filter(letter -> letter == '\'').count() % 2 == 1
                    ? "the condition has a text that does not end; close it with a single quote"
                    : at(text, Integer.parseInt(lexical.group(1)))
                            + " a letter or sign stands where none may; put a text in single quotes";
        }
        if (message.contains("temporal position")) {
            return "the condition has a period that ends before it begins; write the earlier time first";
        }
        if (message.contains("Invalid number of points")) {
            return "the condition has a line or ring with too few positions; a line needs two, a ring four";
        }
        if (message.contains("closed linestring")) {
            return "the condition has a ring that is not closed; repeat its first position at its end";
        }
        if (message.startsWith("Function not found")) {
            return "the condition uses a function that is not offered; compare columns with =, LIKE, IN or BETWEEN";
        }
        var encountered = ENCOUNTERED.matcher(message);
        if (!encountered.find() || encountered.group(1).isBlank()) {
            return "the condition cannot be read; write it as kind = 'port' AND country = 'KP'";
        }
        return sentence(text, message, encountered.group(1), Integer.parseInt(encountered.group(2)));
    }

    /** The parser names all words from the first it doubted; the one at fault is the last of them. */
    private static String sentence(String text, String message, String encountered, int column) {
        var words = List.of(encountered.strip().split(" +"));
        var culprit = words.get(words.size() - 1);
        var expected = expected(message, words.size());
        var atEnd = culprit.equals("<EOF>");
        var from = Math.max(0, Math.min(column - 1, text.length()));
        var place = words.size() == 1
                ? from
                : text.indexOf(culprit, from + words.get(0).length());
        return (atEnd ? "at the end of the condition " : at(text, (place < 0 ? from : place) + 1) + " ")
                + String.join(" or ", inWords(expected))
                + " is expected"
                + (atEnd ? "" : ", not " + culprit);
    }

    private static String at(String text, int column) {
        return "at character " + Math.min(column, text.length()) + " of the condition";
    }

    private static Set<String> expected(String message, int words) {
        var tokens = new LinkedHashSet<String>();
        var entries = EXPECTED.matcher(message.substring(message.indexOf("Was expecting") + 1));
        while (entries.find()) {
            var entry = entries.group(1).replace("\"", "");
            var sequence = UNITS.contains(entry) ? List.of(entry) : List.of(entry.split(" +"));
            if (sequence.size() == words) {
                tokens.add(sequence.get(words - 1));
            }
        }
        return tokens;
    }

    /** At most four kinds of thing; arithmetic is left out, for it is seldom what is missing. */
    private static Set<String> inWords(Set<String> tokens) {
        var comparison = tokens.stream().anyMatch(COMPARISONS::contains) && !tokens.contains("<STRING_LITERAL>");
        if (comparison) {
            return Set.of("a comparison such as =, LIKE, IN or IS NULL");
        }
        if (tokens.containsAll(Set.of("<IDENTIFIER>", "<STRING_LITERAL>"))) {
            return Set.of("a column, a number or a text in single quotes");
        }
        var words = new LinkedHashSet<String>();
        for (var token : tokens) {
            switch (token.toUpperCase(Locale.ROOT)) {
                case "<IDENTIFIER>" -> words.add("a column");
                case "<STRING_LITERAL>" -> words.add("a text in single quotes");
                case "<INTEGER_LITERAL>", "<FLOATING_LITERAL>" -> words.add("a number");
                case "<DATE_TIME>" -> words.add("a time such as 2023-10-05T02:11:00Z");
                case "<AND>", "OR" -> words.add("AND or OR");
                case "<EOF>" -> words.add("the end");
                case ")" -> words.add("a closing bracket");
                case "," -> words.add("a comma");
                default -> {
                    if (GEOMETRIES.contains(token)) {
                        words.add("a geometry");
                    } else if (UNITS.contains(token)) {
                        words.add("a unit (meters, kilometers, feet, statute miles, nautical miles)");
                    }
                }
            }
        }
        return words.isEmpty() ? Set.of("more") : words;
    }
}
