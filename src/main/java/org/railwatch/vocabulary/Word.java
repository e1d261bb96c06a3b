package org.railwatch.vocabulary;

import java.util.ArrayList;
import java.util.Locale;
import org.railwatch.UserError;

/** An enum constant that is typed, stored and shown as one word; {@link #find} is how every such word is read. */
public interface Word {
    /** The enum's own name. */
    String name();

    /** As typed and stored: the name in lower case, unless the vocabulary says otherwise. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant of {@code vocabulary} that is written {@code word}, to the letter.
     *
     * @throws UserError (usage) with all the words, and with those that may have been meant
     */
    static <E extends Enum<E> & Word> E find(Class<E> vocabulary, String word) {
        var words = new ArrayList<String>();
        for (var constant : vocabulary.getEnumConstants()) {
            if (constant.word().equals(word)) {
                return constant;
            }
            words.add(constant.word());
        }
        var noun = noun(vocabulary.getSimpleName());
        var near = NearWords.didYouMean(NearWords.nearest(word, words));
        if (near.isEmpty()) {
            throw UserError.usage("no " + noun + " '" + word + "'; write one of " + String.join(", ", words));
        }
        throw UserError.usage("no " + noun + " '" + word + "' among " + String.join(", ", words) + "; " + near);
    }

    private static String noun(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
