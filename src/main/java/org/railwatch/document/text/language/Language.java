package org.railwatch.document.text.language;

import java.util.Optional;
import org.railwatch.document.LanguageTag;

/**
 * A guess of the language a text is in: by its script, and within the Latin script by its function words ({@link
 * FunctionWords}), within Cyrillic and Arabic by letters that only one language has ({@link Scripts}). The same text has
 * the same guess everywhere; one that is short, or in two languages, has none.
 */
public final class Language {
    /** In {@code char}s. More would not change the guess of a page, and a text of megabytes is not to wait for it. */
    private static final int LONGEST_READ = 100_000;

    private Language() {}

    /** The main language of the text's first 100,000 characters; empty when it cannot be told. */
    public static Optional<LanguageTag> guess(String text) {
        String read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        Scripts scripts = Scripts.of(read);
        return (scripts.latin() ? FunctionWords.language(read) : scripts.language()).map(LanguageTag::of);
    }
}
