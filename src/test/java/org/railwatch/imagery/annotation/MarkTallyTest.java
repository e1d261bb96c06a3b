package org.railwatch.imagery.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;

class MarkTallyTest {
    private static final ObjectKind RAILCAR = ObjectKind.of("railcar");

    private final List<Annotation> marks = new ArrayList<>();

    private void mark(long image, String object, @Nullable String count, boolean occluded, AnnotationState state) {
        var mark = new Mark(
                ObjectKind.of(object),
                Outline.of(Outline.Form.POINT, "1,1"),
                count == null ? null : Count.of(object + " " + count),
                null,
                occluded,
                null);
        var revision =
                new Revision(1, "analyst", Instant.EPOCH, null, mark, new Revision.Anchor(null, null), state, null);
        marks.add(new Annotation(marks.size() + 1L, "u", image(image), revision, null));
    }

    private void accepted(String object, @Nullable String count) {
        mark(3, object, count, false, AnnotationState.ACCEPTED);
    }

    private static Image image(long id) {
        return new Image(id, "u", null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private MarkTally tally() {
        return MarkTally.of(RAILCAR, marks);
    }

    @Test
    void marks_are_one_each_and_their_kinds_are_told() {
        for (int i = 0; i < 3; i++) {
            accepted("box", null);
        }
        accepted("tank", "exact 11");
        accepted("vessel", null);
        assertThat(tally().count()).isEqualTo(Count.of("railcar exact 14"));
        assertThat(tally().counted()).extracting(Annotation::ref).containsExactly("A-1", "A-2", "A-3", "A-4");
        assertThat(tally().told())
                .containsExactly("counted 4 accepted marks of railcar on I-3 (A-1 … A-4) as 3 box, 11 tank,"
                        + " 'railcar exact 14'; give --count to say otherwise");
    }

    @Test
    void what_is_not_exact_or_partly_hidden_makes_a_lower_bound() {
        accepted("railcar", "approx 14");
        accepted("railcar", "more_than 5");
        accepted("railcar", "at_most 3");
        accepted("railcar", "some");
        // 14 less 2 for about; 6 is the first that is more than 5; a mark is never of none.
        assertThat(tally().count()).isEqualTo(Count.of("railcar at_least 20"));
        marks.clear();
        mark(3, "railcar", null, true, AnnotationState.ACCEPTED);
        assertThat(tally().count()).isEqualTo(Count.of("railcar at_least 1"));
        assertThat(tally().told())
                .containsExactly(
                        "counted 1 accepted mark of railcar on I-3 (A-1) as 'railcar at_least 1'; give --count to"
                                + " say otherwise");
    }

    @Test
    void drafts_and_rejected_marks_are_not_counted_and_drafts_are_told_of() {
        accepted("railcar", null);
        mark(3, "tank", null, false, AnnotationState.DRAFT);
        mark(3, "railcar", "exact 9", false, AnnotationState.REJECTED);
        assertThat(tally().count()).isEqualTo(Count.of("railcar exact 1"));
        assertThat(tally().told())
                .containsExactly("counted 1 accepted mark of railcar on I-3 (A-1) as 'railcar exact 1'; 1 draft is left"
                        + " out; give --count to say otherwise");
    }

    @Test
    void nothing_is_filled_in_where_nothing_is_accepted_and_that_is_said_only_of_drafts() {
        assertThat(tally()).isEqualTo(MarkTally.NONE);
        mark(3, "railcar", null, false, AnnotationState.REJECTED);
        mark(3, "vessel", null, false, AnnotationState.DRAFT);
        assertThat(tally()).isEqualTo(MarkTally.NONE);
        mark(3, "railcar", null, false, AnnotationState.DRAFT);
        mark(3, "railcar", null, false, AnnotationState.DRAFT);
        assertThat(tally().count()).isNull();
        assertThat(tally().told())
                .containsExactly(
                        "2 drafts of railcar on I-3 are not counted, for only accepted marks are; annotation review"
                                + " accepts them");
    }

    @Test
    void marks_on_two_images_are_not_added_up() {
        accepted("railcar", null);
        mark(4, "railcar", null, false, AnnotationState.ACCEPTED);
        assertThat(tally().count()).isNull();
        assertThat(tally().counted()).isEmpty();
        assertThat(tally().told())
                .containsExactly(
                        "I-3 and I-4 both have accepted marks of railcar, which may be of the same things and are not"
                                + " added up; give --count");
        marks.remove(1);
        mark(4, "railcar", null, false, AnnotationState.DRAFT);
        assertThat(tally().count()).isEqualTo(Count.of("railcar exact 1"));
    }

    @Test
    void metres_and_things_do_not_add_up() {
        mark(3, "container_row", "exact 200 m", false, AnnotationState.ACCEPTED);
        assertThat(MarkTally.of(ObjectKind.of("container_row"), marks).count())
                .isEqualTo(Count.of("container_row exact 200 m"));
        mark(3, "container_row", null, false, AnnotationState.ACCEPTED);
        assertThat(MarkTally.of(ObjectKind.of("container_row"), marks).told())
                .containsExactly(
                        "the accepted marks of container_row on I-3 are counted in m and each, which do not add up;"
                                + " give --count");
    }
}
