package org.railwatch.shell.line;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.railwatch.UserError;
import org.railwatch.vocabulary.NearWords;
import org.railwatch.vocabulary.Word;

/** Turns words into values: enum words, numbers, and any type with a static {@code of(String)}. */
public final class Values {
    private Values() {}

    /** The words a type allows, in order; empty when it allows more than a list. */
    public static List<String> allowed(Class<?> type) {
        var words = new ArrayList<String>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                words.add(word((Enum<?>) constant));
            }
        }
        return type == Boolean.class ? List.of("true", "false") : words;
    }

    /**
     * One word as a value of the type.
     *
     * @param sign what the user wrote before it, for the error: "--kind"
     */
    static Object of(String sign, Class<?> type, String word) {
        if (type == String.class) {
            return word;
        }
        try {
            if (type == int.class || type == Integer.class) {
                if (!word.matches("[-+]?[0-9]{1,9}")) {
                    throw new NumberFormatException(word);
                }
                return Integer.parseInt(word);
            }
            if (type == double.class || type == Double.class) {
                return number(word);
            }
            if (type.isEnum()) {
                return constant(type, word);
            }
            if (type == Boolean.class) {
                return truth(word);
            }
            return made(type, word);
        } catch (NumberFormatException e) {
            throw UserError.usage(sign + " takes a number, not '" + word + "'");
        } catch (UserError e) {
            throw UserError.of(e.kind(), sign + ": " + e.sentence());
        }
    }

    private static double number(String word) {
        double value = Double.parseDouble(word);
        if (!word.matches("[-+]?[0-9]*\\.?[0-9]+")) {
            throw new NumberFormatException(word);
        }
        return value;
    }

    private static Boolean truth(String word) {
        if (!word.matches("true|false")) {
            throw UserError.usage("'" + word + "' is neither true nor false; write one of them");
        }
        return Boolean.valueOf(word);
    }

    private static Object constant(Class<?> type, String word) {
        for (Object constant : type.getEnumConstants()) {
            if (word((Enum<?>) constant).equals(word)) {
                return constant;
            }
        }
        List<String> words = allowed(type);
        String near = NearWords.didYouMean(NearWords.nearest(word, words));
        throw UserError.usage(
                "'" + word + "' is not one of " + String.join(", ", words) + (near.isEmpty() ? "" : "; " + near));
    }

    private static String word(Enum<?> constant) {
        return constant instanceof Word word ? word.word() : constant.toString().toLowerCase(Locale.ROOT);
    }

    private static Object made(Class<?> type, String word) {
        try {
            var of = type.getMethod("of", String.class);
            if (!Modifier.isStatic(of.getModifiers())) {
                throw new IllegalStateException(type + ".of(String) is not static");
            }
            return of.invoke(null, word);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UserError user) {
                throw user;
            }
            throw new IllegalStateException(e.getCause());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(type + " needs a public static of(String)", e);
        }
    }
}
