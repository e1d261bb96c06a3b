package org.railwatch.imagery.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;

class TrainLengthTest {
    private static final Position TUMANGANG = new Position(130.61, 42.42);

    @Test
    void a_line_is_as_long_as_its_legs_on_the_ellipsoid_and_runs_from_its_first_end_to_its_last() {
        var bend = Geodesic.direct(TUMANGANG, 30, 400);
        var end = Geodesic.direct(bend, 50, 400);
        var length = TrainLength.of(List.of(TUMANGANG, bend, end), 0.5, 0.5, MarkError.OF_PIXELS);
        assertThat(length.metres()).isCloseTo(800, within(1e-6));
        assertThat(length.headingDegrees()).isCloseTo(40, within(0.01));
    }

    @Test
    void each_end_is_known_to_a_pixel() {
        assertThat(new TrainLength(800, 40, 3.0, 3.0).sigmaMetres()).isCloseTo(3 * Math.sqrt(2), within(1e-9));
        assertThat(new TrainLength(800, 40, 3.0, 4.0).sigmaMetres()).isCloseTo(5, within(1e-9));
        assertThat(new TrainLength(800, 40, 3.0, 4.0).pixelMetres()).isEqualTo(4);
        assertThat(new TrainLength(800, 40, 3.0, null).sigmaMetres()).isNull();
        assertThat(new TrainLength(800, 40, null, null).pixelMetres()).isNull();
    }

    @Test
    void a_line_without_length_is_refused() {
        assertThatThrownBy(() -> TrainLength.of(List.of(TUMANGANG), 1.0, 1.0, MarkError.OF_PIXELS))
                .hasMessage("a train's line needs two points; draw it from one end to the other");
        assertThatThrownBy(() -> TrainLength.of(List.of(TUMANGANG, TUMANGANG), 1.0, 1.0, MarkError.OF_PIXELS))
                .hasMessage("a train's line of 0.0 m cannot be; draw it from one end to the other");
    }
}
