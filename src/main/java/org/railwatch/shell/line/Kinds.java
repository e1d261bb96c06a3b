package org.railwatch.shell.line;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/**
 * What kind of value a parameter takes, in a word or two: {@code date}, {@code agent}, {@code choice}. One name means one
 * kind in every command, so a reference says by its option's name to what it refers.
 */
final class Kinds {
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            entry("String", "text"),
            entry("int", "integer"),
            entry("Integer", "integer"),
            entry("long", "integer"),
            entry("Long", "integer"),
            entry("double", "number"),
            entry("Double", "number"),
            entry("boolean", "flag"),
            entry("Edtf", "date"),
            entry("Metres", "length"),
            entry("Position", "coordinates"),
            entry("InputFile", "input-file"),
            entry("OutputFile", "output-file"),
            entry("CountryList", "countries"),
            entry("ObjectKind", "object"),
            entry("LanguageTag", "language"),
            entry("PlaceText", "role-place"),
            entry("ActorText", "role-agent"));
    /** What is told by the option's name alone. */
    private static final Map<String, String> BY_NAME =
            Map.of("area", "area", "bbox", "box", "near", "place", "place", "place", "url", "url", "within", "area");
    /** What {@link Taken} calls otherwise. */
    private static final Map<String, String> BY_TAKEN = Map.of(
            "input", "input-file",
            "journal", "journal-entry",
            "layer", "text",
            "setting-value", "text",
            "zone", "time-zone");

    private static final String ONE = "[a-z-]+";
    private static final String MANY = ",...";

    private Kinds() {}

    static String of(Parameter parameter) {
        Class<?> type = parameter.type();
        if (type.isEnum() || type == Boolean.class) {
            return "choice";
        }
        String byType = BY_TYPE.getOrDefault(type.getSimpleName(), dashed(type.getSimpleName()));
        boolean wide = type == Reference.class || type == String.class;
        return wide
                ? BY_NAME.getOrDefault(parameter.name().toLowerCase(Locale.ROOT), taken(parameter, byType))
                : byType;
    }

    /** What completes it is what it is, where that is of one kind. */
    private static String taken(Parameter parameter, String otherwise) {
        String taken = parameter.takes();
        String one = taken.endsWith(MANY) ? taken.substring(0, taken.length() - MANY.length()) : taken;
        return one.matches(ONE) ? BY_TAKEN.getOrDefault(one, one) : otherwise;
    }

    /** How a value of the kind is written in a usage line. */
    static String sign(String kind) {
        return switch (kind) {
            case "coordinates" -> "LON,LAT";
            case "box" -> "W,S,E,N";
            case "countries" -> "A[,B]";
            case "role-place" -> "ROLE:PLACE";
            case "role-agent" -> "ROLE:AGENT";
            case "input-file", "output-file" -> "FILE";
            case "integer", "number" -> "N";
            default -> kind.toUpperCase(Locale.ROOT);
        };
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=.)Text$", "")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
