package org.railwatch.document;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/** What language a text is in, as BCP 47 (RFC 5646) writes it: {@code ko}, {@code zh-Hant}, {@code en-GB}. */
public record LanguageTag(String text) {
    public LanguageTag {
        text = canonical(text.strip());
    }

    public static LanguageTag of(String text) {
        return new LanguageTag(text);
    }

    /** What a page declares; empty when that is no language tag. */
    static Optional<LanguageTag> find(String text) {
        try {
            return Optional.of(new LanguageTag(text.strip().replace('_', '-')));
        } catch (UserError noTag) {
            return Optional.empty();
        }
    }

    private static String canonical(String tag) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw refused(tag);
        }
        String language = locale.getLanguage();
        boolean known =
                language.length() == 2 && List.of(Locale.getISOLanguages()).contains(language);
        if (!known && (language.length() != 3 || shorter(language) != null)) {
            throw refused(tag);
        }
        return locale.toLanguageTag();
    }

    private static UserError refused(String tag) {
        String meant = shorter(tag);
        return UserError.usage(
                "'" + tag + "' is not a language tag; write " + (meant == null ? "ko, en or ru" : meant));
    }

    /** The two letters of a language given by three, or by its English name; null when there are none. */
    private static @Nullable String shorter(String word) {
        for (String code : Locale.getISOLanguages()) {
            Locale language = new Locale.Builder().setLanguage(code).build();
            if (word.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
                    || word.equalsIgnoreCase(language.getISO3Language())) {
                return code;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return text;
    }
}
