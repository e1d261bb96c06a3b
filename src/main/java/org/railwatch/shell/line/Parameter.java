package org.railwatch.shell.line;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Option;

/**
 * One value that a command takes. A parameter that may be null, a flag or a list may be left out; any other is required.
 *
 * @param name the option's long name, or the positional's name in upper case
 * @param type of one value; a list's element
 * @param position of a positional, from 0; -1 for an option
 * @param takes what its value is made of, as {@link Takes} writes it; empty when any text will do
 */
public record Parameter(
        String name,
        Class<?> type,
        int position,
        boolean required,
        boolean repeatable,
        @Nullable String fallback,
        String help,
        String takes) {
    /** More letters than these are listed beside the option, not in its sign. */
    private static final int LONGEST_CHOICE = 28;

    /** An option that many commands share. */
    static Parameter common(String name, Class<?> type, boolean repeatable, String help) {
        return new Parameter(name, type, -1, false, repeatable, null, help, Taken.byOption(name, type));
    }

    static Parameter of(java.lang.reflect.Parameter parameter, String noun) {
        boolean list = List.class.isAssignableFrom(parameter.getType());
        Class<?> type = list
                ? (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0]
                : parameter.getType();
        boolean mayBeNull = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Takes takes = parameter.getAnnotation(Takes.class);
        Option option = parameter.getAnnotation(Option.class);
        if (option != null) {
            String fallback = option.defaultValue().isEmpty() ? null : option.defaultValue();
            boolean required = !mayBeNull && !list && type != boolean.class && fallback == null;
            return new Parameter(
                    option.longName(),
                    type,
                    -1,
                    required,
                    list,
                    fallback,
                    option.description(),
                    takes == null ? Taken.byOption(option.longName(), type) : takes.value());
        }
        Argument argument = parameter.getAnnotation(Argument.class);
        if (argument == null) {
            throw new IllegalStateException(parameter.getDeclaringExecutable() + ": " + parameter.getName()
                    + " is neither option nor argument");
        }
        String name = String.valueOf(parameter.getName()).replaceAll("([a-z])([A-Z])", "$1_$2");
        return new Parameter(
                name.equals("reference") ? "REF" : name.toUpperCase(java.util.Locale.ROOT),
                type,
                argument.index(),
                !mayBeNull && !list,
                list,
                null,
                argument.description(),
                takes == null ? Taken.byPositional(name, type, noun) : takes.value());
    }

    public boolean positional() {
        return position >= 0;
    }

    public boolean flag() {
        return type == boolean.class;
    }

    /** What kind of value it takes: {@code text}, {@code date}, {@code agent}, {@code choice} … */
    public String kind() {
        return Kinds.of(this);
    }

    /** The words it allows, in order; empty when it allows more than a list. */
    public List<String> allowed() {
        return Values.allowed(type);
    }

    /** How it is written in a usage line: {@code SLUG}, {@code --at LON,LAT}, {@code --basis own_look|reported|alleged}. */
    public String sign() {
        if (positional()) {
            return name;
        }
        return flag() ? "--" + name : "--" + name + " " + valueSign();
    }

    /** How its value is written: {@code LON,LAT}, {@code own_look|reported|alleged}. */
    public String valueSign() {
        String words = String.join("|", allowed());
        if (words.isEmpty()) {
            return Kinds.sign(kind());
        }
        return words.length() <= LONGEST_CHOICE ? words : name.toUpperCase(java.util.Locale.ROOT);
    }
}
