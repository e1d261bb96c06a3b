package org.railwatch.shell.line;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Answer;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/** One command of the language: a method that answers, with what its annotations say of it. */
public final class Verb implements Command {
    private final Method method;
    private final Supplier<?> owner;
    private final org.springframework.shell.core.command.annotation.Command told;
    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * @param owner makes the object the method belongs to, when first needed
     */
    public Verb(Method method, Supplier<?> owner) {
        this.method = method;
        this.owner = owner;
        this.told = method.getAnnotation(org.springframework.shell.core.command.annotation.Command.class);
        method.setAccessible(true);
        for (var parameter : method.getParameters()) {
            parameters.add(Parameter.of(parameter, told.name()[0]));
        }
    }

    @Override
    public String getName() {
        return String.join(" ", told.name());
    }

    /** {@code facility} of {@code facility add}. */
    public String noun() {
        return told.name()[0];
    }

    /** {@code add} of {@code facility add}; empty for a command of one word. */
    public String verb() {
        return told.name().length > 1 ? told.name()[1] : "";
    }

    @Override
    public String getDescription() {
        return told.description();
    }

    @Override
    public String getGroup() {
        return told.group();
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public List<Parameter> positionals() {
        return parameters.stream()
                .filter(Parameter::positional)
                .sorted(Comparator.comparingInt(Parameter::position))
                .toList();
    }

    public List<Parameter> options() {
        return parameters.stream().filter(p -> !p.positional()).toList();
    }

    /** Everything it takes: positionals, options of its own, and those it shares with others. */
    public List<Parameter> all() {
        var all = new ArrayList<Parameter>(parameters);
        all.addAll(Common.of(this));
        return all;
    }

    public List<String> examples() {
        Examples examples = method.getAnnotation(Examples.class);
        return examples == null ? List.of() : List.of(examples.value());
    }

    /** The commands of other nouns that help names beside this one. */
    public List<String> see() {
        See see = method.getAnnotation(See.class);
        return see == null ? List.of() : List.of(see.value());
    }

    /** Whether it writes to the store. */
    public boolean writes() {
        return method.getReturnType() == Answer.Change.class;
    }

    /** Whether it reads the store, so that it can be asked of the store's past. */
    public boolean looksBack() {
        return !writes()
                && method.getReturnType() != Answer.Text.class
                && !getGroup().equals("Session")
                && !noun().equals("store");
    }

    /** Whether what it answers is, or may be, a listing. */
    public boolean lists() {
        return method.getReturnType() == Answer.Listing.class || method.getReturnType() == Answer.class;
    }

    /** Whether {@code --output} is its own, for something else than its answer. */
    public boolean ownsOutput() {
        return options().stream().anyMatch(option -> option.name().equals("output"));
    }

    /** Whether it writes rows to files instead of showing them. */
    public boolean exports() {
        return method.getReturnType() == Answer.Export.class;
    }

    /** What a column of this noun may be asked for: the words that the option which fills it takes, else any of its kind. */
    Class<?> typeOf(String column) {
        for (Filtered.Choice choice : filters().map(Filtered::choices).orElse(new Filtered.Choice[0])) {
            if (choice.column().equals(column)) {
                return choice.words();
            }
        }
        Class<?> type = Common.typeOf(column);
        for (Method other : method.getDeclaringClass().getDeclaredMethods()) {
            var command = other.getAnnotation(org.springframework.shell.core.command.annotation.Command.class);
            if (command == null || !command.name()[0].equals(noun())) {
                continue;
            }
            boolean adds = List.of(command.name()).equals(List.of(noun(), "add"));
            for (Parameter option : new Verb(other, owner).options()) {
                if (option.name().equals(column) && option.type().isEnum() && (adds || type == Common.typeOf(column))) {
                    type = option.type();
                }
            }
        }
        return type;
    }

    public Optional<Destructive> destructive() {
        return Optional.ofNullable(method.getAnnotation(Destructive.class));
    }

    public Optional<Filtered> filters() {
        return Optional.ofNullable(method.getAnnotation(Filtered.class));
    }

    /**
     * Runs the method; {@code values} in the order of {@link #parameters()}.
     *
     * @throws RuntimeException whatever the method threw
     */
    public Answer invoke(List<@Nullable Object> values) {
        try {
            return (Answer) method.invoke(owner.get(), values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The registry's own way in; the session goes through {@link #invoke}, for it has typed values and an answer. */
    @Override
    public ExitStatus execute(CommandContext context) {
        return ExitStatus.USAGE_ERROR;
    }
}
