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
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            entry("area", "area"),
            entry("baseline", "baseline"),
            entry("bbox", "box"),
            entry("claim", "claim"),
            entry("columns", "column"),
            entry("country", "country"),
            entry("derives-from", "document"),
            entry("document", "document"),
            entry("ecql", "condition"),
            entry("event", "event"),
            entry("facility", "facility"),
            entry("image", "image"),
            entry("known-from", "document"),
            entry("near", "place"),
            entry("object", "object"),
            entry("observation", "observation"),
            entry("observer", "agent"),
            entry("part", "part"),
            entry("place", "place"),
            entry("printed-in", "document"),
            entry("provider", "agent"),
            entry("publisher", "agent"),
            entry("reported-in", "document"),
            entry("same-as", "observation"),
            entry("sentence", "sentence"),
            entry("sort", "column"),
            entry("supersedes", "observation"),
            entry("tz", "time-zone"),
            entry("url", "url"),
            entry("when", "date"),
            entry("where", "condition"),
            entry("wire", "agent"),
            entry("with", "observation"),
            entry("within", "area"));

    private Kinds() {}

    static String of(Parameter parameter) {
        Class<?> type = parameter.type();
        if (type.isEnum() || type == Boolean.class) {
            return "choice";
        }
        String byType = BY_TYPE.getOrDefault(type.getSimpleName(), dashed(type.getSimpleName()));
        boolean wide = type == Reference.class || type == String.class;
        return wide ? BY_NAME.getOrDefault(parameter.name().toLowerCase(Locale.ROOT), byType) : byType;
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
