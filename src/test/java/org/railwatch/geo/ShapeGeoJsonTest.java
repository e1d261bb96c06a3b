package org.railwatch.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;

class ShapeGeoJsonTest {
    private static Shape of(String type, Object coordinates) {
        return Shape.ofGeoJson(Map.of("type", type, "coordinates", coordinates));
    }

    @Test
    void all_six_types_are_read() {
        var ring = List.of(List.of(0, 0), List.of(1, 0), List.of(1, 1.5), List.of(0, 0));
        assertThat(of("Point", List.of(130.6081, 42.4214, 12)).wkt()).isEqualTo("POINT (130.6081 42.4214)");
        assertThat(of("MultiPoint", List.of(List.of(1, 2))).wkt()).isEqualTo("MULTIPOINT ((1 2))");
        assertThat(of("LineString", List.of(List.of(1, 2), List.of(3, 4))).wkt())
                .isEqualTo("LINESTRING (1 2, 3 4)");
        assertThat(of("MultiLineString", List.of(List.of(List.of(1, 2), List.of(3, 4))))
                        .wkt())
                .isEqualTo("MULTILINESTRING ((1 2, 3 4))");
        assertThat(of("Polygon", List.of(ring)).wkt()).isEqualTo("POLYGON ((0 0, 1 0, 1 1.5, 0 0))");
        assertThat(of("MultiPolygon", List.of(List.of(ring))).wkt())
                .isEqualTo("MULTIPOLYGON (((0 0, 1 0, 1 1.5, 0 0)))");
    }

    @Test
    void rings_are_turned_as_the_standard_has_it() {
        var written = Shape.ofWkt("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1))")
                .toGeoJson();
        assertThat(written)
                .isEqualTo(Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(
                                List.of(
                                        List.of(0.0, 0.0),
                                        List.of(4.0, 0.0),
                                        List.of(4.0, 4.0),
                                        List.of(0.0, 4.0),
                                        List.of(0.0, 0.0)),
                                List.of(List.of(1.0, 1.0), List.of(2.0, 2.0), List.of(2.0, 1.0), List.of(1.0, 1.0)))));
        assertThat(written.keySet()).containsExactly("type", "coordinates");
    }

    @Test
    void seven_decimals_are_written_and_no_negative_zero() {
        assertThat(Shape.point(new Position(130.123456789, -0.00000001))
                        .toGeoJson()
                        .get("coordinates"))
                .hasToString("[130.1234568, 0.0]");
    }

    @Test
    void what_is_written_is_read_as_the_same_shape() {
        var shape = Shape.ofWkt(
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1)), ((9 9, 10 9, 9 10, 9 9)))");
        assertThat(Shape.ofGeoJson(shape.toGeoJson())).isEqualTo(shape);
    }

    @Test
    void what_is_no_geometry_is_refused_with_the_cure() {
        refused("Feature", List.of(1, 2), "'Feature' is not a type of shape; use Point, LineString");
        refused("point", List.of(1, 2), "'point' is not a type of shape");
        refused("Point", List.of(), "the shape is empty");
        refused("LineString", List.of(), "the shape is empty");
        refused("Polygon", List.of(), "the shape is empty");
        refused("Polygon", List.of(List.of()), "the shape is empty");
        refused("Point", List.of("130", "42"), "'[130, 42]' is not a GeoJSON position; it is [longitude, latitude]");
        refused("Point", List.of(42.4, 130.6), "longitude comes first: write 130.6,42.4");
        refused("LineString", List.of(1, 2), "'1' is not a GeoJSON position");
        refused("LineString", List.of(List.of(1, 2)), "the line at 1,2 has only one position");
        refused("LineString", List.of(List.of(179, 1), List.of(-179, 1)), "crosses 180°");
        refused("Polygon", List.of(List.of(List.of(0, 0), List.of(1, 0), List.of(1, 1))), "is not closed");
        refused("Polygon", "0 0", "the GeoJSON coordinates '0 0' are not nested as their type needs");
        assertThatThrownBy(() -> Shape.ofGeoJson(Map.of("coordinates", List.of(1, 2))))
                .hasMessageStartingWith("the GeoJSON geometry has no type");
    }

    private static void refused(String type, Object coordinates, String sentence) {
        assertThatThrownBy(() -> of(type, coordinates))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(sentence);
    }
}
