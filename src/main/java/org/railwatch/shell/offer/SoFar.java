package org.railwatch.shell.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.line.Common;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.session.Lexicon;

/** What a line says as far as it is typed, word by word: forgiving, for it is not finished. */
public final class SoFar {
    private final Lexicon lexicon;
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private @Nullable String noun;
    private @Nullable Verb verb;
    private boolean lost;
    private List<Parameter> options = List.of();
    private @Nullable Parameter pending;
    private boolean optionsEnded;
    private int positionals;

    /** Nothing is typed yet. */
    public SoFar(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The line that consists of these words. */
    public static SoFar of(Lexicon lexicon, List<String> words) {
        var line = new SoFar(lexicon);
        words.forEach(line::add);
        return line;
    }

    /** One more word. */
    public void add(String word) {
        if (noun == null) {
            noun = word;
            name(lexicon.find(word, ""));
            lost = verb == null && lexicon.verbsOf(word).isEmpty();
        } else if (verb == null) {
            name(lexicon.find(noun, word));
            lost |= verb == null;
        } else if (pending != null && !word.startsWith("--")) {
            give(pending.name(), word);
            pending = null;
        } else if (!optionsEnded && word.equals("--")) {
            optionsEnded = true;
        } else if (!optionsEnded && word.startsWith("--")) {
            option(word);
        } else {
            nextPositional().ifPresent(place -> give(place.name().toLowerCase(Locale.ROOT), word));
            positionals++;
        }
    }

    private void name(@Nullable Verb found) {
        verb = found;
        if (found != null) {
            var all = new ArrayList<Parameter>(found.options());
            all.addAll(Common.of(found));
            options = all;
        }
    }

    private void option(String word) {
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        pending = null;
        if (equals >= 0) {
            give(name, word.substring(equals + 1));
        } else {
            given.computeIfAbsent(name, any -> new ArrayList<>());
            pending = find(name).filter(option -> !option.flag()).orElse(null);
        }
    }

    private void give(String name, String value) {
        given.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** The first word; null before it is typed. */
    public @Nullable String noun() {
        return noun;
    }

    /** The command; null while it is not named. */
    public @Nullable Verb verb() {
        return verb;
    }

    /** Whether the first words name no command, whatever follows. */
    public boolean lost() {
        return lost;
    }

    /** The values that are given, by the name of the option or positional in lower case; a flag has none. */
    public Map<String, List<String>> given() {
        return given;
    }

    /** The option whose value comes next; null when none is waited for. */
    public @Nullable Parameter pending() {
        return pending;
    }

    /** Whether {@code --} stands on the line, so that no options follow. */
    public boolean optionsEnded() {
        return optionsEnded;
    }

    /** The positional that a word which is no option's value would be; empty when the command takes no more. */
    public Optional<Parameter> nextPositional() {
        List<Parameter> places = verb == null ? List.of() : verb.positionals();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Parameter last = places.get(places.size() - 1);
        return positionals < places.size()
                ? Optional.of(places.get(positionals))
                : Optional.of(last).filter(Parameter::repeatable);
    }

    /** The option of that name; empty when the command has none. */
    public Optional<Parameter> find(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** The options that may still be given, in the order of help. */
    public List<Parameter> openOptions() {
        return optionsEnded
                ? List.of()
                : options.stream()
                        .filter(option -> option.repeatable() || !given.containsKey(option.name()))
                        .toList();
    }

    /** What the command cannot do without and has not been given: positionals, then options. */
    public List<Parameter> missing() {
        var missing = new ArrayList<Parameter>();
        if (verb != null) {
            List<Parameter> places = verb.positionals();
            places.stream().skip(positionals).filter(Parameter::required).forEach(missing::add);
            verb.options().stream()
                    .filter(option -> option.required() && !given.containsKey(option.name()))
                    .forEach(missing::add);
        }
        return missing;
    }
}
