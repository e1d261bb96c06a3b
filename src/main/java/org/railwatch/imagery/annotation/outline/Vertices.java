package org.railwatch.imagery.annotation.outline;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Pixel;

/** Places on a picture as they are typed, {@code 'X,Y X,Y …'}: pixels, or longitude and latitude where a command says so. */
public record Vertices(String text) {
    public static Vertices of(String text) {
        return new Vertices(text.strip());
    }

    public List<Pixel> pixels() {
        return Pixel.listOf(text);
    }

    public List<Position> positions() {
        var positions = new ArrayList<Position>();
        for (String word : text.split("\\s+", -1)) {
            positions.add(Position.of(word));
        }
        return positions;
    }
}
