package org.railwatch.shell.session;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.line.Verb;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Every command of the language, from the {@code @Command} methods of every bean whose class is named {@code …Commands}. */
public final class Lexicon {
    private final CommandRegistry registry = new CommandRegistry();

    private Lexicon() {}

    public static Lexicon of(GenericApplicationContext context) {
        var lexicon = new Lexicon();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name, false);
            if (type == null || !type.getSimpleName().endsWith("Commands")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(org.springframework.shell.core.command.annotation.Command.class)) {
                    lexicon.registry.registerCommand(new Verb(method, () -> context.getBean(type)));
                }
            }
        }
        return lexicon;
    }

    /** By noun, then verb; {@code add} first, {@code remove} last. */
    public List<Verb> verbs() {
        var verbs = new ArrayList<Verb>();
        for (Command command : registry.getCommands()) {
            verbs.add((Verb) command);
        }
        verbs.sort(Comparator.comparing(Verb::noun).thenComparing(Lexicon::rank).thenComparing(Verb::verb));
        return verbs;
    }

    public List<Verb> verbsOf(String noun) {
        return verbs().stream().filter(verb -> verb.noun().equals(noun)).toList();
    }

    public List<String> nouns() {
        var nouns = new LinkedHashSet<String>();
        verbs().forEach(verb -> nouns.add(verb.noun()));
        return List.copyOf(nouns);
    }

    public @Nullable Verb find(String noun, String verb) {
        Verb found = (Verb) registry.getCommandByName(verb.isEmpty() ? noun : noun + " " + verb);
        // A word is taken whole: 'facility list' in quotes is no noun.
        return found != null && found.noun().equals(noun) && found.verb().equals(verb) ? found : null;
    }

    /** The command that a line's first words name; the error says which words may have been meant. */
    public Verb get(List<String> words) {
        String noun = words.get(0);
        Verb single = find(noun, "");
        if (single != null) {
            return single;
        }
        if (verbsOf(noun).isEmpty()) {
            throw new Slips(this).noun(words);
        }
        if (words.size() < 2 || words.get(1).startsWith("--")) {
            throw new Slips(this).noVerb(words);
        }
        Verb found = find(noun, words.get(1));
        if (found == null) {
            throw new Slips(this).verb(words);
        }
        return found;
    }

    /** Whether the line is a noun and nothing else, which asks what can be done with it. */
    boolean isBareNoun(List<String> words) {
        return words.size() == 1
                && find(words.get(0), "") == null
                && !verbsOf(words.get(0)).isEmpty();
    }

    /** A script is a session of its own, with rows before each line. */
    public boolean isScript(List<String> words) {
        return words.size() > 1 && words.get(0).equals("script") && words.get(1).equals("run");
    }

    private static int rank(Verb verb) {
        return switch (verb.verb()) {
            case "add" -> 0;
            case "list" -> 1;
            case "show" -> 2;
            case "set" -> 3;
            case "remove" -> 9;
            default -> 5;
        };
    }
}
