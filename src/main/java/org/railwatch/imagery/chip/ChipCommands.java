package org.railwatch.imagery.chip;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Facilities;
import org.railwatch.geo.Metres;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.chip.pixels.Bands;
import org.railwatch.imagery.chip.pixels.Stretch;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.shell.picture.Sight;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Shows a part of an image, in a file or in the terminal. */
public final class ChipCommands {
    private final Images images;
    private final Facilities facilities;
    private final Chips chips;

    ChipCommands(Images images, Facilities facilities, Chips chips) {
        this.images = images;
        this.facilities = facilities;
        this.chips = chips;
    }

    @Command(
            name = {"image", "chip"},
            description = "Cut a part out of an image, with scale, north and all that is known of it, as a PNG",
            group = "Image")
    @Examples({
        "image chip I-5 --size 300m --annotations --output c.png",
        "image chip I-5 --at 130.6095,42.4205 --size 100m --bands 1 --stretch 0-100 --output part.png"
    })
    @See({"image view", "image pair"})
    Answer.Picture chip(
            @Argument(index = 0, description = "its short name, I-1") Reference reference,
            @Option(longName = "facility", description = "what is in the middle") @Nullable String facility,
            @Option(longName = "at", description = "what is in the middle, LON,LAT") @Nullable Position at,
            @Option(longName = "size", description = "the side of the square on the ground; 600m unless said") @Nullable
                    Metres size,
            @Option(longName = "annotations", description = "draw its marks") boolean annotations,
            @Option(longName = "bands", description = "one for grey or three for red, green, blue, from 1: 3,2,1")
                    @Nullable
                    Bands bands,
            @Option(longName = "stretch", description = "the percentiles that are black and white; 2-98 unless said")
                    @Nullable
                    Stretch stretch,
            @Option(longName = "output", description = "the PNG to write") OutputFile output,
            @Option(longName = "overwrite", description = "replace the file if it exists") boolean overwrite) {
        return written(reference, wanted(facility, at, size, annotations, bands, stretch), output, overwrite);
    }

    @Command(
            name = {"image", "view"},
            description = "Show a part of an image in the terminal, or write what chip writes",
            group = "Image")
    @Examples({
        "image view I-5 --size 300m",
        "image view I-5 --at 130.6095,42.4205 --size 100m --format json",
        "image view I-5 --annotations --output v.png"
    })
    @See({"image chip"})
    Answer.Picture view(
            @Argument(index = 0, description = "its short name, I-1") Reference reference,
            @Option(longName = "facility", description = "what is in the middle") @Nullable String facility,
            @Option(longName = "at", description = "what is in the middle, LON,LAT") @Nullable Position at,
            @Option(longName = "size", description = "the side of the square on the ground; 600m unless said") @Nullable
                    Metres size,
            @Option(longName = "annotations", description = "draw its marks") boolean annotations,
            @Option(longName = "bands", description = "one for grey or three for red, green, blue, from 1: 3,2,1")
                    @Nullable
                    Bands bands,
            @Option(longName = "stretch", description = "the percentiles that are black and white; 2-98 unless said")
                    @Nullable
                    Stretch stretch,
            @Option(longName = "output", description = "a PNG to write in place of showing it") @Nullable
                    OutputFile output,
            @Option(longName = "overwrite", description = "replace the file if it exists") boolean overwrite) {
        Wanted wanted = wanted(facility, at, size, annotations, bands, stretch);
        if (output != null) {
            return written(reference, wanted, output, overwrite);
        }
        Image image = images.get(reference);
        Chips.Made made = chips.make(image, wanted);
        Chip chip = made.chip();
        var said = new ArrayList<>(made.said());
        said.addAll(chip.nothing());
        return new Answer.Picture(
                card(image, chip),
                new Sight(image.ref(), chip.line() + "; last shows all of it", chip.picture(), chip::png),
                said);
    }

    private Answer.Picture written(Reference reference, Wanted wanted, OutputFile output, boolean overwrite) {
        output.refuseOtherThan("png");
        output.check(overwrite);
        Image image = images.get(reference);
        Chips.Made made = chips.make(image, wanted);
        output.write(made.chip().png());
        var said = new ArrayList<>(made.said());
        said.addAll(made.chip().said());
        said.add("wrote " + output);
        return new Answer.Picture(card(image, made.chip()), null, said);
    }

    private Wanted wanted(
            @Nullable String facility,
            @Nullable Position at,
            @Nullable Metres size,
            boolean annotations,
            @Nullable Bands bands,
            @Nullable Stretch stretch) {
        if (facility != null && at != null) {
            throw UserError.usage("a chip has one middle: give --facility or --at, not both");
        }
        return new Wanted(facility == null ? null : facilities.get(facility), at, size, annotations, bands, stretch);
    }

    private static Answer.Card card(Image image, Chip chip) {
        return Answer.Card.of(Row.of(image.ref(), "a chip of " + image.ref(), chip.facts()));
    }
}
