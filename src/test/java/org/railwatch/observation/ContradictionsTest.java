package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.imagery.Image;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;

class ContradictionsTest {
    private static final Image PICTURE = Worlds.image(8, "2023-10-05");

    /** {@code absent train}; a count is a finding of its own. */
    private static Finding finding(String text) {
        String[] words = text.split(" ", 2);
        if (words[0].equals("count")) {
            var count = Count.of(words[1]);
            return new Finding(count.object(), FindingKind.PRESENT, count);
        }
        return new Finding(ObjectKind.of(words[1]), FindingKind.of(words[0]), null);
    }

    private static Observation look(long id, Basis basis, String when, Image image, String... findings) {
        var all = new ArrayList<Finding>();
        for (String text : findings) {
            all.add(finding(text));
        }
        return Worlds.look(id, Worlds.TUMANGANG, basis, when, all, null, List.of(image));
    }

    @ParameterizedTest
    @CsvSource({
        "absent train,           present train,           1",
        "present train,          absent train,            1",
        "absent railcar,         count tank approx 3,     1",
        "count tank exact 3,     absent railcar,          1",
        "absent tank,            count railcar approx 3,  0",
        "absent train,           absent train,            0",
        "absent train,           indeterminate train,     0",
        "present vessel,         absent train,            0"
    })
    void absent_and_present_of_the_same_or_of_a_kind_of_it_exclude_each_other(String now, String before, int told) {
        var look = look(2, Basis.OWN_LOOK, "2023-10-05", PICTURE, now);
        var other = look(1, Basis.OWN_LOOK, "2023-10-05", PICTURE, before);
        assertThat(Contradictions.looks(look, List.of(other, look))).hasSize(told);
    }

    @Test
    void the_other_look_and_the_picture_are_named() {
        var look = look(2, Basis.OWN_LOOK, "2023-10-05", PICTURE, "absent train");
        var other = look(1, Basis.OWN_LOOK, "2023-10-05", PICTURE, "present train");
        assertThat(Contradictions.looks(look, List.of(other)))
                .containsExactly("the look found train absent, but O-1 found train present on I-8; where this one is"
                        + " better, --supersedes O-1 says so");
    }

    @Test
    void another_day_another_picture_and_what_others_say_contradict_nothing() {
        var look = look(2, Basis.OWN_LOOK, "2023-10-05", PICTURE, "absent train");
        assertThat(Contradictions.looks(
                        look,
                        List.of(
                                look(1, Basis.OWN_LOOK, "2023-10-09", PICTURE, "present train"),
                                look(3, Basis.OWN_LOOK, "2023-10-05", Worlds.image(9, "2023-10-05"), "present train"),
                                look(4, Basis.REPORTED, "2023-10-05", PICTURE, "present train"))))
                .isEmpty();
    }
}
