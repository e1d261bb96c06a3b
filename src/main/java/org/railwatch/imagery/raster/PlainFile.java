package org.railwatch.imagery.raster;

import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.imagery.raster.header.JpegCheck;
import org.railwatch.imagery.raster.header.Orientation;
import org.railwatch.imagery.raster.header.PngCheck;
import org.railwatch.imagery.raster.piece.JavaReaders;

/** A PNG or a JPEG, which Java's own readers unpack row by row. */
final class PlainFile extends RasterFile {
    /** More than any camera's; a header that claims more is refused before memory is taken. */
    private static final long MOST_PIXELS = 600_000_000;

    private final String name;
    private final ImageReader reader;
    private final ImageInputStream input;
    private final Facts facts;
    private final Header header;
    /** How the samples come out of the reader: without opacity where a colour of the file stands for none. */
    private final ImageTypeSpecifier type;
    /** Null when none lies beside the picture. */
    private final @Nullable RasterFile mask;

    /**
     * What its header says beyond its size.
     *
     * @param clear the sample in each band that means "nothing was seen here"; empty when there is none
     * @param jpeg null for a PNG
     */
    private record Header(List<Integer> clear, @Nullable JpegCheck jpeg) {
        /** As for print: cyan, magenta, yellow and black. */
        boolean fourColours() {
            return jpeg != null && jpeg.components() == 4;
        }

        int adobe() {
            return jpeg == null ? JpegCheck.NOT_ADOBE : jpeg.adobe();
        }

        int orientation() {
            return jpeg == null ? Orientation.AS_STORED : jpeg.orientation();
        }
    }

    PlainFile(Path path, String name, String format) throws IOException {
        this.name = name;
        this.header = header(path, format);
        this.reader = JavaReaders.of(format);
        this.input = new FileImageInputStream(path.toFile());
        var sidecars = new Sidecars(path);
        try {
            reader.setInput(input, true, true);
            this.type = type();
            this.mask = mask(sidecars);
            this.facts = facts(sidecars, format);
        } catch (RuntimeException | IOException e) {
            close();
            throw e instanceof UserError known ? known : broken(e);
        }
    }

    private Header header(Path path, String format) throws IOException {
        long length = Files.size(path);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            return format.equals("png")
                    ? new Header(PngCheck.clearColour(in, length, name), null)
                    : new Header(List.of(), JpegCheck.of(in, length, name));
        }
    }

    private ImageTypeSpecifier type() throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels < 1 || pixels > MOST_PIXELS) {
            throw UserError.unreadable(name + " claims " + reader.getWidth(0) + " by " + reader.getHeight(0)
                    + " pixels, which are too many; fetch it again or convert it");
        }
        var types = reader.getImageTypes(0);
        while (types.hasNext()) {
            ImageTypeSpecifier next = types.next();
            if (header.clear.isEmpty() || next.getNumBands() == header.clear.size()) {
                return next;
            }
        }
        throw UserError.unreadable(name + " keeps its colours in a way that is not read here; convert it to RGB");
    }

    /** A mask cannot be done without: what it takes out must not be counted. */
    private @Nullable RasterFile mask(Sidecars sidecars) throws IOException {
        if (sidecars.mask().isEmpty()) {
            return null;
        }
        RasterFile beside = RasterFile.open(sidecars.mask().get(), name + ".msk");
        if (beside.facts().width() != reader.getWidth(0) || beside.facts().height() != reader.getHeight(0)) {
            beside.close();
            throw UserError.unreadable(name + " is of " + reader.getWidth(0) + " by " + reader.getHeight(0)
                    + " pixels and has a mask of " + beside.facts().width() + " by "
                    + beside.facts().height() + ", of another picture; mend the mask or take it away");
        }
        return beside;
    }

    private Facts facts(Sidecars sidecars, String format) throws IOException {
        var notices = new ArrayList<>(Orientation.notice(header.orientation()));
        Placement placement = Placement.of(null, sidecars, reader.getWidth(0), reader.getHeight(0), notices);
        return new Facts(
                format,
                reader.getWidth(0),
                reader.getHeight(0),
                header.fourColours() ? 3 : type.getNumBands(),
                "uint" + type.getBitsPerBand(0),
                header.clear.size() == 1
                        ? Double.valueOf(header.clear.get(0))
                        : sidecars.nodata().orElse(null),
                hidden(),
                placement.transform(),
                placement.worldFile(),
                placement.crs(),
                List.of(),
                notices);
    }

    private @Nullable String hidden() {
        if (mask != null) {
            return "mask file";
        }
        if (header.clear.size() > 1) {
            return "clear colour";
        }
        return alpha(type) >= 0 || type.getColorModel().getTransparency() != Transparency.OPAQUE ? "alpha" : null;
    }

    private static int alpha(ImageTypeSpecifier type) {
        boolean own = type.getColorModel().hasAlpha() && type.getNumBands() > 1;
        return own ? type.getNumBands() - 1 : -1;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Samples read(Rectangle window, int wide, int high) {
        int stepX = thinning(window.width, wide);
        int stepY = thinning(window.height, high);
        long across = (window.width + stepX - 1L) / stepX;
        long down = (window.height + stepY - 1L) / stepY;
        refuseLarge(across * down * facts.bands(), name);
        try {
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(window);
            param.setSourceSubsampling(stepX, stepY, stepX / 2, stepY / 2);
            Samples samples;
            if (header.fourColours()) {
                Raster raster = reader.readRaster(0, param);
                samples = Unpacked.ofPrint(
                        raster,
                        header.adobe(),
                        Unpacked.shown(window, stepX, stepY, raster.getWidth(), raster.getHeight(), 1, 1));
            } else {
                param.setDestinationType(type);
                BufferedImage image = reader.read(0, param);
                samples = Unpacked.of(
                        image,
                        facts.samples(),
                        Unpacked.shown(window, stepX, stepY, image.getWidth(), image.getHeight(), 1, 1),
                        header.clear.isEmpty()
                                ? Unpacked.each(
                                        facts.nodata(), image.getRaster().getNumBands())
                                : Unpacked.each(header.clear, image.getRaster().getNumBands()),
                        alpha(type));
            }
            if (mask != null) {
                Masked.out(samples, mask.read(window, samples.width(), samples.height()));
            }
            return samples;
        } catch (IOException | RuntimeException e) {
            throw e instanceof UserError known ? known : broken(e);
        }
    }

    /** Whatever its reader's first surprise was. */
    private UserError broken(Exception surprise) {
        return UserError.unreadable(
                name + " is a broken " + reader.getClass().getSimpleName().replaceAll("ImageReader.*", "") + ": "
                        + Surprise.words(surprise) + "; fetch it again or convert it");
    }

    @Override
    public void close() {
        reader.dispose();
        if (mask != null) {
            mask.close();
        }
        try {
            input.close();
        } catch (IOException e) {
            throw UserError.unreadable("cannot close " + name + ": " + e.getMessage());
        }
    }
}
