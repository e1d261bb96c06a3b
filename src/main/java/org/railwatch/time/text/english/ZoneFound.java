package org.railwatch.time.text.english;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.railwatch.time.text.ZoneWord;

/** The zone that stands beside a clock time, and where its words end. */
record ZoneFound(ZoneWord zone, int to) {
    /** Abbreviations with one meaning in English news; CST, IST and BST have several and are left out. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("UTC", "UTC"),
            Map.entry("GMT", "UTC"),
            Map.entry("Z", "UTC"),
            Map.entry("KST", "+09:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("VLAT", "+10:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "America/New_York"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "America/Los_Angeles"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("HKT", "+08:00"));

    /** The zone that stands at a token; {@link ZoneWord#NONE}, ending where it begins, when there is none. */
    static ZoneFound at(Tokens tokens, int index) {
        boolean bracket = tokens.is(index, "(") && tokens.is(index + 2, ")");
        int at = bracket ? index + 1 : index;
        String zone = ABBREVIATIONS.get(tokens.get(at).text());
        if (zone != null) {
            int to = bracket ? index + 3 : index + 1;
            Optional<ZoneOffset> offset = bracket || !zone.equals("UTC") ? Optional.empty() : offset(tokens, to);
            return offset.map(from -> new ZoneFound(new ZoneWord(from, false), to + 2))
                    .orElseGet(() -> new ZoneFound(new ZoneWord(ZoneId.of(zone), false), to));
        }
        if (tokens.is(index, "local")) {
            return new ZoneFound(ZoneWord.LOCAL, tokens.is(index + 1, "time") ? index + 2 : index + 1);
        }
        return tokens.get(index).capital() && tokens.is(index + 1, "time")
                ? new ZoneFound(ZoneWord.LOCAL, index + 2)
                : new ZoneFound(ZoneWord.NONE, index);
    }

    /** "UTC+9", "GMT+09:00". */
    private static Optional<ZoneOffset> offset(Tokens tokens, int at) {
        if (!tokens.is(at, "+", "-") || !tokens.joined(at)) {
            return Optional.empty();
        }
        String sign = tokens.lower(at);
        Token number = tokens.get(at + 1);
        boolean clock = number.kind() == Token.Kind.CLOCK;
        try {
            return clock || number.kind() == Token.Kind.NUMBER
                    ? Optional.of(
                            ZoneOffset.of(sign + (number.text().length() == 4 && clock ? "0" : "") + number.text()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
