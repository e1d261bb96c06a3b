package org.railwatch.imagery.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.imagery.sight.Patch;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;

class MarkTallyTest {
    private static final ObjectKind RAILCAR = ObjectKind.of("railcar");

    private final List<Annotation> marks = new ArrayList<>();

    private void mark(long image, String object, @Nullable String count, boolean occluded, AnnotationState state) {
        var mark = new Mark(
                ObjectKind.of(object),
                Outline.of(Outline.Form.POINT, "1," + 10 * (marks.size() + 1)),
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
        return MarkTally.of(RAILCAR, marks, null, Map.of());
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
    void numbers_that_are_about_so_many_come_to_one_that_is_and_their_words_are_kept() {
        accepted("railcar", "approx 14");
        assertThat(tally().count()).isEqualTo(Count.of("railcar approx 14"));
        marks.clear();
        accepted("tank", "approx 3");
        accepted("box", null);
        accepted("box", "exact 4");
        assertThat(tally().count()).isEqualTo(Count.of("railcar approx 8"));
        assertThat(tally().told())
                .containsExactly("counted 3 accepted marks of railcar on I-3 (A-1, A-2, A-3) as approx 3 tank, 5 box,"
                        + " 'railcar approx 8'; give --count to say otherwise");
    }

    @Test
    void a_look_at_a_part_of_its_place_has_no_most_and_keeps_what_is_about_so_many() {
        accepted("railcar", "between 3..5");
        assertThat(tally().ofAPart().count()).isEqualTo(Count.of("railcar at_least 3"));
        accepted("railcar", "approx 10");
        MarkTally part = tally().ofAPart();
        assertThat(part.count()).isEqualTo(Count.of("railcar approx 13..15"));
        assertThat(part.told())
                .last()
                .isEqualTo("the look saw a part of its place only, so there may be more than 'railcar approx 13..15'");
    }

    @Test
    void what_has_no_most_or_is_partly_hidden_makes_a_lower_bound_of_what_was_said() {
        accepted("railcar", "approx 14");
        accepted("railcar", "more_than 5");
        accepted("railcar", "at_most 3");
        accepted("railcar", "some");
        // 6 is the first that is more than 5; a mark is never of none; nobody said the least of about 14.
        assertThat(tally().count()).isEqualTo(Count.of("railcar at_least 9"));
        assertThat(tally().told())
                .last()
                .isEqualTo("of a number that is about so many nobody said the least, so such a mark adds no more than"
                        + " that there is some; give --count where more is sure");
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
        assertThat(MarkTally.of(ObjectKind.of("container_row"), marks, null, Map.of())
                        .count())
                .isEqualTo(Count.of("container_row exact 200 m"));
        mark(3, "container_row", null, false, AnnotationState.ACCEPTED);
        assertThat(MarkTally.of(ObjectKind.of("container_row"), marks, null, Map.of())
                        .told())
                .containsExactly(
                        "the accepted marks of container_row on I-3 are counted in m and each, which do not add up;"
                                + " give --count");
    }

    private void outlined(Outline.Form form, String pixels, @Nullable String count) {
        var mark = new Mark(
                RAILCAR,
                Outline.of(form, pixels),
                count == null ? null : Count.of("railcar " + count),
                null,
                false,
                null);
        var state = AnnotationState.ACCEPTED;
        var revision =
                new Revision(1, "analyst", Instant.EPOCH, null, mark, new Revision.Anchor(null, null), state, null);
        marks.add(new Annotation(marks.size() + 1L, "u", image(3), revision, null));
    }

    @Test
    void cars_side_by_side_and_one_after_the_other_are_added_up() {
        outlined(Outline.Form.OBB, "10,10 20,20 17,23 7,13", null);
        outlined(Outline.Form.OBB, "21,21 31,31 28,34 18,24", null);
        outlined(Outline.Form.BOX, "100,10 128,16", null);
        outlined(Outline.Form.BOX, "100,18 128,24", null);
        outlined(Outline.Form.LINE, "100,31 300,31", "exact 12");
        assertThat(tally().count()).isEqualTo(Count.of("railcar exact 16"));
    }

    @ParameterizedTest
    @CsvSource({
        // A train counted along a line, and one of its cars marked too.
        "LINE, '0,0 100,100', OBB, '48,44 56,52 52,56 44,48'",
        // One car marked twice.
        "BOX, '10,10 40,20', BOX, '12,11 43,22'",
        "POINT, '10,10', POINT, '10.4,10.4'",
        // A yard outlined, and a car in it; as it happens the yard's middle is far from the car.
        "POLYGON, '0,0 200,0 200,200 0,200', BOX, '10,10 40,20'",
        "POLYGON, '0,0 200,0 200,200 0,200', LINE, '10,190 100,190'"
    })
    void marks_that_lie_over_one_another_are_not_added_up(
            Outline.Form one, String pixels, Outline.Form other, String others) {
        for (boolean first : List.of(true, false)) {
            marks.clear();
            outlined(first ? one : other, first ? pixels : others, "exact 12");
            outlined(first ? other : one, first ? others : pixels, null);
            assertThat(tally().count()).isNull();
            assertThat(tally().told())
                    .containsExactly(
                            "A-1 and A-2 on I-3 lie over one another and may be of the same railcar, so nothing is"
                                    + " added up; reject one with annotation review, or give --count");
        }
    }

    private void at(double lon, AnnotationState state) {
        var mark = new Mark(RAILCAR, Outline.of(Outline.Form.POINT, "1," + 10 * marks.size()), null, null, false, null);
        var revision =
                new Revision(1, "analyst", Instant.EPOCH, null, mark, new Revision.Anchor(null, null), state, null);
        marks.add(new Annotation(marks.size() + 1L, "u", image(3), revision, Shape.point(new Position(lon, 42.42))));
    }

    @Test
    void marks_outside_of_the_area_of_the_place_are_left_out() {
        at(130.60, AnnotationState.ACCEPTED);
        at(130.61, AnnotationState.ACCEPTED);
        at(130.75, AnnotationState.ACCEPTED);
        at(130.76, AnnotationState.REJECTED);
        outlined(Outline.Form.POINT, "300,3", null); // Nobody knows where on the ground.
        Shape area = Shape.area(List.of(
                new Position(130.59, 42.41),
                new Position(130.62, 42.41),
                new Position(130.62, 42.43),
                new Position(130.59, 42.43)));
        MarkTally tally = MarkTally.of(RAILCAR, marks, new Patch.Outline(area, "the area of tumangang"), Map.of());
        assertThat(tally.count()).isEqualTo(Count.of("railcar exact 3"));
        assertThat(tally.told()).last().isEqualTo("A-3 lies outside of the area of tumangang and is left out");
    }

    @Test
    void where_the_place_has_no_area_the_farthest_mark_is_told_of() {
        at(130.6085, AnnotationState.ACCEPTED);
        at(130.6110, AnnotationState.ACCEPTED);
        var patch = new Patch.Circle(new Position(130.6081, 42.42), 300, "the 300 m around tumangang");
        assertThat(MarkTally.of(RAILCAR, marks, patch, Map.of()).told()).hasSize(1);
        at(130.67, AnnotationState.ACCEPTED);
        MarkTally tally = MarkTally.of(RAILCAR, marks, patch, Map.of());
        assertThat(tally.count()).isEqualTo(Count.of("railcar exact 3"));
        // 0.0619° of longitude at 42.42° N, 82.3 km a degree.
        assertThat(tally.told())
                .last()
                .isEqualTo("A-3 lies 5.1 km from the place of the look; where the facility or its part has an --area,"
                        + " only marks in it are counted");
    }

    @Test
    void a_mark_beyond_the_accuracy_of_the_place_is_told_of() {
        // 0.00445° of longitude.
        at(130.61255, AnnotationState.ACCEPTED);
        var patch = new Patch.Circle(new Position(130.6081, 42.42), 300, "the 300 m around tumangang");
        assertThat(MarkTally.of(RAILCAR, marks, patch, Map.of()).told())
                .last()
                .asString()
                .startsWith("A-1 lies 366 m from the place of the look;");
    }

    @Test
    void where_the_place_has_no_area_marks_nearer_to_another_place_are_left_out() {
        at(130.6085, AnnotationState.ACCEPTED);
        at(130.6300, AnnotationState.ACCEPTED);
        at(130.6395, AnnotationState.ACCEPTED);
        outlined(Outline.Form.POINT, "300,3", null); // Nobody knows where on the ground.
        var patch = new Patch.Circle(new Position(130.6081, 42.42), 300, "the 300 m around tumangang");
        var others = Map.of("hongui", new Position(130.64, 42.42), "far", new Position(131, 42.42));
        MarkTally tally = MarkTally.of(RAILCAR, marks, patch, others);
        assertThat(tally.count()).isEqualTo(Count.of("railcar exact 2"));
        assertThat(tally.counted()).extracting(Annotation::ref).containsExactly("A-1", "A-4");
        assertThat(tally.told())
                .last()
                .isEqualTo("A-2, A-3 lie nearer to hongui and are left out; where the facility or its part has an"
                        + " --area, the marks in it are counted");
    }

    @Test
    void it_is_told_where_a_picture_does_not_show_cars_apart() {
        accepted("railcar", null);
        seenAt(0.5);
        assertThat(tally().told()).hasSize(1);
        seenAt(3);
        assertThat(tally().count()).isEqualTo(Count.of("railcar exact 1"));
        assertThat(tally().told())
                .last()
                .isEqualTo("the gaps between cars cannot be seen on I-3; image train estimates their number from the"
                        + " length of a train");
        seenAt(10);
        assertThat(tally().count()).isEqualTo(Count.of("railcar exact 1"));
        assertThat(tally().told())
                .last()
                .isEqualTo(
                        "somebody marked single cars on I-3, but at 10.00 m neither cars can be told apart nor on which"
                                + " of two tracks a train stands; --count 'railcar some' says no more than it bears");
        marks.clear();
        accepted("vessel", null);
        seenAt(10);
        assertThat(MarkTally.of(ObjectKind.of("vessel"), marks, null, Map.of()).told())
                .hasSize(1);
    }

    /** The same marks on a picture of so many metres. */
    private void seenAt(double gsdMetres) {
        var image = new Image(3, "u", null, null, null, null, null, gsdMetres, null, null, null, null, null, null);
        marks.replaceAll(mark -> new Annotation(mark.id(), mark.uuid(), image, mark.revision(), mark.geometry()));
    }
}
