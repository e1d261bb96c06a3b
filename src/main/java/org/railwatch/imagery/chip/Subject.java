package org.railwatch.imagery.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.chip.drawing.Sheet;

/**
 * What a chip of a georeferenced image has in its middle.
 *
 * @param facility null when it is a place without one
 * @param said how it was chosen, in sentences, where the user did not say
 */
record Subject(@Nullable Facility facility, Position at, List<String> said) {
    Subject {
        said = List.copyOf(said);
    }

    /**
     * @throws UserError (failed) when it lies beside the image, with how far
     */
    static Subject ofFacility(Facility facility, Image image) {
        requireInside(facility.slug(), facility.at(), image);
        return new Subject(facility, facility.at(), List.of());
    }

    /**
     * @throws UserError (failed) when it lies beside the image, with how far
     */
    static Subject ofPlace(Position at, Image image) {
        requireInside(at.toString(), at, image);
        return new Subject(null, at, List.of());
    }

    /** The facility on the image that is nearest to its middle, else that middle. */
    static Subject usual(Image image, Facilities facilities) {
        Georeference ground = image.requireGeoreference();
        Position middle = ground.place(ground.centre());
        var inside = new ArrayList<Facility>();
        for (Facility facility : facilities.listAll()) {
            if (covers(image, facility.at())) {
                inside.add(facility);
            }
        }
        if (inside.isEmpty()) {
            return new Subject(
                    null,
                    middle,
                    List.of("no facility lies on " + image.ref() + "; this is its middle, " + shown(middle)));
        }
        Facility nearest = inside.get(0);
        for (Facility facility : inside) {
            if (metres(middle, facility) < metres(middle, nearest)) {
                nearest = facility;
            }
        }
        return new Subject(
                nearest,
                nearest.at(),
                inside.size() == 1
                        ? List.of()
                        : List.of(inside.size() + " facilities lie on " + image.ref() + "; " + nearest.slug()
                                + " is nearest to its middle, --facility names another"));
    }

    private static double metres(Position middle, Facility facility) {
        return Geodesic.inverse(middle, facility.at()).distanceMetres();
    }

    /** Whether a place lies on an image. */
    static boolean covers(Image image, Position at) {
        Optional<Shape> footprint = footprint(image);
        if (footprint.isPresent()) {
            return footprint.get().covers(at);
        }
        try {
            Georeference ground = image.requireGeoreference();
            return ground.covers(ground.pixel(at));
        } catch (UserError outsideTheProjection) {
            return false;
        }
    }

    private static Optional<Shape> footprint(Image image) {
        return image.ground() == null
                ? Optional.empty()
                : Optional.ofNullable(image.ground().footprint());
    }

    private static void requireInside(String name, Position at, Image image) {
        if (!covers(image, at)) {
            String far = footprint(image)
                    .map(shape -> Sheet.length(shape.distanceMetres(at)) + " beside ")
                    .orElse("beside ");
            throw UserError.failed(name + " lies " + far + image.ref() + "; name a place that it shows");
        }
    }

    /** To about a metre. */
    static String shown(Position position) {
        return Math.round(position.lon() * 1e5) / 1e5 + "," + Math.round(position.lat() * 1e5) / 1e5;
    }
}
