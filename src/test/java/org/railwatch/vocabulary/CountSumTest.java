package org.railwatch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountSumTest {
    private static final ObjectKind RAILCAR = ObjectKind.of("railcar");

    /** Parts are joined by +; a part with ? may be of more than was counted. */
    @ParameterizedTest
    @CsvSource({
        "approx 14,                  approx 14",
        "approx 14 + exact 2,        approx 16",
        "exact 3 + exact 4,          exact 7",
        "at_most 3,                  at_most 3",
        "more_than 5,                more_than 5",
        "some,                       some",
        "approx 10..12,              approx 10..12",
        "approx 10..12 + approx 5,   approx 15..17",
        "between 3..5 + exact 1,     between 4..6",
        "at_most 3 + exact 2,        between 3..5",
        "at_most 3 + less_than 5,    between 2..7",
        "approx_at_most 9 + exact 2, approx 3..11",
        "at_least 5 + exact 2,       at_least 7",
        "more_than 5 + at_most 3,    at_least 7",
        "some + some,                at_least 2",
        "exact 1 ?,                  at_least 1",
        "exact 4 ? + approx 14,      at_least 5",
        "approx 14 ?,                some",
        "exact 200 m + approx 50 m,  approx 250 m",
        "at_most 20 m + exact 30 m,  between 30..50 m",
        "at_most 20 m + at_most 30 m, at_most 50 m",
        "some m + at_most 30 m,      some m"
    })
    void only_what_was_said_is_added_up(String parts, String total) {
        List<String> all = List.of(parts.split("\\s*\\+\\s*", -1));
        var sum = new CountSum(RAILCAR, all.get(0).contains(" m") ? Unit.M : Unit.EACH);
        for (String part : all) {
            sum.add(Count.of("railcar " + part.replace("?", "").strip()), part.endsWith("?"));
        }
        assertThat(sum.total()).hasToString("railcar " + total);
    }

    @Test
    void a_sum_allows_the_sum_of_whatever_its_parts_allow() {
        long seed = Long.getLong("railwatch.seed", 20261127L);
        var random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            var sum = new CountSum(RAILCAR, Unit.EACH);
            var words = new StringBuilder();
            double truth = 0;
            for (int part = 0; part <= random.nextInt(4); part++) {
                int number = 1 + random.nextInt(30);
                boolean more = random.nextInt(4) == 0;
                Count count = Count.of("railcar " + said(number, random));
                sum.add(count, more);
                truth += number + (more ? random.nextInt(5) : 0);
                words.append(count).append(more ? " ? + " : " + ");
            }
            Interval allowed = sum.total().tested();
            assertThat(allowed.contains(truth))
                    .as("seed %d run %d: %s comes to %s, and was %s", seed, run, words, sum.total(), truth)
                    .isTrue();
        }
    }

    /** A true word on a number. */
    private static String said(int number, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "approx " + number;
            case 1 -> "at_least " + Math.max(1, number - random.nextInt(3));
            case 2 -> "at_most " + (number + random.nextInt(3));
            case 3 -> "between " + Math.max(1, number - 1) + ".." + (number + 2);
            case 4 -> "more_than " + (number - 1);
            case 5 -> "less_than " + (number + 1);
            case 6 -> "some";
            default -> "exact " + number;
        };
    }
}
