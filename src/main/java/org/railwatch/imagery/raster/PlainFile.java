package org.railwatch.imagery.raster;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.railwatch.UserError;
import org.railwatch.imagery.raster.header.JpegCheck;
import org.railwatch.imagery.raster.header.Orientation;
import org.railwatch.imagery.raster.header.PngCheck;

/** A PNG or a JPEG, which Java's own readers unpack row by row. */
final class PlainFile extends RasterFile {
    /** More than any camera's; a header that claims more is refused before memory is taken. */
    private static final long MOST_PIXELS = 600_000_000;

    private final String name;
    private final ImageReader reader;
    private final ImageInputStream input;
    private final Facts facts;

    PlainFile(Path path, String name, String format) throws IOException {
        this.name = name;
        int orientation = check(path, format);
        this.reader = reader(format);
        this.input = new FileImageInputStream(path.toFile());
        try {
            this.facts = facts(new Sidecars(path), format, orientation);
        } catch (RuntimeException | IOException e) {
            close();
            throw e instanceof UserError known ? known : broken(e);
        }
    }

    /** How it asks to be shown. */
    private int check(Path path, String format) throws IOException {
        long length = Files.size(path);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            if (format.equals("png")) {
                PngCheck.check(in, length, name);
                return Orientation.AS_STORED;
            }
            return JpegCheck.of(in, length, name).orientation();
        }
    }

    /** Java's own, for what else is on the class path may read it otherwise. */
    private static ImageReader reader(String format) {
        var readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.plugins.")) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("no reader of " + format);
    }

    private Facts facts(Sidecars sidecars, String format, int orientation) throws IOException {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (width < 1 || height < 1 || pixels > MOST_PIXELS) {
            throw UserError.unreadable(name + " claims " + width + " by " + height + " pixels, which are"
                    + " too many; fetch it again or convert it");
        }
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw UserError.unreadable(name + " keeps its colours in a way that is not read here; convert it to RGB");
        }
        ImageTypeSpecifier type = types.next();
        int bands = type.getNumBands();
        var notices = new ArrayList<>(Orientation.notice(orientation));
        return new Facts(
                format,
                width,
                height,
                bands,
                "uint" + type.getBitsPerBand(0),
                null,
                alpha(type) < 0 ? null : "alpha",
                sidecars.transform(),
                sidecars.worldFile().isPresent(),
                sidecars.crs(notices),
                notices);
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
            BufferedImage image = reader.read(0, param);
            int alpha = image.getColorModel().hasAlpha() && image.getRaster().getNumBands() > 1
                    ? image.getRaster().getNumBands() - 1
                    : -1;
            return Unpacked.of(
                    image,
                    facts.samples(),
                    Unpacked.shown(window, stepX, stepY, image.getWidth(), image.getHeight(), 1, 1),
                    null,
                    alpha);
        } catch (IOException | RuntimeException e) {
            throw broken(e);
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
        try {
            input.close();
        } catch (IOException e) {
            throw UserError.unreadable("cannot close " + name + ": " + e.getMessage());
        }
    }
}
