package org.railwatch.vocabulary;

import java.util.Locale;
import java.util.Set;
import org.railwatch.UserError;

/** A country by its ISO 3166-1 alpha-2 code, in capitals, as the JDK lists them. */
public record CountryCode(String code) {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /**
     * Checks itself.
     *
     * @throws UserError (usage) for anything but a code in capitals; names get their code suggested
     */
    public CountryCode {
        if (!CODES.contains(code)) {
            throw UserError.usage("no country code '" + code + "'; " + cure(code));
        }
    }

    /**
     * The country with this code.
     *
     * @throws UserError (usage) for anything but a code in capitals; names get their code suggested
     */
    public static CountryCode of(String code) {
        return new CountryCode(code);
    }

    private static String cure(String typed) {
        var capitals = typed.strip().toUpperCase(Locale.ROOT);
        if (CODES.contains(capitals)) {
            return "write " + capitals;
        }
        var codes = Countries.codesNear(typed);
        return codes.isEmpty()
                ? "write two capital letters of ISO 3166-1, such as KP"
                : "write " + String.join(" or ", codes);
    }

    @Override
    public String toString() {
        return code;
    }
}
