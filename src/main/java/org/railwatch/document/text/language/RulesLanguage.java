package org.railwatch.document.text.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.LanguageTag;

/** Which languages the rules for dates and places in texts read. */
public final class RulesLanguage {
    private static final List<String> READ = List.of("en");

    private RulesLanguage() {}

    /**
     * Refuses a document in another language, as it is stated, else as its text shows; one of which neither tells the
     * language is read.
     *
     * @throws UserError (failed) with the language and what to do
     */
    public static void refuseUnread(Document document) {
        String stated = document.language();
        Optional<LanguageTag> language = stated != null
                ? Optional.of(LanguageTag.of(stated))
                : Optional.ofNullable(document.text()).flatMap(Language::guess);
        language.filter(tag -> !reads(tag)).ifPresent(tag -> {
            throw UserError.failed(document.ref() + " is in language " + tag + ": not read; the rules read "
                    + String.join(", ", READ) + (stated == null ? ", and its words look like " + tag : "")
                    + "; if it is English, document set " + document.ref() + " --language en");
        });
    }

    private static boolean reads(LanguageTag tag) {
        return READ.contains(Locale.forLanguageTag(tag.text()).getLanguage());
    }
}
