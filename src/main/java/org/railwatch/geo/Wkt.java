package org.railwatch.geo;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.railwatch.UserError;

/** Well-known text of the six types a {@link Shape} has; what JTS finds wrong with it, in one sentence. */
final class Wkt {
    private static final Set<String> TYPES =
            Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*+(\\p{L}++)(?=[\\s(]|$)");
    private static final Pattern EXPECTED = Pattern.compile("Expected (.+) but found (.+) \\(line \\d+\\)");
    private static final Pattern BAD_NUMBER = Pattern.compile("Invalid number: (.+) \\(line \\d+\\)");

    private Wkt() {}

    static Geometry geometry(String text) {
        var word = FIRST_WORD.matcher(text);
        if (!word.lookingAt()) {
            throw bad(text, "it looks like POINT (130.6081 42.4214)");
        }
        if (!TYPES.contains(word.group(1).toUpperCase(Locale.ROOT).replaceFirst("Z?M?$", ""))) {
            throw ShapeCheck.unknownType(word.group(1));
        }
        refuseMoreAfterTheEnd(text);
        try {
            return new WKTReader(Wgs84.FACTORY).read(text);
        } catch (ParseException e) {
            throw bad(text, reason(String.valueOf(e.getMessage())));
        }
    }

    /** JTS stops reading at the bracket that closes the first one. */
    private static void refuseMoreAfterTheEnd(String text) {
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '(') {
                depth++;
            } else if (letter == ')' && --depth == 0 && !text.substring(i + 1).isBlank()) {
                throw bad(text, "remove what follows its end: " + shortened(text.substring(i + 1)));
            }
        }
    }

    private static String reason(String said) {
        var number = BAD_NUMBER.matcher(said);
        if (number.matches()) {
            return "'" + number.group(1) + "' is not a number";
        }
        var expected = EXPECTED.matcher(said);
        if (!expected.matches()) {
            return "it looks like POINT (130.6081 42.4214)";
        }
        var wanted = switch (expected.group(1)) {
            case "number" -> "a number";
            case "EMPTY or (" -> "an opening bracket";
            case ", or )" -> "a comma or a closing bracket";
            default -> "more";
        };
        var found = expected.group(2).equals("End-of-Stream") ? "its end" : expected.group(2);
        return wanted + " should stand where " + found + " is";
    }

    private static UserError bad(String text, String cure) {
        return UserError.usage("'" + shortened(text) + "' is not well-known text; " + cure);
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
