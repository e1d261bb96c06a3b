package org.railwatch.shell.line;

import java.util.Locale;
import java.util.Map;

/** What a value is made of, in the notation of {@link Takes}, by its type, else by its name: a name means the same on every command. */
final class Taken {
    private static final String COUNT = "object =none|=some|qualifier - unit";
    private static final String MOVEMENT = "=unknown|=stationary|facility|country>facility|country";
    private static final Map<String, String> BY_TYPE = Map.of(
            "Edtf", "date",
            "ObjectKind", "object",
            "Count", COUNT,
            "CountryCode", "country",
            "CountryList", "country,...",
            "InputFile", "input",
            "OutputFile", "output",
            "Transport", "mode,...",
            "Movement", MOVEMENT);
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("facility", "facility"),
            Map.entry("agent", "agent"),
            Map.entry("document", "document"),
            Map.entry("image", "image"),
            Map.entry("annotation", "annotation"),
            Map.entry("observation", "observation"),
            Map.entry("claim", "claim"),
            Map.entry("event", "event"),
            Map.entry("link", "link"),
            Map.entry("baseline", "baseline"),
            Map.entry("sentence", "sentence"),
            Map.entry("part", "part"),
            Map.entry("object", "object"),
            Map.entry("of", "object"),
            Map.entry("count", COUNT),
            Map.entry("country", "country"),
            Map.entry("tz", "zone"),
            Map.entry("when", "date"),
            Map.entry("publisher", "agent"),
            Map.entry("wire", "agent"),
            Map.entry("provider", "agent"),
            Map.entry("observer", "agent"),
            Map.entry("reported-in", "document"),
            Map.entry("known-from", "document"),
            Map.entry("printed-in", "document"),
            Map.entry("derives-from", "document"),
            Map.entry("supersedes", "observation"),
            Map.entry("same-as", "observation"),
            Map.entry("with", "observation"),
            Map.entry("before", "image|date"),
            Map.entry("after", "image|date"),
            Map.entry("place", "place-role:facility|country"),
            Map.entry("leg", "mode,facility|country>facility|country"),
            Map.entry("actor-role", "-:agent|country"),
            Map.entry("attribution", "agent,teller-role,-,access,date"),
            Map.entry("near", "facility"),
            Map.entry("within", "area|facility|input"),
            Map.entry("area", "area|facility|input"),
            Map.entry("from-file", "input"),
            Map.entry("meta", "input"),
            Map.entry("kind", "layer"),
            Map.entry("columns", "column,..."),
            Map.entry("sort", "column,..."),
            Map.entry("where", "condition"),
            Map.entry("ecql", "condition"));

    private Taken() {}

    /** Of an option; empty when any text will do. */
    static String byOption(String name, Class<?> type) {
        return type.isEnum() || type == boolean.class
                ? ""
                : BY_TYPE.getOrDefault(type.getSimpleName(), BY_NAME.getOrDefault(name, ""));
    }

    /** Of a positional: a plain REFERENCE is one of the command's noun, a PLACE has no role. */
    static String byPositional(String name, Class<?> type, String noun) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (type == Reference.class && lower.matches("reference|ref")) {
            return noun;
        }
        return lower.equals("place") ? "facility|country" : byOption(lower, type);
    }
}
