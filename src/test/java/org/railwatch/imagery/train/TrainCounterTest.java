package org.railwatch.imagery.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
    private record Answer(String group, int cars, TrainCount count) {
        boolean holds() {
            var range = count.cars().orElseThrow();
            return range.low() <= cars && cars <= range.high();
        }

        /** Half the width of the range in per cent of its best. */
        double halfWidth() {
            var range = count.cars().orElseThrow();
            return 50.0 * (range.high() - range.low()) / Math.max(1, range.best());
        }
    }

    @Test
    void the_true_number_of_cars_lies_in_the_range_in_95_of_100_scenes() {
        long seed = Soak.seed("TrainCounterTest");
        var groups = new TreeMap<String, List<Answer>>();
        var wrong = new ArrayList<String>();
        int all = Soak.rounds(500);
        for (int i = 0; i < all; i++) {
            double gsd = GROUND_SAMPLE_DISTANCES[i % 4];
            var answer = answer(new Random(seed * 1000 + i), gsd);
            groups.computeIfAbsent(gsd + " m, " + answer.group(), key -> new ArrayList<>())
                    .add(answer);
            if (!answer.holds()) {
                wrong.add("scene " + i + ": " + answer);
            }
        }
        groups.forEach((group, answers) -> System.out.printf(
                "%-60s %3d scenes, %3d in range, mean ±%.1f %%, widest ±%.1f %%%n",
                group,
                answers.size(),
                answers.stream().filter(Answer::holds).count(),
                answers.stream().mapToDouble(Answer::halfWidth).average().orElse(0),
                answers.stream().mapToDouble(Answer::halfWidth).max().orElse(0)));
        System.out.println(wrong);
        assertThat(wrong).as("seed %d", seed).hasSizeLessThanOrEqualTo(all / 20);
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
        boolean long_ = kinds.contains(VehicleKind.CONTAINER_FLAT) || kinds.contains(VehicleKind.PASSENGER);
        boolean said = !mixed && (long_ || random.nextBoolean());
        var sighting = new TrainSighting(
                length(scene, scene.lineByHand(random, random.nextDouble())),
                gsd,
                random.nextInt(4) == 0 && locomotives > 0
                        ? new Locomotives(locomotives - 1, locomotives + 1)
                        : new Locomotives(locomotives, locomotives),
                said ? ObjectKind.of(kinds.get(0).word()) : null,
                random.nextInt(3) == 0 ? null : broad ? Gauge.MM_1520 : Gauge.MM_1435,
                gsd > 1 ? null : profile(scene, random));
        var count = counter.count(sighting);
        return new Answer(count.method() + (said ? ", " + kinds.get(0) : ", any"), cars, count);
    }

    private static TrainLength length(SyntheticScene scene, List<CornerAffine.Point> line) {
        var positions = new ArrayList<Position>();
        for (var at : line) {
            var lonLat = scene.grid().lonLat(at.x(), at.y());
            positions.add(new Position(lonLat.x(), lonLat.y()));
        }
        double pixel = scene.pixelMetresAlong();
        return TrainLength.of(positions, pixel, pixel);
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

    @Test
    void method_names() {
        assertThat(Method.NONE.word()).isEqualTo("none");
    }
}
