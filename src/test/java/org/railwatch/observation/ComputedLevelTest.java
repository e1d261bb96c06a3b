package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Unit;
import org.railwatch.vocabulary.Word;

class ComputedLevelTest {
    private static final ZoneId PYONGYANG = ZoneId.of("Asia/Pyongyang");

    /** A look is {@code own railcar exact 3 + box some}; its first word is its basis, or what is wrong with it. */
    @ParameterizedTest(name = "{0} {1} of {3}")
    @CsvFileSource(resources = "/observation/computed.csv", numLinesToSkip = 1, delimiter = ';')
    void a_level_is_a_number_that_was_seen(
            String statistic, String object, String reported, String looks, String level, @Nullable String used) {
        var superseded = new HashSet<Long>();
        var all = new ArrayList<Observation>();
        for (String text : looks.split(" \\| ", -1)) {
            String kind = text.substring(0, text.indexOf(' '));
            var counts = new ArrayList<Count>();
            for (String count : text.substring(kind.length() + 1).split(" \\+ ", -1)) {
                counts.add(Count.of(count));
            }
            long id = all.size() + 1L;
            if (kind.equals("superseded")) {
                superseded.add(id);
            }
            all.add(Worlds.look(
                    id,
                    Worlds.TUMANGANG,
                    basis(kind),
                    when(kind),
                    FindingRules.of(counts, null, null),
                    null,
                    List.of()));
        }
        var computed = ComputedLevel.of(
                Word.find(Statistic.class, statistic),
                ObjectKind.of(object),
                Unit.EACH,
                Edtf.of("2023").period(PYONGYANG),
                reported.equals("yes"),
                all,
                superseded);
        assertThat(computed.count() == null ? "-" : computed.count().toString()).isEqualTo(level);
        assertThat(ComputedLevel.refs(computed.used())).isEqualTo(Objects.requireNonNullElse(used, ""));
    }

    @Test
    void an_absence_that_proves_nothing_counts_and_is_named() {
        List<Finding> none = FindingRules.of(List.of(Count.of("railcar none")), null, null);
        var seen = Worlds.look(1, Worlds.TUMANGANG, Basis.OWN_LOOK, "2023-09-14", none, null, List.of());
        var hidden =
                Worlds.look(2, Worlds.TUMANGANG, Basis.OWN_LOOK, "2023-09-14", none, null, List.of(), Coverage.PARTIAL);
        var computed = ComputedLevel.of(
                Statistic.MAX,
                ObjectKind.of("railcar"),
                Unit.EACH,
                Edtf.of("2023").period(PYONGYANG),
                false,
                List.of(seen, hidden),
                new HashSet<>());
        assertThat(computed.remarks(Statistic.MAX))
                .containsExactly(
                        "max of 2 looks: O-1 O-2",
                        "counted as 0 without a full and clear view of the whole facility: O-2");
    }

    private static Basis basis(String kind) {
        return switch (kind) {
            case "reported" -> Basis.REPORTED;
            case "alleged" -> Basis.ALLEGED;
            default -> Basis.OWN_LOOK;
        };
    }

    private static @Nullable String when(String kind) {
        return switch (kind) {
            case "before" -> "2022-12-31";
            case "across" -> "2022-12-31/2023-01-01";
            case "undated" -> null;
            default -> "2023-06-17";
        };
    }
}
