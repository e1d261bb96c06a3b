package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.railwatch.UserError;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Visibility;

class FindingRulesTest {
    private static final ObjectKind RAILCAR = ObjectKind.of("railcar");

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvFileSource(resources = "/observation/findings.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
    void what_a_look_found_follows_from_what_is_stated(
            @Nullable String counts,
            @Nullable String finding,
            @Nullable String of,
            String coverage,
            String visibility,
            String found) {
        assertThat(found(counts, finding, of, coverage, visibility)).isEqualTo(found);
    }

    private static String found(
            @Nullable String counts,
            @Nullable String finding,
            @Nullable String of,
            String coverage,
            String visibility) {
        try {
            List<Finding> findings = FindingRules.of(
                    counts(counts == null ? "" : counts),
                    finding == null ? null : FindingKind.of(finding),
                    of == null ? null : ObjectKind.of(of));
            FindingRules.check(findings, Coverage.of(coverage), Visibility.of(visibility));
            return findings.stream().map(FindingRulesTest::words).collect(Collectors.joining(", "));
        } catch (UserError e) {
            return "! " + e.sentence();
        }
    }

    @Test
    void counts_given_later_replace_counts_and_what_they_repeat_but_no_other_finding() {
        var old = FindingRules.of(counts("railcar approx 73"), FindingKind.PRESENT, ObjectKind.of("locomotive"));
        assertThat(words(FindingRules.over(old, counts("railcar exact 75"), null, null)))
                .isEqualTo("railcar present exact 75, locomotive present");
        assertThat(words(FindingRules.over(old, counts("locomotive exact 2"), null, null)))
                .isEqualTo("locomotive present exact 2");
        assertThat(words(FindingRules.over(old, List.of(), FindingKind.ABSENT, ObjectKind.of("crane"))))
                .isEqualTo("railcar present approx 73, crane absent");
    }

    @Test
    void an_absence_is_corrected_by_a_count_and_a_finding_together() {
        var old = FindingRules.of(List.of(), FindingKind.ABSENT, RAILCAR);
        assertThat(words(FindingRules.over(old, counts("railcar exact 5"), FindingKind.PRESENT, null)))
                .isEqualTo("railcar present exact 5");
    }

    @Test
    void a_count_takes_the_place_of_a_finding_of_nothing_in_particular() {
        var old = FindingRules.of(List.of(), FindingKind.INDETERMINATE, null);
        assertThat(words(FindingRules.over(old, counts("railcar exact 5"), null, null)))
                .isEqualTo("railcar present exact 5");
    }

    private static List<Count> counts(String text) {
        var counts = new ArrayList<Count>();
        for (String count : text.split(" \\+ ", -1)) {
            if (!count.isBlank()) {
                counts.add(Count.of(count));
            }
        }
        return counts;
    }

    private static String words(List<Finding> findings) {
        return findings.stream().map(FindingRulesTest::words).collect(Collectors.joining(", "));
    }

    private static String words(Finding finding) {
        String object = finding.object() == null ? "-" : finding.object().word();
        String count = finding.count() == null ? "" : finding.count().toString().substring(object.length());
        return object + " " + finding.finding().word() + count;
    }
}
