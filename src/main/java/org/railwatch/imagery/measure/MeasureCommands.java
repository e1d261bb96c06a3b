package org.railwatch.imagery.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Ground;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.train.BrightnessProfile;
import org.railwatch.imagery.train.CarRange;
import org.railwatch.imagery.train.Gauge;
import org.railwatch.imagery.train.Locomotives;
import org.railwatch.imagery.train.MarkError;
import org.railwatch.imagery.train.Resolvability;
import org.railwatch.imagery.train.RollingStock;
import org.railwatch.imagery.train.TrainCount;
import org.railwatch.imagery.train.TrainCounter;
import org.railwatch.imagery.train.TrainLength;
import org.railwatch.imagery.train.TrainSighting;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.vocabulary.ObjectKind;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** How long, how large and which way: measured on an image, stored nowhere. */
public final class MeasureCommands {
    private final Images images;
    private final PictureFiles files;

    public MeasureCommands(Images images, PictureFiles files) {
        this.images = images;
        this.files = files;
    }

    @Command(
            name = {"image", "measure"},
            description = "Measure a line or an area on an image, in metres on the ground",
            group = "Image")
    @Examples({
        "image measure I-5 --line '114,114 324,324'",
        "image measure I-5 --area '100,90 340,330 350,310 120,80' --format json"
    })
    @See({"image train", "annotation add"})
    Answer.Card measure(
            @Argument(index = 0, description = "its short name, I-1") Reference reference,
            @Option(longName = "line", description = "pixels in order, 'X,Y X,Y …'") @Nullable PixelLine line,
            @Option(longName = "area", description = "the corners in order around it, 'X,Y X,Y X,Y …'") @Nullable
                    PixelLine area) {
        if ((line == null) == (area == null)) {
            throw UserError.usage("image measure takes a line or an area: --line 'X,Y X,Y' or --area 'X,Y X,Y X,Y'");
        }
        Image image = images.get(reference);
        return line == null ? area(image, Objects.requireNonNull(area)) : line(image, line);
    }

    private static Answer.Card line(Image image, PixelLine line) {
        MeasuredLine measured = MeasuredLine.of(ground(image, line), line, error(image));
        Double degrees = measured.heading().map(MeasuredLine.Heading::degrees).orElse(null);
        Double sigma =
                measured.heading().map(MeasuredLine.Heading::sigmaDegrees).orElse(null);
        String heading = measured.heading()
                .map(told -> String.format(Locale.ROOT, "heading %05.1f° ± %.1f°", told.degrees(), told.sigmaDegrees()))
                .orElse("no heading, for it ends where it began");
        return card(
                image,
                measured.lengthMetres(),
                measured.sigmaMetres(),
                degrees,
                sigma,
                null,
                null,
                String.format(
                        Locale.ROOT,
                        "%,.1f m ± %.1f (1 σ), %s",
                        measured.lengthMetres(),
                        measured.sigmaMetres(),
                        heading));
    }

    private static Answer.Card area(Image image, PixelLine ring) {
        MeasuredArea measured = MeasuredArea.of(ground(image, ring), ring, error(image));
        return card(
                image,
                measured.aroundMetres(),
                null,
                null,
                null,
                measured.squareMetres(),
                measured.sigmaSquareMetres(),
                String.format(
                        Locale.ROOT,
                        "%,.0f m² ± %,.0f (1 σ), %,.1f m around",
                        measured.squareMetres(),
                        measured.sigmaSquareMetres(),
                        measured.aroundMetres()));
    }

    private static Answer.Card card(
            Image image,
            double length,
            @Nullable Double lengthSigma,
            @Nullable Double heading,
            @Nullable Double headingSigma,
            @Nullable Double area,
            @Nullable Double areaSigma,
            String words) {
        var fields = new Fields()
                .put("image", image.ref())
                .put("length_m", rounded(length, 10))
                .put("length_sigma_m", rounded(lengthSigma, 10))
                .put("heading", rounded(heading, 10))
                .put("heading_sigma", rounded(headingSigma, 100))
                .put("area_m2", rounded(area, 1))
                .put("area_sigma_m2", rounded(areaSigma, 1))
                .put("gsd_m", image.gsdM());
        Georeference ground = image.requireGeoreference();
        double pixel = ground.groundPixel(new Pixel(ground.width() / 2.0, ground.height() / 2.0))
                .coarserMetres();
        String marks = "; each mark taken to be right " + error(image).words(pixel)
                + (image.gsdM() == null ? ", and the ground sample distance is unknown" : "");
        return new Answer.Card(Row.of(null, words, fields), List.of(words + marks));
    }

    @Command(
            name = {"image", "train"},
            description = "Say how long a train is and how many cars it may have, and how that is known",
            group = "Image")
    @Examples({
        "image train I-5 --line '114,114 324,324'",
        "image train I-5 --line '114,114 324,324' --car tank --locomotives 1 --gauge 1520 --format json"
    })
    @See({"image measure", "annotation add"})
    Answer.Card train(
            @Argument(index = 0, description = "its short name, I-1") Reference reference,
            @Option(longName = "line", description = "the train's middle from end to end, 'X,Y X,Y …'") PixelLine line,
            @Option(longName = "car", description = "the type of all its cars, such as tank; else any") @Nullable
                    ObjectKind car,
            @Option(longName = "locomotives", description = "how many the line takes in: 1, or 1..2") @Nullable
                    Locomotives locomotives,
            @Option(longName = "gauge", description = "1520 or 1435 mm; else either") @Nullable Gauge gauge) {
        Image image = images.get(reference);
        Georeference ground = ground(image, line);
        List<Pixel> pixels = line.pixels();
        TrainLength length = TrainLength.of(
                ground.places(pixels),
                MeasuredLine.pixelMetres(ground, pixels.get(0), pixels.get(1)),
                MeasuredLine.pixelMetres(ground, pixels.get(pixels.size() - 1), pixels.get(pixels.size() - 2)),
                error(image));
        Resolvability cars = Resolvability.of(image.gsdM(), length.pixelMetres());
        BrightnessProfile profile =
                cars == Resolvability.COUNT || cars == Resolvability.UNCHECKED ? profile(image, ground, pixels) : null;
        TrainCount count = new TrainCounter(RollingStock.shipped())
                .count(new TrainSighting(length, image.gsdM(), locomotives, car, gauge, profile));
        return card(image, count, car, locomotives, gauge);
    }

    /** Along the line, where the pixels are fine enough to be looked at. */
    private @Nullable BrightnessProfile profile(Image image, Georeference ground, List<Pixel> pixels) {
        Georeference.GroundPixel size = ground.groundPixel(pixels.get(0));
        if (size.coarserMetres() > 2) {
            return null;
        }
        try (var picture = files.open(image)) {
            var line = pixels.stream()
                    .map(pixel -> new BrightnessProfile.Point(pixel.x(), pixel.y()))
                    .toList();
            return BrightnessProfile.along(new PixelBlocks(picture), line, size.acrossMetres(), size.downMetres());
        }
    }

    private static Answer.Card card(
            Image image,
            TrainCount count,
            @Nullable ObjectKind car,
            @Nullable Locomotives locomotives,
            @Nullable Gauge gauge) {
        TrainLength length = count.length();
        CarRange cars = count.cars().orElse(null);
        var fields = new Fields()
                .put("image", image.ref())
                .put("length_m", rounded(length.metres(), 10))
                .put("length_sigma_m", rounded(length.sigmaMetres(), 10))
                .put("heading", rounded(length.headingDegrees(), 10))
                .put("method", count.method().word())
                .put("cars_low", cars == null ? null : cars.low())
                .put("cars_best", cars == null ? null : cars.best())
                .put("cars_high", cars == null ? null : cars.high())
                .put(
                        "length_class",
                        count.method() == TrainCount.Method.UNSEEN
                                ? null
                                : count.lengthClass().words())
                .put("gsd_m", image.gsdM())
                .put("pixel_m", rounded(length.pixelMetres(), 1000))
                .put("car", car == null ? null : car.word())
                .put("locomotives", locomotives == null ? null : locomotives.toString())
                .put("gauge", gauge == null ? null : gauge.millimetres())
                .put("gate", count.gate())
                .put("assumptions", count.assumptions());
        var words = new ArrayList<String>();
        words.add(count.words());
        words.add(String.format(
                Locale.ROOT,
                "%,.1f m long ± %.1f m (1 σ), heading %05.1f°",
                length.metres(),
                length.sigmaMetres(),
                length.headingDegrees()));
        words.add(count.gate());
        count.assumptions().forEach(assumption -> words.add("- " + assumption));
        return new Answer.Card(Row.of(null, count.words(), fields), words);
    }

    private static MarkError error(Image image) {
        Ground ground = image.ground();
        return new MarkError(image.gsdM(), ground == null ? null : ground.residualMetres());
    }

    /** The georeference, if all pixels lie on the image. */
    private static Georeference ground(Image image, PixelLine line) {
        Georeference ground = image.requireGeoreference();
        for (Pixel pixel : line.pixels()) {
            if (!ground.covers(pixel)) {
                throw image.outside(UserError.Kind.FAILED, "the pixel " + pixel);
            }
        }
        return ground;
    }

    private static @Nullable Double rounded(@Nullable Double number, double parts) {
        return number == null ? null : (Double) (Math.round(number * parts) / parts);
    }
}
