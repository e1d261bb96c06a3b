package org.railwatch.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

/** Seeded loops; {@code -Drailwatch.seed=N} repeats one. */
class PropertiesTest {
    private static final int ROUNDS = 5_000;
    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            ZoneId.of("Asia/Pyongyang"),
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Pacific/Kiritimati"));

    private final long seed = Long.getLong("railwatch.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void a_printed_day_is_read_back_as_that_day() {
        for (int i = 0; i < ROUNDS; i++) {
            var day = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_651_000));
            var period = Edtf.of(day + qualifier()).period(ZoneOffset.UTC);
            assertThat(day.atStartOfDay().toInstant(ZoneOffset.UTC))
                    .as("seed %d, %s", seed, day)
                    .isEqualTo(period.begin());
            assertThat(period.length()).as("seed %d, %s", seed, day).contains(Duration.ofDays(1));
        }
    }

    @Test
    void a_printed_time_is_read_back_as_that_instant() {
        for (int i = 0; i < ROUNDS; i++) {
            var local = LocalDateTime.of(2015, 1, 1, 0, 0).plusSeconds(random.nextInt(500_000_000));
            var offset = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 18 * 60 + 1) - 18 * 60));
            var text = String.format("%tFT%<tT", local) + offset;
            assertThat(Edtf.of(text).period(ZoneOffset.UTC).begin())
                    .as("seed %d, %s", seed, text)
                    .isEqualTo(local.toInstant(offset));
            var instant = local.toInstant(offset);
            assertThat(Edtf.ofInstant(instant).period(ZoneOffset.UTC).begin())
                    .as("seed %d, %s", seed, text)
                    .isEqualTo(instant);
        }
    }

    @Test
    void a_printed_date_is_equal_to_itself_and_begins_no_later_than_it_ends() {
        for (int i = 0; i < ROUNDS; i++) {
            var edtf = edtf();
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            assertThat(Edtf.of(edtf.text())).as("seed %d, %s", seed, edtf).isEqualTo(edtf);
            var period = edtf.period(zone);
            var begin = period.begin();
            var end = period.end();
            assertThat(begin == null || end == null || !begin.isAfter(end))
                    .as("seed %d, %s in %s", seed, edtf, zone)
                    .isTrue();
            for (var bound : new @Nullable Instant[] {begin, end}) {
                assertThat(bound == null ? null : Utc.of(Utc.text(bound)))
                        .as("seed %d, %s in %s", seed, edtf, zone)
                        .isEqualTo(bound);
            }
        }
    }

    /** A date in all forms there are, and what it was written from; a null bound is open or unknown. */
    private record Written(
            String text,
            Precision precision,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Instant begin,
            @Nullable Instant end,
            String qualifiers) {}

    @Test
    void whatever_is_printed_is_read_back_as_what_it_was_printed_from() {
        for (int i = 0; i < ROUNDS; i++) {
            var written = random.nextInt(3) > 0 ? single(year()) : interval();
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var edtf = Edtf.of(written.text());
            var law = String.format("seed %d, %s in %s", seed, written, zone);
            assertThat(edtf.text()).as(law).isEqualTo(written.text());
            assertThat(edtf.precision()).as(law).isEqualTo(written.precision());
            assertThat(edtf.hasTime()).as(law).isEqualTo(written.text().contains("T"));
            assertThat(edtf.uncertain()).as(law).isEqualTo(written.qualifiers().matches(".*[?%].*"));
            assertThat(edtf.approximate())
                    .as(law)
                    .isEqualTo(written.qualifiers().matches(".*[~%].*"));
            var first = written.first();
            var last = written.last();
            assertThat(edtf.period(zone).begin())
                    .as(law)
                    .isEqualTo(
                            first == null
                                    ? written.begin()
                                    : first.atStartOfDay(zone).toInstant());
            assertThat(edtf.period(zone).end())
                    .as(law)
                    .isEqualTo(
                            last == null
                                    ? written.end()
                                    : last.plusDays(1)
                                            .atStartOfDay(zone)
                                            .toInstant()
                                            .minusMillis(1));
        }
    }

    private Written single(int year) {
        return random.nextInt(4) == 0 ? time(year) : days(year);
    }

    private Written days(int year) {
        var month = YearMonth.of(year, 1 + random.nextInt(12));
        var day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        int season = random.nextInt(4);
        var spring = YearMonth.of(year, 3).plusMonths(3L * season);
        int decade = year / 10 * 10;
        int century = year / 100 * 100;
        var q = qualifier();
        return switch (random.nextInt(8)) {
            case 0 -> days(year + q, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), q);
            case 1 -> days(year + "-XX" + q, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), q);
            case 2 -> days(month + q, Precision.MONTH, month.atDay(1), month.atEndOfMonth(), q);
            case 3 -> days(month + "-XX" + q, Precision.MONTH, month.atDay(1), month.atEndOfMonth(), q);
            case 4 ->
                days(
                        year + "-2" + (1 + season) + q,
                        Precision.SEASON,
                        spring.atDay(1),
                        spring.plusMonths(2).atEndOfMonth(),
                        q);
            case 5 ->
                days(
                        decade / 10 + "X" + q,
                        Precision.DECADE,
                        LocalDate.of(decade, 1, 1),
                        LocalDate.of(decade + 9, 12, 31),
                        q);
            case 6 ->
                days(
                        century / 100 + "XX" + q,
                        Precision.CENTURY,
                        LocalDate.of(century, 1, 1),
                        LocalDate.of(century + 99, 12, 31),
                        q);
            default -> days(day + q, Precision.DAY, day, day, q);
        };
    }

    private static Written days(String text, Precision precision, LocalDate first, LocalDate last, String qualifier) {
        return new Written(text, precision, first, last, null, null, qualifier);
    }

    private Written time(int year) {
        var local = LocalDateTime.of(
                year, 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60));
        var offset = ZoneOffset.ofHoursMinutes(random.nextInt(18), random.nextInt(60));
        if (random.nextBoolean()) {
            return new Written(
                    String.format("%tFT%<tH:%<tM%s", local, offset),
                    Precision.MINUTE,
                    null,
                    null,
                    local.toInstant(offset),
                    local.plusMinutes(1).toInstant(offset).minusMillis(1),
                    "");
        }
        var second = local.plusSeconds(random.nextInt(60));
        return new Written(
                String.format("%tFT%<tT%s", second, offset),
                Precision.SECOND,
                null,
                null,
                second.toInstant(offset),
                second.plusSeconds(1).toInstant(offset).minusMillis(1),
                "");
    }

    /** Between two dates or two times at least a century apart, or with one end open or unknown. */
    private Written interval() {
        int year = year();
        boolean times = random.nextBoolean();
        var from = times ? time(year) : days(year);
        var to = times ? time(year + 201) : days(year + 201);
        var open = random.nextBoolean() ? ".." : "";
        return switch (random.nextInt(3)) {
            case 0 ->
                new Written(
                        from.text() + "/" + open,
                        Precision.INTERVAL,
                        from.first(),
                        null,
                        from.begin(),
                        null,
                        from.qualifiers());
            case 1 ->
                new Written(
                        open + "/" + to.text(), Precision.INTERVAL, null, to.last(), null, to.end(), to.qualifiers());
            default ->
                new Written(
                        from.text() + "/" + to.text(),
                        Precision.INTERVAL,
                        from.first(),
                        to.last(),
                        from.begin(),
                        to.end(),
                        from.qualifiers() + to.qualifiers());
        };
    }

    /** Before any bound of {@link #period()}, and after. */
    private static final int LOWEST = -3;

    private static final int HIGHEST = 22;

    private static List<Integer> instants(Period period) {
        var begin = period.begin();
        var end = period.end();
        return IntStream.rangeClosed(
                        begin == null ? LOWEST : (int) begin.toEpochMilli(),
                        end == null ? HIGHEST : (int) end.toEpochMilli())
                .boxed()
                .toList();
    }

    @Test
    void definite_holds_for_all_instants_and_possible_for_some() {
        for (int i = 0; i < ROUNDS; i++) {
            var a = period();
            var b = period();
            var law = String.format("seed %d, %s, %s", seed, a, b);
            var inA = instants(a);
            var inB = instants(b);
            assertThat(a.definitelyBefore(b))
                    .as(law)
                    .isEqualTo(inA.stream().allMatch(x -> inB.stream().allMatch(y -> x < y)));
            assertThat(a.definitelyAfter(b))
                    .as(law)
                    .isEqualTo(inA.stream().allMatch(x -> inB.stream().allMatch(y -> x > y)));
            assertThat(a.possiblyBefore(b))
                    .as(law)
                    .isEqualTo(inA.stream().anyMatch(x -> inB.stream().anyMatch(y -> x < y)));
            assertThat(a.possiblyAfter(b))
                    .as(law)
                    .isEqualTo(inA.stream().anyMatch(x -> inB.stream().anyMatch(y -> x > y)));
            assertThat(a.overlaps(b)).as(law).isEqualTo(inA.stream().anyMatch(inB::contains));
            assertThat(a.contains(b)).as(law).isEqualTo(inA.containsAll(inB));
        }
    }

    @Test
    void a_meaning_makes_definite_what_holds_however_the_period_is_filled() {
        for (int i = 0; i < ROUNDS; i++) {
            var asked = period();
            var said = period();
            var law = String.format("seed %d, %s, %s", seed, asked, said);
            var inside = instants(asked).containsAll(instants(said));
            assertThat(Meaning.WITHIN.definitelyDuring(asked, said)).as(law).isEqualTo(inside);
            assertThat(Meaning.CUMULATIVE.definitelyDuring(asked, said)).as(law).isEqualTo(inside);
            boolean throughout = Meaning.THROUGHOUT.definitelyDuring(asked, said);
            if (!said.isOpen()) {
                assertThat(throughout).as(law).isEqualTo(instants(said).stream().anyMatch(instants(asked)::contains));
            }
            assertThat(throughout || !inside).as(law).isTrue();
            assertThat(asked.overlaps(said) || !throughout).as(law).isTrue();
        }
    }

    @Test
    void periods_keep_the_laws_of_definite_and_possible() {
        for (int i = 0; i < ROUNDS; i++) {
            var a = period();
            var b = period();
            var law = String.format("seed %d, %s, %s", seed, a, b);
            if (a.contains(b)) {
                assertThat(a.overlaps(b)).as(law).isTrue();
                assertThat(a.intersection(b)).as(law).contains(b);
            }
            if (a.definitelyBefore(b)) {
                assertThat(a.overlaps(b)).as(law).isFalse();
                assertThat(a.possiblyBefore(b)).as(law).isTrue();
                assertThat(a.possiblyAfter(b)).as(law).isFalse();
                assertThat(b.definitelyAfter(a)).as(law).isTrue();
            }
            assertThat(a.overlaps(b)).as(law).isEqualTo(b.overlaps(a));
            assertThat(a.gapTo(b)).as(law).isEqualTo(b.gapTo(a));
            assertThat(a.intersection(b)).as(law).isEqualTo(b.intersection(a));
            assertThat(a.intersection(b).isPresent()).as(law).isEqualTo(a.overlaps(b));
            a.intersection(b)
                    .ifPresent(both -> assertThat(a.contains(both) && b.contains(both))
                            .as(law)
                            .isTrue());
            assertThat(a.gapTo(b).isNegative()).as(law).isFalse();
        }
    }

    @Test
    void random_text_of_the_alphabet_is_read_or_refused_but_never_breaks() {
        var alphabet = "0123456789-:TZX+./?~% Q";
        int read = 0;
        for (int i = 0; i < 20 * ROUNDS; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "2023-1" : edtf().text());
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), "" + alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Edtf.of(text.toString()).period(ZoneOffset.UTC);
                read++;
            } catch (UserError e) {
                assertThat(e.sentence())
                        .as("seed %d, %s", seed, text)
                        .contains("; write ")
                        .doesNotEndWith(".");
            }
        }
        assertThat(read).as("seed %d", seed).isPositive();
    }

    private String qualifier() {
        return List.of("", "?", "~", "%").get(random.nextInt(4));
    }

    private Edtf edtf() {
        return switch (random.nextInt(4)) {
            case 0 -> Edtf.of(date(year()) + "/" + (random.nextBoolean() ? ".." : ""));
            case 1 -> {
                int year = year();
                yield Edtf.of(date(year) + "/" + date(year + 2 + random.nextInt(3)));
            }
            case 2 ->
                Edtf.of(String.format("%04d-10-05T%02d:%02d+08:30", year(), random.nextInt(24), random.nextInt(60)));
            default -> Edtf.of(date(year()));
        };
    }

    private int year() {
        return 1950 + random.nextInt(100);
    }

    /** A date of at most a year; a winter of it may reach into the next. */
    private String date(int year) {
        var form = List.of("%04d", "%04d-XX", "%04d-%02d", "%04d-%02d-XX", "%04d-%02d-%02d", "%04d-2%4$d")
                .get(random.nextInt(6));
        return String.format(form, year, 1 + random.nextInt(12), 1 + random.nextInt(28), 1 + random.nextInt(4))
                + qualifier();
    }

    private Period period() {
        var bounds = new @Nullable Instant[2];
        int begin = random.nextInt(10);
        bounds[0] = random.nextInt(5) == 0 ? null : Instant.ofEpochMilli(begin);
        bounds[1] = random.nextInt(5) == 0 ? null : Instant.ofEpochMilli(begin + random.nextInt(10));
        return new Period(bounds[0], bounds[1]);
    }
}
