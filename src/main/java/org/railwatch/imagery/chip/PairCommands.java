package org.railwatch.imagery.chip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Metres;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.chip.drawing.Sheet;
import org.railwatch.imagery.chip.pixels.Frame;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.See;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Shows what changed at a facility between two images. */
public final class PairCommands {
    private final Images images;
    private final Facilities facilities;
    private final PictureFiles files;

    PairCommands(Images images, Facilities facilities, PictureFiles files) {
        this.images = images;
        this.facilities = facilities;
        this.files = files;
    }

    @Command(
            name = {"image", "pair"},
            description = "Lay two images of a facility side by side, and say how far they can be compared",
            group = "Image")
    @Examples({
        "image set I-5 --acquired 2023-09-14T02:08Z",
        "image add scene.tif --acquired 2023-10-05T02:11Z --provider planet --gsd 3m",
        "image pair --facility tumangang --before I-5 --after I-6 --output pair.png",
        "image pair --facility tumangang --before 2023-09-30 --after 2023-10-01 --size 150m --output days.png"
    })
    @See({"image chip", "image view"})
    Answer.Picture pair(
            @Option(longName = "facility", description = "what is in the middle of both") String named,
            @Option(longName = "before", description = "the earlier image, or a date: the latest on or before it")
                    String before,
            @Option(longName = "after", description = "the later image, or a date: the earliest on or after it")
                    String after,
            @Option(longName = "size", description = "the side of the square on the ground; 600m unless said") @Nullable
                    Metres size,
            @Option(longName = "output", description = "the PNG to write") OutputFile output,
            @Option(longName = "overwrite", description = "replace the file if it exists") boolean overwrite) {
        output.refuseOtherThan("png");
        output.check(overwrite);
        Facility facility = facilities.get(named);
        var choice = new PairChoice(images, facility);
        Image first = choice.before(before);
        Image second = choice.after(after);
        var said = new ArrayList<>(PairChoice.inOrder(first, second));
        var pair = new Pair(files, facility, first, second, size(size, facility, List.of(first, second)));
        output.write(pair.png());
        images.twoDates(first, second).ifPresent(said::add);
        said.addAll(pair.said());
        said.add(pair.sentence());
        said.add("wrote " + output);
        var row = Row.of(null, pair.sentence(), pair.facts());
        return new Answer.Picture(Answer.Card.of(row), null, said);
    }

    /**
     * @throws UserError (usage) when that is less than two pixels of an image, or more than ten times the larger
     */
    private static double size(@Nullable Metres asked, Facility facility, List<Image> both) {
        double coarser = 0;
        double whole = 0;
        for (Image image : both) {
            Georeference ground = image.requireGeoreference();
            var pixel = ground.groundPixel(ground.pixel(facility.at()));
            coarser = Math.max(coarser, pixel.coarserMetres());
            whole = Math.max(
                    whole, Math.max(ground.width() * pixel.acrossMetres(), ground.height() * pixel.downMetres()));
        }
        double size = asked == null ? Chips.usualSize(coarser, whole) : asked.value();
        if (size < 2 * coarser) {
            throw UserError.usage(
                    "--size " + new Metres(size) + " is less than two pixels of the coarser image, which are "
                            + Sheet.length(coarser) + " wide; give at least " + Frame.least(coarser));
        }
        if (size > 10 * whole) {
            throw UserError.usage("--size " + new Metres(size) + " shows both images, of which the longer is "
                    + Sheet.length(whole) + " long, as dots; give " + Sheet.length(whole) + " or less");
        }
        return size;
    }
}
