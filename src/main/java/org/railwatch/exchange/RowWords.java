package org.railwatch.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;

/**
 * The words that one row of a file is to {@code NOUN add} or {@code NOUN set}: fields that no option takes as they are
 * become options, and what a file may leave out is filled in (LANGUAGE.md, "Bulk").
 */
final class RowWords {
    private final Verb verb;
    private final Map<String, List<String>> fields;
    private final KnownRecords known;

    private RowWords(Verb verb, Map<String, List<String>> fields, KnownRecords known) {
        this.verb = verb;
        this.fields = new LinkedHashMap<>(fields);
        this.known = known;
    }

    /** Whether a required field may be missing from a file. */
    static boolean fills(String noun, String field) {
        return noun.equals("observation") && field.equals("basis");
    }

    static List<String> ofAdd(Noun noun, Map<String, List<String>> fields, KnownRecords known) {
        var row = new RowWords(noun.add(), fields, known);
        row.translate(noun);
        if (noun.name().equals("observation")) {
            row.fields.putIfAbsent("basis", List.of("reported"));
            if (!row.fields.containsKey("finding") && !row.fields.containsKey("count")) {
                row.put("finding", "indeterminate");
            }
        }
        var positionals = new ArrayList<String>();
        for (Parameter positional : noun.add().positionals()) {
            List<String> values = row.fields.remove(Noun.field(positional));
            if (values != null) {
                positionals.addAll(values);
            }
        }
        return row.words(positionals);
    }

    /** What {@code set} cannot change is left out; see {@link Noun#lasting}. */
    static List<String> ofSet(Noun noun, Verb set, String ref, Map<String, List<String>> fields, KnownRecords known) {
        var row = new RowWords(set, fields, known);
        row.translate(noun);
        noun.add().positionals().forEach(positional -> row.fields.remove(Noun.field(positional)));
        row.fields
                .keySet()
                .retainAll(set.options().stream().map(Parameter::name).toList());
        row.fields.remove("key");
        return row.words(List.of(ref));
    }

    private List<String> words(List<String> positionals) {
        var words = new ArrayList<String>();
        for (var field : fields.entrySet()) {
            field.getValue().forEach(value -> words.add("--" + field.getKey() + "=" + value));
        }
        words.add("--");
        words.addAll(positionals);
        return words;
    }

    private void translate(Noun noun) {
        for (String field : List.copyOf(fields.keySet())) {
            String option = Column.option(field);
            if (option != null) {
                fields.put(option, List.copyOf(fields.getOrDefault(field, List.of())));
                fields.remove(field);
            }
        }
        String point = point();
        switch (noun.name()) {
            case "observation" -> {
                put("at", point);
                count();
                document("reported-in");
                image();
            }
            case "claim" -> {
                String facility = take("facility");
                add("place", facility == null ? null : "at:" + facility);
                add("place", point == null ? null : "at:" + point);
                document("document");
            }
            default -> put("at", point);
        }
    }

    /** {@code LON,LAT} of two columns; null when both are empty. */
    private @Nullable String point() {
        String lon = take("lon");
        String lat = take("lat");
        if (lon == null && lat == null) {
            return null;
        }
        if (lon == null || lat == null) {
            throw UserError.usage(
                    (lon == null ? "lat " + lat : "lon " + lon) + " stands alone; give lon and lat, or none");
        }
        if (fields.containsKey("at")) {
            throw UserError.usage("at and lon, lat are both given; give one of them");
        }
        return lon + "," + lat;
    }

    /** A count, from the flat columns that hold one, where it is not given as such; else what was looked for. */
    private void count() {
        String object = take("object");
        String qualifier = take("qualifier");
        String low = take("count-low");
        String best = take("count-best");
        String high = take("count-high");
        String unit = take("unit");
        if (fields.containsKey("count")) {
            return;
        }
        if (object != null && qualifier != null && !"absent".equals(first("finding"))) {
            String number =
                    best != null ? best : low == null || high == null ? low == null ? high : low : low + ".." + high;
            put(
                    "count",
                    object + " " + qualifier + (number == null ? "" : " " + number) + (unit == null ? "" : " " + unit));
            fields.remove("finding");
        } else if (object != null) {
            fields.putIfAbsent("of", List.of(object));
        }
    }

    /** The document of publisher, day and address, unless the row names one, or the command takes none. */
    private void document(String option) {
        String publisher = take("publisher");
        String published = take("published");
        String url = take("url");
        String title = take("title");
        boolean told = publisher != null || url != null;
        if (told
                && !fields.containsKey(option)
                && verb.options().stream().anyMatch(p -> p.name().equals(option))) {
            put(option, known.document(publisher, published, url, title));
        }
    }

    /** The image that a provider took then, beside those that the row names. */
    private void image() {
        String provider = take("provider");
        String when = first("when");
        if (provider != null && when != null && !fields.containsKey("image")) {
            add("image", known.image(provider, when, first("reported-in")));
        }
    }

    private @Nullable String first(String field) {
        List<String> values = fields.get(field);
        return values == null ? null : values.get(0);
    }

    private @Nullable String take(String field) {
        List<String> values = fields.remove(field);
        return values == null ? null : values.get(0);
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, List.of(value));
        }
    }

    private void add(String field, @Nullable String value) {
        if (value != null) {
            var values = new ArrayList<>(fields.getOrDefault(field, List.of()));
            values.add(value);
            fields.put(field, values);
        }
    }
}
