package org.railwatch.imagery.sight;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.geo.Box;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;

/** The piece of ground that a look is at: an area that somebody drew, or a circle in its place. */
public sealed interface Patch {
    /** The smallest box around it. */
    Box bounds();

    boolean covers(Position position);

    /** A place inside it. */
    Position middle();

    /** Whether its extent is known, and not only about where it is. */
    boolean drawn();

    /** Which it is: {@code the area of tumangang}, {@code 300 m around tumangang}. */
    String words();

    /** An area that somebody drew. */
    record Outline(Shape shape, String words) implements Patch {
        @Override
        public Box bounds() {
            return shape.bounds();
        }

        @Override
        public boolean covers(Position position) {
            return shape.covers(position);
        }

        @Override
        public Position middle() {
            return shape.centre();
        }

        @Override
        public boolean drawn() {
            return true;
        }
    }

    /** All that is within some metres of a point. */
    record Circle(Position middle, double radiusMetres, String words) implements Patch {
        @Override
        public Box bounds() {
            return Box.around(middle, radiusMetres);
        }

        @Override
        public boolean covers(Position position) {
            return Geodesic.inverse(middle, position).distanceMetres() <= radiusMetres;
        }

        @Override
        public boolean drawn() {
            return false;
        }
    }

    /**
     * Places inside it on a grid of longitudes and latitudes, at most {@code side × side}, and at least one.
     *
     * <p>Each stands for the same share of it where it is not so long from south to north that the meridians converge.
     */
    default List<Position> places(int side) {
        Box box = bounds();
        double width = (box.east() - box.west() + 360) % 360;
        double height = box.north() - box.south();
        var places = new ArrayList<Position>();
        for (int row = 0; row < side; row++) {
            double lat = box.south() + height * (row + 0.5) / side;
            for (int column = 0; column < side; column++) {
                double lon = box.west() + width * (column + 0.5) / side;
                var place = new Position(lon > 180 ? lon - 360 : lon, lat);
                if (covers(place)) {
                    places.add(place);
                }
            }
        }
        return places.isEmpty() ? List.of(middle()) : places;
    }
}
