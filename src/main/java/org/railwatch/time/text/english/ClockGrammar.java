package org.railwatch.time.text.english;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.text.ClockTime;
import org.railwatch.time.text.ZoneWord;

/** Recognises clock times with their zones: "2:29 p.m. local (0529 UTC)", "18:00 UTC", "noon". */
final class ClockGrammar {
    private static final int NOON = 12;

    private final Tokens tokens;

    ClockGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    Found at(int index) {
        Hand first = hand(index);
        if (first == null || !(first.sure() || first.zone().said())) {
            return null;
        }
        boolean bracket = tokens.is(first.to(), "(", "[");
        int at = bracket || tokens.is(first.to(), "/", ",", ";") ? first.to() + 1 : first.to();
        Hand second = at > first.to() ? hand(at) : null;
        boolean both = second != null && second.zone().said() && (!bracket || tokens.is(second.to(), ")", "]"));
        if (second == null || !both) {
            return new Found(index, first.to(), new ClockTime(first.time(), first.zone(), null, ZoneWord.NONE));
        }
        return new Found(
                index,
                bracket ? second.to() + 1 : second.to(),
                new ClockTime(first.time(), first.zone(), second.time(), second.zone()));
    }

    /** One clock's reading; {@code sure} when it can be nothing else. */
    private record Hand(LocalTime time, ZoneWord zone, boolean sure, int to) {}

    private @Nullable Hand hand(int index) {
        if (tokens.is(index, "noon", "midnight")
                && tokens.is(index - 1, "at", "by", "until", "before", "after", "around", "from", "to")) {
            return withZone(tokens.is(index, "noon") ? LocalTime.NOON : LocalTime.MIDNIGHT, index + 1, true);
        }
        if (tokens.is(index, Token.Kind.CLOCK)) {
            String[] parts = tokens.get(index).text().split(":", -1);
            return hand(index, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), index + 1, true);
        }
        int number = tokens.number(index);
        if (number < 0 || tokens.is(index - 1, "$", "€", "£")) {
            return null;
        }
        if (tokens.is(index + 1, Token.Kind.MERIDIEM)) {
            return hand(index, number, 0, index + 1, true);
        }
        if (tokens.is(index + 1, "o") && tokens.is(index + 3, "clock")) {
            return hand(index, number, 0, index + 4, true);
        }
        return tokens.get(index).text().length() == 4
                ? hand(index, number / 100, number % 100, index + 1, false)
                : null;
    }

    private @Nullable Hand hand(int index, int hour, int minute, int to, boolean sure) {
        boolean meridiem = tokens.is(to, Token.Kind.MERIDIEM);
        if (minute > 59 || hour > 24 || (meridiem && (hour < 1 || hour > NOON)) || score(index)) {
            return null;
        }
        int shifted = hour % 24;
        if (meridiem) {
            shifted = hour % NOON + (tokens.lower(to).startsWith("p") ? NOON : 0);
        }
        return withZone(LocalTime.of(shifted, minute), meridiem ? to + 1 : to, sure);
    }

    /** "a ratio of 10:09" is no time. */
    private boolean score(int index) {
        return tokens.is(index - 1, "verse", "ratio") || (tokens.is(index - 1, "of") && tokens.is(index - 2, "ratio"));
    }

    private Hand withZone(LocalTime time, int at, boolean sure) {
        ZoneFound zone = ZoneFound.at(tokens, at);
        return new Hand(time, zone.zone(), sure, zone.to());
    }
}
