package org.railwatch.document.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railwatch.UserError;
import org.railwatch.time.Edtf;

/** A date as metadata write it: ISO 8601, with or without fractions, colons in the offset, or a zone at all. */
public final class MachineDate {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)? ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?.{0,20})?",
            Pattern.CASE_INSENSITIVE);

    private MachineDate() {}

    /** A clock time without a zone says nothing, so its day alone is kept; empty when it is no date. */
    public static Optional<Edtf> of(String text) {
        Matcher iso = ISO.matcher(text.strip());
        if (text.length() > 60 || !iso.matches()) {
            return Optional.empty();
        }
        String day = iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3);
        String zone = iso.group(5);
        try {
            return Optional.of(
                    Edtf.of(iso.group(4) == null || zone == null ? day : day + "T" + iso.group(4) + offset(zone)));
        } catch (UserError noDate) {
            return Optional.empty();
        }
    }

    private static String offset(String zone) {
        if (Character.isLetter(zone.charAt(0))) {
            return "Z";
        }
        String digits = zone.substring(1).replace(":", "") + "00";
        return zone.charAt(0) + digits.substring(0, 2) + ":" + digits.substring(2, 4);
    }
}
