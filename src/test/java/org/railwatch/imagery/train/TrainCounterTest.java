package org.railwatch.imagery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.railwatch.Soak;
import org.railwatch.geo.Position;
import org.railwatch.imagery.scene.Consist;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.SceneRecipe;
import org.railwatch.imagery.scene.Sun;
import org.railwatch.imagery.scene.SyntheticScene;
import org.railwatch.imagery.scene.VehicleKind;
import org.railwatch.imagery.train.TrainCount.Method;
import org.railwatch.vocabulary.ObjectKind;

/** Trains whose cars were drawn one by one, by lengths that the counting table has no part in, are counted. */
class TrainCounterTest {
    private static final double[] GROUND_SAMPLE_DISTANCES = {0.3, 0.5, 1, 3};
    private static final List<VehicleKind> FREIGHT =
            List.of(VehicleKind.BOX, VehicleKind.GONDOLA, VehicleKind.HOPPER, VehicleKind.TANK, VehicleKind.FLAT);
    private static final List<VehicleKind> ONE_KIND = List.of(
            VehicleKind.BOX,
            VehicleKind.GONDOLA,
            VehicleKind.HOPPER,
            VehicleKind.TANK,
            VehicleKind.FLAT,
            VehicleKind.CONTAINER_FLAT,
            VehicleKind.PASSENGER);

    private final TrainCounter counter = new TrainCounter(RollingStock.shipped());

    /** What is said of a scene, and what is so. */
    private record Answer(String kinds, int cars, boolean locomotivesKnown, TrainCount count) {
        boolean holds() {
            var range = count.cars().orElseThrow();
            return range.low() <= cars && cars <= range.high();
        }

        boolean isNarrow() {
            var range = count.cars().orElseThrow();
            return range.high() - range.low() <= Math.max(1, 0.2 * range.best());
        }
    }

    /**
     * And no range from gaps at half a metre is wider than ± 10 %, or two neighbouring numbers, where the locomotives are
     * known.
     */
    @Test
    void the_true_number_of_cars_lies_in_the_range_in_95_of_100_scenes() {
        long seed = Soak.seed("TrainCounterTest");
        int all = Soak.rounds(500);
        for (double gsd : GROUND_SAMPLE_DISTANCES) {
            var wrong = new ArrayList<Answer>();
            for (int i = 0; i < all / 4; i++) {
                var answer = answer(new Random(seed * 10_000 + i), gsd);
                if (!answer.holds()) {
                    wrong.add(answer);
                }
                if (gsd == 0.5 && answer.count().method() == Method.GAPS && answer.locomotivesKnown()) {
                    assertThat(answer.isNarrow())
                            .as("seed %d: %s", seed, answer)
                            .isTrue();
                }
            }
            assertThat(wrong).as("seed %d, %s m", seed, gsd).hasSizeLessThanOrEqualTo(Math.max(1, all / 4 / 20));
        }
    }

    private Answer answer(Random random, double gsd) {
        boolean mixed = random.nextInt(3) == 0;
        var kinds = mixed ? FREIGHT : List.of(ONE_KIND.get(random.nextInt(ONE_KIND.size())));
        boolean broad = random.nextBoolean();
        int cars = 3 + random.nextInt(58);
        int locomotives = random.nextInt(3);
        var train = Consist.drawn(random, kinds, cars, locomotives, broad);
        var scene = new SyntheticScene(new SceneRecipe(
                random.nextLong(),
                train,
                gsd * random.nextDouble(0.9, 1.1),
                gsd,
                random.nextDouble() * 360,
                random.nextInt(3) == 0 ? random.nextDouble(400, 2000) : Double.POSITIVE_INFINITY,
                new Sun(random.nextDouble(90, 270), random.nextDouble(20, 65)),
                random.nextInt(10) == 0 ? 0.05 : 0,
                random.nextDouble(1, 8)));
        boolean longer = kinds.contains(VehicleKind.CONTAINER_FLAT) || kinds.contains(VehicleKind.PASSENGER);
        boolean said = !mixed && (longer || random.nextBoolean());
        boolean known = locomotives == 0 || random.nextInt(4) > 0;
        var sighting = new TrainSighting(
                length(scene, scene.lineByHand(random, random.nextDouble())),
                gsd,
                known ? new Locomotives(locomotives, locomotives) : new Locomotives(locomotives - 1, locomotives + 1),
                said ? ObjectKind.of(kinds.get(0).word()) : null,
                random.nextInt(3) == 0 ? null : broad ? Gauge.MM_1520 : Gauge.MM_1435,
                gsd > 1 ? null : profile(scene, random));
        return new Answer(kinds + (said ? ", said" : ""), cars, known, counter.count(sighting));
    }

    private static TrainLength length(SyntheticScene scene, List<CornerAffine.Point> line) {
        var positions = new ArrayList<Position>();
        for (var at : line) {
            var lonLat = scene.grid().lonLat(at.x(), at.y());
            positions.add(new Position(lonLat.x(), lonLat.y()));
        }
        double pixel = scene.pixelMetresAlong();
        return TrainLength.of(positions, pixel, pixel, MarkError.OF_PIXELS);
    }

    private static BrightnessProfile profile(SyntheticScene scene, Random random) {
        Map<Long, Double> seen = new HashMap<>();
        var line = new ArrayList<BrightnessProfile.Point>();
        for (var at : scene.lineByHand(random, random.nextDouble())) {
            line.add(new BrightnessProfile.Point(at.x(), at.y()));
        }
        return BrightnessProfile.along(
                (column, row) -> seen.computeIfAbsent(
                        (long) column << 32 | (row & 0xFFFFFFFFL), key -> scene.at(column, row, 1)),
                line,
                scene.recipe().pixelWidth(),
                scene.recipe().pixelHeight());
    }

    private static TrainSighting sighting(double metres, @Nullable Double gsd, @Nullable Double pixel) {
        return new TrainSighting(
                new TrainLength(metres, 60, pixel, pixel), gsd, new Locomotives(0, 0), null, Gauge.MM_1520, null);
    }

    @Test
    void at_ten_metres_no_cars_are_told_only_that_a_train_is_there_and_how_long() {
        for (double metres = 100; metres < 1200; metres += 100) {
            var count = counter.count(sighting(metres, 10.0, 10.0));
            assertThat(count.method()).isEqualTo(Method.NONE);
            assertThat(count.cars()).isEmpty();
            assertThat(count.words())
                    .isEqualTo("train present, " + LengthClass.of(metres).words());
            assertThat(count.gate()).contains("10.00 m").contains("no count");
        }
    }

    @Test
    void where_two_tracks_are_no_wider_than_a_pixel_no_train_is_said_to_be_there() {
        for (double pixel : List.of(15.0, 30.0, 1000.0)) {
            var count = counter.count(sighting(1240, pixel, pixel));
            assertThat(count.method()).isEqualTo(Method.UNSEEN);
            assertThat(count.cars()).isEmpty();
            assertThat(count.words()).isEqualTo("a line of 1240 m, on which no train can be told");
            assertThat(count.gate()).doesNotContain("present").endsWith("no train, only how long the line is");
        }
    }

    @Test
    void a_line_shorter_than_its_locomotives_has_no_number_of_cars() {
        var length = new TrainLength(30, 60, 0.5, 0.5);
        var tooShort = counter.count(new TrainSighting(length, 0.5, Locomotives.of("2"), null, Gauge.MM_1520, null));
        assertThat(tooShort.cars()).isEmpty();
        assertThat(tooShort.words()).isEqualTo("no number of cars, for the line is shorter than its locomotives");
        assertThat(tooShort.assumptions())
                .containsExactly("a line of 30.0 m is shorter than what it takes in, locomotives 2 of 16.97 m or more:"
                        + " see whether the line and --locomotives are right");
        var alone = new TrainLength(16.5, 60, 0.5, 0.5);
        assertThat(counter.count(new TrainSighting(alone, 0.5, Locomotives.of("1"), null, Gauge.MM_1520, null))
                        .words())
                .isEqualTo("0 cars, from the length");
    }

    @Test
    void one_car_is_a_car() {
        var length = new TrainLength(11.5, 60, 0.5, 0.5);
        var tank = ObjectKind.of("tank");
        assertThat(counter.count(new TrainSighting(length, 0.5, Locomotives.of("0"), tank, Gauge.MM_1520, null))
                        .words())
                .isEqualTo("1 car, from the length");
    }

    @Test
    void lengths_are_told_in_words_of_their_own() {
        assertThat(counter.count(sighting(1000, 0.5, 0.5)).assumptions())
                .contains("lengths on 1520 mm, partly published: any freight car but container_flat, passenger and"
                        + " maintenance; the commonest is the gondola")
                .noneMatch(sentence -> sentence.contains("rows below"));
    }

    @Test
    void at_three_metres_the_cars_are_estimated_and_their_gaps_not_looked_for() {
        var length = new TrainLength(1000, 60, 3.0, 3.0);
        var profile = new BrightnessProfile(new double[4000], 0.25);
        var count = counter.count(new TrainSighting(length, 3.0, null, null, Gauge.MM_1520, profile));
        assertThat(count.method()).isEqualTo(Method.LENGTH);
        assertThat(count.gate()).contains("estimated from the length");
    }

    @Test
    void an_unknown_ground_sample_distance_switches_the_gate_off_and_is_said() {
        var fine = counter.count(sighting(1000, null, 0.5));
        assertThat(fine.gate()).contains("ground sample distance is not known").contains("not checked");
        assertThat(fine.method()).isEqualTo(Method.LENGTH);
        var unplaced = counter.count(sighting(1000, null, null));
        assertThat(unplaced.gate()).contains("not checked");
        assertThat(unplaced.assumptions()).anyMatch(sentence -> sentence.contains("size of a pixel is not known"));
    }

    @Test
    void a_picture_finer_than_what_its_sensor_saw_is_judged_by_the_sensor() {
        assertThat(counter.count(sighting(1000, 10.0, 0.5)).method()).isEqualTo(Method.NONE);
        assertThat(counter.count(sighting(1000, 0.5, 10.0)).method()).isEqualTo(Method.NONE);
        assertThat(counter.count(sighting(1000, null, 10.0)).method()).isEqualTo(Method.NONE);
    }

    /** By hand: 1000 − 2 · 0.71 m over 17.07, 1000 + 1.41 + 1.2 m over 11.92; 1000.6 over 13.92. */
    @Test
    void a_kilometre_of_cars_of_unknown_type_is_59_to_84_of_them() {
        assertThat(counter.count(sighting(1000, 0.5, 0.5)).words()).isEqualTo("72 (59..84) cars, from the length");
    }

    @Test
    void locomotives_are_taken_off_and_where_none_is_named_that_is_said() {
        var length = new TrainLength(300 + 2 * 17.55, 60, 0.5, 0.5);
        var tank = ObjectKind.of("tank");
        var two = counter.count(new TrainSighting(length, 0.5, Locomotives.of("2"), tank, Gauge.MM_1520, null));
        var none = counter.count(new TrainSighting(length, 0.5, null, tank, Gauge.MM_1520, null));
        assertThat(two.cars().orElseThrow().best()).isEqualTo(25);
        assertThat(none.cars().orElseThrow().best()).isEqualTo(28);
        assertThat(none.assumptions()).anyMatch(sentence -> sentence.startsWith("no locomotives were named"));
    }

    @Test
    void an_unknown_gauge_widens_the_range() {
        var length = new TrainLength(800, 60, 0.5, 0.5);
        var box = ObjectKind.of("box");
        var known = counter.count(new TrainSighting(length, 0.5, Locomotives.of("0"), box, Gauge.MM_1435, null));
        var unknown = counter.count(new TrainSighting(length, 0.5, Locomotives.of("0"), box, null, null));
        assertThat(unknown.cars().orElseThrow().high())
                .isGreaterThan(known.cars().orElseThrow().high());
        assertThat(unknown.assumptions()).anyMatch(sentence -> sentence.contains("on either gauge"));
    }

    @Test
    void a_train_of_one_said_type_is_known_to_a_tenth_from_its_length_alone() {
        for (var gauge : Gauge.values()) {
            for (var word : List.of("box", "gondola_ore", "tank", "flat")) {
                var type = ObjectKind.of(word);
                var lengths = RollingStock.together(RollingStock.shipped().cars(type, gauge));
                for (int cars = 3; cars <= 70; cars++) {
                    var length = new TrainLength(cars * lengths.typicalMetres() - 1, 60, 0.5, 0.5);
                    var answer = new Answer(
                            gauge + " " + word,
                            cars,
                            true,
                            counter.count(new TrainSighting(length, 0.5, Locomotives.of("0"), type, gauge, null)));
                    assertThat(answer.holds() && answer.isNarrow())
                            .as(answer.toString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_length_that_no_number_of_cars_has_is_said_to_be_odd() {
        var length = new TrainLength(19, 60, 0.5, 0.5);
        var count = counter.count(
                new TrainSighting(length, 0.5, Locomotives.of("0"), ObjectKind.of("tank"), Gauge.MM_1520, null));
        assertThat(count.cars()).contains(new CarRange(1, 2, 2));
        assertThat(count.assumptions()).anyMatch(sentence -> sentence.startsWith("no whole number of such cars"));
    }
}
