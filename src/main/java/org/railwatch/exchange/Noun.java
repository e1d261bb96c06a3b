package org.railwatch.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.session.Lexicon;
import org.railwatch.vocabulary.NearWords;

/**
 * A kind of record that rows of a file become, by its own {@code add} and {@code set}.
 *
 * @param set null when records of this kind cannot be changed
 */
record Noun(String name, Verb add, @Nullable Verb set) {
    static Noun of(Lexicon lexicon, String name) {
        Verb add = lexicon.find(name, "add");
        if (add == null) {
            List<String> nouns = lexicon.nouns().stream()
                    .filter(noun -> lexicon.find(noun, "add") != null)
                    .toList();
            String near = NearWords.didYouMean(NearWords.nearest(name, nouns));
            throw UserError.usage("--kind: '" + name + "' is not one of " + String.join(", ", nouns)
                    + (near.isEmpty() ? "" : "; " + near));
        }
        return new Noun(name, add, lexicon.find(name, "set"));
    }

    /** Every field that a column may hold, folded. */
    List<String> fields() {
        var fields = new ArrayList<String>();
        add.positionals().forEach(positional -> fields.add(field(positional)));
        add.options().stream().filter(option -> !option.flag()).forEach(option -> fields.add(option.name()));
        for (String field : Column.fields()) {
            if (fields.contains(Column.option(field))) {
                fields.add(field);
            }
        }
        for (String extra : extras()) {
            if (!fields.contains(extra)) {
                fields.add(extra);
            }
        }
        return fields;
    }

    /** Fields that {@link RowWords} turns into options. */
    private List<String> extras() {
        return switch (name) {
            case "observation" ->
                List.of(
                        "lon",
                        "lat",
                        "object",
                        "qualifier",
                        "count-low",
                        "count-best",
                        "count-high",
                        "unit",
                        "publisher",
                        "published",
                        "url",
                        "title",
                        "provider");
            case "claim" -> List.of("lon", "lat", "facility", "publisher", "published", "url", "title");
            default -> has("at") ? List.of("lon", "lat") : List.of();
        };
    }

    boolean has(String option) {
        return add.options().stream().anyMatch(p -> p.name().equals(option));
    }

    /** The options of {@code add} that {@code set} has not: what a record says once and for all, such as a claim's quote. */
    List<String> lasting() {
        if (set == null) {
            return List.of();
        }
        List<String> changeable = set.options().stream().map(Parameter::name).toList();
        return add.options().stream()
                .map(Parameter::name)
                .filter(option -> !changeable.contains(option))
                .toList();
    }

    boolean repeats(String field) {
        return add.parameters().stream()
                .anyMatch(p -> p.repeatable() && (field(p).equals(field) || field(p).equals(Column.option(field))));
    }

    /** The field that tells a record from every other: the slug, or a key that comes from elsewhere; null when it has none. */
    @Nullable
    String keyField() {
        return switch (name) {
            case "facility", "agent" -> "slug";
            case "observation", "claim" -> "key";
            default -> null;
        };
    }

    static String field(Parameter parameter) {
        return Column.folded(parameter.name().toLowerCase(Locale.ROOT));
    }
}
