package org.railwatch.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Format;
import org.railwatch.shell.picture.Showing;
import org.railwatch.vocabulary.NearWords;
import org.railwatch.vocabulary.Word;

/**
 * The program's own options, before the command: which store, who, how; and what is to be done.
 *
 * @param showing how the terminal shows a picture, by what it says of itself
 * @param script a file of commands; {@code -} for standard input; null for none
 * @param words the command; empty for the prompt
 */
public record Arguments(
        Path store,
        boolean readOnly,
        Format format,
        String actor,
        Colour colour,
        Showing showing,
        boolean quiet,
        boolean debug,
        @Nullable String script,
        List<String> words) {
    private static final Set<String> FLAGS = Set.of("read-only", "quiet", "debug");
    private static final Set<String> VALUED = Set.of("store", "format", "actor", "color", "file");

    /**
     * Sorts out the program's own words.
     *
     * @param environment RAILWATCH_STORE, RAILWATCH_ACTOR and NO_COLOR stand for options that are not given
     */
    public static Arguments of(List<String> words, Map<String, String> environment) {
        var given = new java.util.HashMap<String, String>();
        int i = 0;
        String script = null;
        while (i < words.size()
                && words.get(i).startsWith("--")
                && !words.get(i).equals("--help")) {
            String word = words.get(i++);
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            if (FLAGS.contains(name) && equals < 0) {
                given.put(name, "");
                continue;
            }
            if (!VALUED.contains(name)) {
                List<String> near = NearWords.nearest(name, all()).stream()
                        .map(n -> "--" + n)
                        .toList();
                throw UserError.usage("unknown option '" + word + "' before the command; "
                        + (near.isEmpty() ? "railwatch help lists the commands" : NearWords.didYouMean(near)));
            }
            String value = equals >= 0 ? word.substring(equals + 1) : i < words.size() ? words.get(i++) : "";
            if (value.isBlank()) {
                throw UserError.usage("--" + name + " needs a value");
            }
            if (given.put(name, value) != null) {
                throw UserError.usage("--" + name + " is given twice; give it once");
            }
        }
        var rest = new ArrayList<String>(words.subList(i, words.size()));
        if (rest.equals(List.of("--help"))) {
            rest.set(0, "help");
        }
        if (rest.equals(List.of("-"))) {
            script = "-";
            rest.clear();
        }
        if (given.containsKey("file")) {
            if (script != null || !rest.isEmpty()) {
                throw UserError.usage(
                        "--file runs a script; leave out '" + String.join(" ", words.subList(i, words.size())) + "'");
            }
            script = given.get("file");
        }
        return new Arguments(
                path(given.getOrDefault("store", named(environment, "RAILWATCH_STORE", "railwatch.gpkg"))),
                given.containsKey("read-only"),
                given.containsKey("format") ? Word.find(Format.class, given.getOrDefault("format", "")) : Format.TABLE,
                given.getOrDefault(
                        "actor", named(environment, "RAILWATCH_ACTOR", System.getProperty("user.name", "unknown"))),
                given.containsKey("color") ? colour(given.getOrDefault("color", "")) : Colour.of(environment),
                Showing.of(environment),
                given.containsKey("quiet"),
                given.containsKey("debug"),
                script,
                List.copyOf(rest));
    }

    private static Colour colour(String word) {
        if (!List.of("auto", "always", "never").contains(word)) {
            throw UserError.usage("--color is auto, always or never, not '" + word + "'");
        }
        return Word.find(Colour.class, word);
    }

    /** A variable that is set to nothing is not set. */
    private static String named(Map<String, String> environment, String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : value;
    }

    private static List<String> all() {
        var names = new ArrayList<>(FLAGS);
        names.addAll(VALUED);
        return names;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (java.nio.file.InvalidPathException e) {
            throw UserError.usage("'" + text + "' is not a path; check its characters");
        }
    }
}
