package org.railwatch.imagery.chip;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.facility.Facilities;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.imagery.chip.pixels.Frame;

/** Makes chips of images: chooses what is in the middle and how much is shown where the user did not say. */
final class Chips {
    /** A station with its yard; less where the image is smaller. */
    static final double USUAL_SIZE_METRES = 600;
    /** Of a coarse image 600 m are too few pixels to see anything by. */
    private static final int FEWEST_PIXELS = 64;

    private final Facilities facilities;
    private final PictureFiles files;
    private final Annotations annotations;

    Chips(Facilities facilities, PictureFiles files, Annotations annotations) {
        this.facilities = facilities;
        this.files = files;
        this.annotations = annotations;
    }

    /** A chip and what is said of how it was chosen. */
    record Made(Chip chip, List<String> said) {}

    /**
     * @throws org.railwatch.UserError when the image has no file, is not georeferenced and a place is wanted, does not show
     *     that place, or its file cannot be read
     */
    Made make(Image image, Wanted wanted) {
        List<ShownMark> all = wanted.annotations()
                ? annotations.listOn(image).stream().map(ShownMark::of).toList()
                : List.of();
        image.requireFile();
        Georeference ground = wanted.needsGround()
                ? image.requireGeoreference()
                : image.georeference().orElse(null);
        try (var file = files.open(image)) {
            int most = Frame.most(file.facts().bands());
            if (ground == null) {
                Frame whole = Frame.whole(file.facts().width(), file.facts().height(), most);
                return new Made(
                        new Chip(image, file, whole, null, wanted, all),
                        List.of(image.ref() + " is not georeferenced, so all of it is shown without a scale"));
            }
            Subject subject = subject(image, wanted);
            Pixel centre = ground.pixel(subject.at());
            var said = new ArrayList<>(subject.said());
            double size = wanted.size() == null
                    ? usualSize(ground, centre)
                    : wanted.size().value();
            Frame frame = Frame.square(ground, centre, size, most, image.ref());
            return new Made(new Chip(image, file, frame, subject.facility(), wanted, all), said);
        }
    }

    private Subject subject(Image image, Wanted wanted) {
        if (wanted.facility() != null) {
            return Subject.ofFacility(wanted.facility(), image);
        }
        return wanted.at() != null ? Subject.ofPlace(wanted.at(), image) : Subject.usual(image, facilities);
    }

    private static double usualSize(Georeference ground, Pixel centre) {
        var pixel = ground.groundPixel(centre);
        return usualSize(
                pixel.coarserMetres(),
                Math.max(ground.width() * pixel.acrossMetres(), ground.height() * pixel.downMetres()));
    }

    /**
     * How much is shown where the user does not say, the side of a square in metres.
     *
     * @param pixel the longer side of a pixel
     * @param whole the longer side of the image
     */
    static double usualSize(double pixel, double whole) {
        return Math.max(2 * pixel, Math.min(whole, Math.max(USUAL_SIZE_METRES, FEWEST_PIXELS * pixel)));
    }
}
