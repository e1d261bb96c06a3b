package org.railwatch.time.text.english;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.time.text.ClockTime;
import org.railwatch.time.text.Expression;
import org.railwatch.time.text.Extent;
import org.railwatch.time.text.Reading;
import org.railwatch.time.text.Relative;
import org.railwatch.time.text.Rule;
import org.railwatch.time.text.Setting;
import org.railwatch.time.text.TimeMention;
import org.railwatch.time.text.TimeMention.Dates;
import org.railwatch.time.text.ZonedPlace;

/**
 * Finds every time expression of an English news text, and says when it was as far as the text and the day it is dated tell.
 *
 * <p>Rules only, one sentence after the other, linear in the length of the text. A text's day is the one its relative words
 * count from, not the day on which a copy of it appeared. Nothing that is told of lies after that day, unless its sentence
 * speaks of a plan.
 */
public final class NewsDates {
    /** A date goes out of mind after so many sentences without one. */
    private static final int MEMORY = 2;

    private final String text;
    private final List<ZonedPlace> places;
    private final List<TimeMention> mentions = new ArrayList<>();
    private @Nullable Extent textDay;
    private @Nullable Extent named;
    private int sinceNamed;
    private int nextPlace;

    private NewsDates(String text, @Nullable Extent textDay, List<ZonedPlace> places) {
        this.text = text;
        this.textDay = textDay;
        this.places = places;
    }

    /** A sentence, in {@code char}s from the beginning of the text. */
    public record Sentence(int start, int end) {}

    /**
     * @param sentences in order, without overlap
     * @param dated the day the text is dated; null when nobody knows, then the first date of the text that stands alone in its
     *     sentence is taken
     * @param places those of the text whose zone is known, in order
     * @return in the order of the text; a stretch ("from May to July") comes before the dates it is made of
     */
    public static List<TimeMention> of(
            String text, Iterable<Sentence> sentences, @Nullable Edtf dated, List<ZonedPlace> places) {
        var dates = new NewsDates(text, dated == null ? null : extent(dated), places);
        sentences.forEach(dates::read);
        return List.copyOf(dates.mentions);
    }

    private static @Nullable Extent extent(Edtf dated) {
        // A clock time counts in its own zone: its day is the one that is written.
        if (dated.hasTime()) {
            return Extent.of(LocalDate.parse(dated.text().substring(0, "2023-10-05".length())));
        }
        Period period = dated.period(java.time.ZoneOffset.UTC);
        return period.begin() == null || period.end() == null
                ? null
                : new Extent(
                        LocalDate.ofInstant(period.begin(), java.time.ZoneOffset.UTC),
                        LocalDate.ofInstant(period.end(), java.time.ZoneOffset.UTC));
    }

    private void read(Sentence sentence) {
        var tokens = Tokens.of(text, sentence.start(), sentence.end());
        List<Found> found = new Grammar(tokens).all();
        if (++sinceNamed > MEMORY) {
            named = null;
        }
        if (!found.isEmpty()) {
            new InSentence(tokens, found).read();
        }
    }

    /** The place whose mention is the last before a position, or the first after it. */
    private @Nullable ZonedPlace placeNear(int position, int sentenceStart, int sentenceEnd) {
        while (nextPlace < places.size() && places.get(nextPlace).start() < sentenceStart) {
            nextPlace++;
        }
        ZonedPlace near = null;
        for (int i = nextPlace; i < places.size() && places.get(i).start() < sentenceEnd; i++) {
            boolean before = places.get(i).start() <= position;
            if (before || near == null) {
                near = places.get(i);
            }
        }
        return near;
    }

    /** The times of one sentence, which bear on each other. */
    private final class InSentence {
        private final Tokens tokens;
        private final List<Found> found;
        private final Clause clause;
        private final List<Reading> readings = new ArrayList<>();
        private final List<Dates> dates = new ArrayList<>();

        InSentence(Tokens tokens, List<Found> found) {
            this.tokens = tokens;
            this.found = found;
            this.clause = new Clause(tokens);
        }

        void read() {
            dateLine();
            for (int i = 0; i < found.size(); i++) {
                resolve(i);
            }
            LocalDate saying = saying();
            for (int i = 0; i < found.size(); i++) {
                notAfter(i, saying);
            }
            for (int i = 0; i < found.size(); i++) {
                if (partOfClock(i)) {
                    continue;
                }
                range(i);
                Reading reading =
                        Bounds.of(readings.get(i), tokens, found.get(i).from(), saying);
                add(from(i), to(i), reading, dates.get(i));
            }
        }

        /** A date beside a clock time, "12:00 UTC Monday", is said with it. */
        private boolean partOfClock(int i) {
            return besideClock(i, i + 1) || besideClock(i, i - 1);
        }

        private boolean besideClock(int i, int clock) {
            return clock >= 0
                    && clock < found.size()
                    && found.get(clock).expression() instanceof ClockTime
                    && !(found.get(i).expression() instanceof ClockTime)
                    && isDay(i)
                    && (found.get(clock).to() == found.get(i).from()
                            || found.get(i).to() == found.get(clock).from());
        }

        private boolean isDay(int i) {
            Extent extent = readings.get(i).extent();
            return extent != null && extent.isDay() && readings.get(i).type() == TimeMention.Type.DATE;
        }

        private int from(int i) {
            boolean led = i > 0 && found.get(i).expression() instanceof ClockTime && besideClock(i - 1, i);
            return led ? found.get(i - 1).from() : found.get(i).from();
        }

        /** "three years after" that counts from no date is only a length: three years. */
        private int to(int i) {
            boolean followed =
                    i + 1 < found.size() && found.get(i).expression() instanceof ClockTime && besideClock(i + 1, i);
            boolean length = found.get(i).expression() instanceof Relative.Counted
                    && readings.get(i).type() == TimeMention.Type.DURATION;
            return followed
                    ? found.get(i + 1).to()
                    : length ? found.get(i).to() - 1 : found.get(i).to();
        }

        /** "said on Sunday that Thursday's launch failed": what is told of came before the telling. */
        private void notAfter(int i, @Nullable LocalDate saying) {
            Extent extent = readings.get(i).extent();
            Found one = found.get(i);
            boolean weekday =
                    one.expression() instanceof Relative.Weekday day && day.which() == Relative.Weekday.Which.NEAREST;
            if (saying == null || extent == null || !weekday || !extent.first().isAfter(saying)) {
                return;
            }
            if (dates.get(i) == Dates.EVENT && !clause.planned(one.from(), one.to())) {
                readings.set(i, one.expression().in(new Setting(Extent.of(saying), false, named, null)));
            }
        }

        /** A date that is a line of its own is the text's, and anchors one whose day nobody gave. */
        private void dateLine() {
            if (textDay == null && alone(found.get(0))) {
                Reading reading = found.get(0).expression().in(setting(0, false));
                Extent extent = reading.extent();
                textDay = extent != null && extent.isDay() ? extent : null;
            }
        }

        private boolean alone(Found one) {
            return one.from() == 0 && one.to() >= tokens.size() - 1 && !tokens.is(0, Token.Kind.NUMBER);
        }

        private Setting setting(int i, boolean planned) {
            int at = tokens.get(found.get(i).from()).start();
            ZonedPlace place = found.get(i).expression() instanceof ClockTime
                    ? placeNear(
                            at,
                            tokens.get(0).start(),
                            tokens.get(tokens.size() - 1).end())
                    : null;
            return new Setting(textDay, planned, named, place);
        }

        private void resolve(int i) {
            Found one = found.get(i);
            boolean planned = clause.planned(one.from(), one.to());
            Reading reading = one.expression() instanceof ClockTime
                    ? clock(i, setting(i, planned))
                    : yearOfRange(i).in(counting(i, setting(i, planned)));
            readings.add(reading);
            dates.add(alone(one) ? Dates.OTHER : role(one, reading));
            Extent extent = reading.extent();
            if (extent != null && reading.type() == TimeMention.Type.DATE && dates.get(i) == Dates.EVENT) {
                named = extent;
                sinceNamed = 0;
            }
        }

        private Dates role(Found one, Reading reading) {
            boolean dated = reading.type() == TimeMention.Type.DATE
                    || reading.type() == TimeMention.Type.TIME
                    || reading.rules().contains(Rule.RANGE);
            if (tokens.is(one.from() - 1, "©", "copyright") || tokens.is(one.from() - 2, "©")) {
                return Dates.OTHER;
            }
            return dated && !reading.rules().contains(Rule.VAGUE) ? clause.dates(one.from(), one.to()) : Dates.OTHER;
        }

        /** In "from May to July 2023" the year goes for both. */
        private Expression yearOfRange(int i) {
            Expression own = found.get(i).expression();
            if (i + 1 == found.size() || !joins(i)) {
                return own;
            }
            Extent next =
                    found.get(i + 1).expression().in(setting(i + 1, false)).extent();
            Extent here = own.in(setting(i, false)).extent();
            if (next == null || here == null || !here.first().isAfter(next.first())) {
                return next == null ? own : own.within(next.first().getYear());
            }
            Expression same = own.within(next.first().getYear());
            Extent moved = same.in(setting(i, false)).extent();
            return moved != null && moved.first().isAfter(next.first())
                    ? own.within(next.first().getYear() - 1)
                    : same;
        }

        /** "five days after the summit on September 13" counts from the date that follows. */
        private Setting counting(int i, Setting setting) {
            Found one = found.get(i);
            boolean follows = one.expression() instanceof Relative.Counted
                    && tokens.is(one.to() - 1, "after", "before", "following")
                    && i + 1 < found.size()
                    && found.get(i + 1).from() - one.to() <= Grammar.SAME_PHRASE;
            if (!follows) {
                return setting;
            }
            for (int at = one.to(); at < found.get(i + 1).from(); at++) {
                if (tokens.is(at, ",", ";") || Verbs.any(tokens, at)) {
                    return setting;
                }
            }
            Extent next = found.get(i + 1)
                    .expression()
                    .in(setting(i + 1, setting.planned()))
                    .extent();
            return next == null ? setting : new Setting(textDay, setting.planned(), next, setting.place());
        }

        /** A clock time belongs to the day beside it, else to the last before it in the sentence, else to one named before. */
        private Reading clock(int i, Setting setting) {
            Extent day = null;
            for (int j = 0; j < found.size() && (j < i || day == null); j++) {
                Expression other = found.get(j).expression();
                if (j != i && !(other instanceof ClockTime)) {
                    Extent extent =
                            j < i ? readings.get(j).extent() : other.in(setting).extent();
                    day = extent != null && extent.isDay() ? extent : day;
                }
            }
            boolean next = i + 1 < found.size()
                    && found.get(i + 1).from() - found.get(i).to() <= 2;
            if (next && !(found.get(i + 1).expression() instanceof ClockTime)) {
                Extent extent = found.get(i + 1).expression().in(setting).extent();
                day = extent != null && extent.isDay() ? extent : day;
            }
            Extent belongs = day == null ? setting.named() : day;
            return found.get(i).expression().in(new Setting(textDay, setting.planned(), belongs, setting.place()));
        }

        private @Nullable LocalDate saying() {
            for (int i = 0; i < found.size(); i++) {
                Extent extent = readings.get(i).extent();
                if (dates.get(i) == Dates.SAYING && extent != null && extent.isDay()) {
                    return extent.first();
                }
            }
            return textDay == null ? null : textDay.last();
        }

        /** Whether a date and the next one are the ends of a stretch. */
        private boolean joins(int i) {
            Found one = found.get(i);
            Found next = found.get(i + 1);
            int gap = next.from() - one.to();
            boolean from = tokens.is(one.from() - 1, "from") || tokens.is(one.from() - 2, "from");
            boolean between = tokens.is(one.from() - 1, "between") || tokens.is(one.from() - 2, "between");
            boolean the = gap == 2 && tokens.is(one.to() + 1, "the");
            return (gap == 1 || the)
                    && ((between && tokens.is(one.to(), "and"))
                            || (from && tokens.is(one.to(), "to", "until", "till", "through"))
                            || tokens.hyphen(one.to())
                            || tokens.is(one.to(), "through"));
        }

        private void range(int i) {
            if (i + 1 == found.size() || !joins(i)) {
                return;
            }
            Optional<Reading> stretch = Stretches.between(readings.get(i), readings.get(i + 1));
            boolean led = tokens.is(found.get(i).from() - 1, "from", "between");
            stretch.ifPresent(reading -> add(
                    led ? found.get(i).from() - 1 : found.get(i).from(),
                    found.get(i + 1).to(),
                    reading,
                    dates.get(i)));
        }

        private void add(int from, int to, Reading reading, Dates role) {
            int start = tokens.get(from).start();
            int end = tokens.get(to - 1).end();
            var rules = new ArrayList<>(reading.rules());
            if (from == 0 && alone(new Found(from, to, setting -> reading)) && reading.extent() != null) {
                rules.add(0, Rule.DATELINE);
            }
            mentions.add(new TimeMention(
                    start,
                    end,
                    text.substring(start, end),
                    reading.type(),
                    reading.value(),
                    reading.edtf(),
                    role,
                    rules,
                    reading.alternatives(),
                    reading.conflict()));
        }
    }
}
