package org.railwatch.shell.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.vocabulary.NearWords;

/** A command with the words of its line sorted out: which value belongs to which option, nothing left over. */
public final class Call {
    private final Verb verb;
    private final List<Parameter> common;
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> positionals = new ArrayList<>();

    private Call(Verb verb) {
        this.verb = verb;
        this.common = Common.of(verb);
    }

    /**
     * @param words the words after noun and verb
     * @param resolve turns {@code @last} and {@code @1} into references
     */
    public static Call of(Verb verb, List<String> words, UnaryOperator<String> resolve) {
        return of(verb, Line.of(words), resolve);
    }

    /**
     * @param line the words after noun and verb
     * @param resolve turns {@code @last} and {@code @1} into references
     */
    public static Call of(Verb verb, Line line, UnaryOperator<String> resolve) {
        var call = new Call(verb);
        List<String> words = line.words();
        boolean optionsEnded = false;
        int i = 0;
        while (i < words.size()) {
            boolean written = line.written(i);
            String word = words.get(i++);
            if (!optionsEnded && written && word.equals("--")) {
                optionsEnded = true;
            } else if (!optionsEnded && written && word.startsWith("--")) {
                int equals = word.indexOf('=');
                String name = word.substring(2, equals < 0 ? word.length() : equals);
                Parameter parameter = call.parameter(name);
                if (parameter.flag()) {
                    if (equals >= 0) {
                        throw UserError.usage(
                                "--" + name + " takes no value; leave out '" + word.substring(equals) + "'");
                    }
                    call.add(parameter, "");
                } else if (equals >= 0) {
                    call.add(parameter, word.substring(equals + 1));
                } else if (i < words.size() && !(line.written(i) && words.get(i).startsWith("--"))) {
                    call.add(parameter, words.get(i++));
                } else {
                    throw UserError.usage("--" + name + " needs a value"
                            + (i < words.size() ? "; write --" + name + "=" + words.get(i) + " if that is it" : ""));
                }
            } else if (!optionsEnded && written && oneHyphen(word)) {
                throw UserError.usage("unknown option '" + word + "'; options begin with two hyphens");
            } else {
                call.positionals.add(word);
                optionsEnded |= call.restBegins();
            }
        }
        call.resolveReferences(resolve);
        call.complete();
        return call;
    }

    public Verb verb() {
        return verb;
    }

    private static boolean oneHyphen(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && "0123456789.-".indexOf(word.charAt(1)) < 0;
    }

    /** Whether what follows belongs to a command that takes the rest of the line as it stands. */
    private boolean restBegins() {
        return verb.positionals().stream()
                .anyMatch(place -> place.type() == RestOfLine.class && place.position() <= positionals.size());
    }

    /** The line as the journal keeps it: references resolved, without options that only shape the answer. */
    public String line() {
        var words = new ArrayList<String>();
        words.add(verb.noun());
        if (!verb.verb().isEmpty()) {
            words.add(verb.verb());
        }
        boolean hyphens = positionals.stream().anyMatch(word -> word.startsWith("--") || oneHyphen(word));
        if (!hyphens) {
            words.addAll(positionals);
        }
        for (var option : options.entrySet()) {
            boolean own = verb.options().stream().anyMatch(p -> p.name().equals(option.getKey()));
            if (!own && !option.getKey().equals("note")) {
                continue;
            }
            for (String value : option.getValue()) {
                if (parameter(option.getKey()).flag()) {
                    words.add("--" + option.getKey());
                } else if (value.startsWith("--")) {
                    words.add("--" + option.getKey() + "=" + value);
                } else {
                    words.add("--" + option.getKey());
                    words.add(value);
                }
            }
        }
        if (hyphens) {
            words.add("--");
            words.addAll(positionals);
        }
        return Words.line(words);
    }

    /** The typed values, in the order of the method's parameters. */
    public List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>();
        for (Parameter parameter : verb.parameters()) {
            values.add(value(parameter));
        }
        return values;
    }

    /**
     * Every value that was given, as its type has it.
     *
     * @throws UserError (usage) for the first that its type does not take
     */
    public List<Object> given() {
        var given = new ArrayList<>();
        for (Object value : values()) {
            if (value != null) {
                given.add(value);
            }
        }
        for (var option : options.entrySet()) {
            Parameter parameter = parameter(option.getKey());
            if (common.contains(parameter) && !parameter.flag()) {
                given.addAll(typed(parameter, option.getValue()));
            }
        }
        return given;
    }

    /** The options that are given, with their values as written. */
    public Map<String, List<String>> options() {
        return options;
    }

    /** What is given without an option, as written. */
    public List<String> positionals() {
        return positionals;
    }

    /** The typed value of a common option; empty when it was not given, or is not one of this command. */
    public <T> Optional<T> common(String name, Class<T> type) {
        List<String> given = options.get(name);
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(type.cast(Values.of("--" + name, parameter(name).type(), given.get(0))));
    }

    /** What a filter by a column asks for, as written; a column of few words takes only those. */
    public Optional<String> filter(String column) {
        List<String> given = options.get(column);
        if (given == null) {
            return Optional.empty();
        }
        Values.of("--" + column, parameter(column).type(), given.get(0));
        return Optional.of(given.get(0));
    }

    /** Whether this very call takes away what cannot be typed again. */
    public boolean destructive() {
        return verb.destructive()
                .map(Destructive::onlyWith)
                .filter(only -> only.isEmpty()
                        || options.entrySet().stream()
                                .anyMatch(
                                        given -> only.equals(given.getKey() + "=" + String.join("", given.getValue()))))
                .isPresent();
    }

    public boolean flag(String name) {
        return options.containsKey(name);
    }

    /** Every value of a repeatable common option, those packed with commas apart. */
    public List<String> list(String name) {
        var all = new ArrayList<String>();
        for (String value : options.getOrDefault(name, List.of())) {
            all.addAll(List.of(value.split(",", -1)));
        }
        return all;
    }

    private Parameter parameter(String name) {
        var known = new ArrayList<Parameter>(verb.options());
        known.addAll(common);
        for (Parameter parameter : known) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
        }
        if (name.equals("as-of") && verb.writes()) {
            throw UserError.usage(verb.getName() + " writes, and the past cannot be written; leave --as-of out");
        }
        List<String> names = known.stream().map(Parameter::name).toList();
        List<String> near =
                NearWords.nearest(name, names).stream().map(n -> "--" + n).toList();
        throw UserError.usage("unknown option '--" + name + "' of " + verb.getName() + "; "
                + (near.isEmpty() ? "help " + verb.getName() + " lists them" : NearWords.didYouMean(near)));
    }

    private void add(Parameter parameter, String value) {
        List<String> given = options.computeIfAbsent(parameter.name(), name -> new ArrayList<>());
        if (!given.isEmpty() && !parameter.repeatable()) {
            throw UserError.usage("--" + parameter.name() + " is given twice; give it once");
        }
        if (!parameter.flag() && value.isBlank()) {
            throw UserError.usage(
                    "--" + parameter.name() + " has an empty value; leave the option out if it is unknown");
        }
        given.add(value);
    }

    private void resolveReferences(UnaryOperator<String> resolve) {
        List<Parameter> places = verb.positionals();
        for (int i = 0; i < positionals.size() && i < places.size(); i++) {
            if (places.get(i).type() == Reference.class) {
                positionals.set(i, resolve.apply(positionals.get(i)));
            }
        }
        for (var option : options.entrySet()) {
            if (parameter(option.getKey()).type() == Reference.class
                    || List.of("near", "within", "facility").contains(option.getKey())) {
                option.getValue().replaceAll(resolve);
            }
        }
    }

    private void complete() {
        List<Parameter> places = verb.positionals();
        boolean endless = !places.isEmpty() && places.get(places.size() - 1).repeatable();
        if (positionals.size() > places.size() && !endless) {
            throw UserError.usage("surplus word '" + positionals.get(places.size()) + "' after " + verb.getName()
                    + "; quote a value that has blanks");
        }
        for (String word : positionals) {
            if (word.isBlank()) {
                throw UserError.usage("an empty word after " + verb.getName() + "; leave it out");
            }
        }
        for (int i = positionals.size(); i < places.size(); i++) {
            if (places.get(i).required()) {
                throw missing(places.get(i));
            }
        }
        boolean nothing = verb.options().stream().noneMatch(option -> options.containsKey(option.name()));
        if (verb.verb().equals("set") && verb.writes() && nothing) {
            throw UserError.usage(verb.getName() + " needs something to set; help " + verb.getName() + " lists what");
        }
        for (Parameter option : verb.options()) {
            if (option.required() && !options.containsKey(option.name())) {
                throw missing(option);
            }
        }
    }

    private UserError missing(Parameter parameter) {
        return UserError.usage(verb.getName() + " needs " + parameter.sign() + ", " + parameter.help());
    }

    private @Nullable Object value(Parameter parameter) {
        if (parameter.positional()) {
            if (parameter.repeatable()) {
                return typed(
                        parameter,
                        positionals.subList(Math.min(parameter.position(), positionals.size()), positionals.size()));
            }
            return parameter.position() < positionals.size()
                    ? Values.of(parameter.name(), parameter.type(), positionals.get(parameter.position()))
                    : null;
        }
        List<String> given = options.get(parameter.name());
        if (parameter.flag()) {
            return given != null;
        }
        if (parameter.repeatable()) {
            return typed(parameter, given == null ? List.of() : given);
        }
        if (given != null) {
            return Values.of("--" + parameter.name(), parameter.type(), given.get(0));
        }
        return parameter.fallback() == null
                ? null
                : Values.of("--" + parameter.name(), parameter.type(), parameter.fallback());
    }

    private static List<Object> typed(Parameter parameter, List<String> words) {
        var values = new ArrayList<>();
        for (String word : words) {
            String sign = parameter.positional() ? parameter.name() : "--" + parameter.name();
            values.add(Values.of(sign, parameter.type(), word));
        }
        return values;
    }
}
