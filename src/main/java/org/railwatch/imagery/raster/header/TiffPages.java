package org.railwatch.imagery.raster.header;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReader;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;

/** The pages of one TIFF file, all checked, and the reader of their pixels. */
public final class TiffPages implements AutoCloseable {
    private final List<TiffDirectory> directories;
    private final TIFFImageReader reader;
    private final RandomAccessFile file;
    private final CheckedTiff input;

    public TiffPages(Path path, String name) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        try {
            directories = used(TiffReader.directories(file, name));
            for (TiffDirectory directory : directories) {
                TiffCheck.check(directory, name, file.length());
            }
            input = new CheckedTiff(file, directories);
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
        reader = (TIFFImageReader) new TIFFImageReaderSpi().createReaderInstance(null);
        reader.setInput(input, false, false);
    }

    /** The picture, smaller ones of it and masks; further pictures of the file are not looked at. */
    private static List<TiffDirectory> used(List<TiffDirectory> all) {
        var used = new ArrayList<TiffDirectory>();
        for (TiffDirectory directory : all) {
            if (used.isEmpty() || directory.overview() || directory.mask()) {
                used.add(directory);
            }
        }
        return used;
    }

    /** JPEG in a TIFF says its own size, once more for each piece; of those that a region needs. */
    public void checkPieces(TiffDirectory directory, Rectangle region, String name) throws IOException {
        if (directory.compression() != TiffDirectory.JPEG) {
            return;
        }
        int width = (int) directory.pieceWidth();
        int height = (int) directory.pieceHeight();
        long across = (directory.width() + width - 1) / width;
        long plane = across * ((directory.height() + height - 1) / height);
        long planes = directory.planar() ? directory.bands() : 1;
        for (long row = region.y / height; row * height < region.y + (long) region.height; row++) {
            for (long column = region.x / width; column * width < region.x + (long) region.width; column++) {
                for (long band = 0; band < planes; band++) {
                    checkPiece(directory, (int) (band * plane + row * across + column), name);
                }
            }
        }
    }

    /** A tile or strip as it stands in the file; empty where it was left out. */
    public byte[] packed(TiffDirectory directory, int piece) throws IOException {
        var packed = new byte[(int) directory.pieceLengths()[piece]];
        if (packed.length > 0) {
            file.seek(directory.pieceOffsets()[piece]);
            file.readFully(packed);
        }
        return packed;
    }

    /** Of the bytes of a number in the file. */
    public ByteOrder order() throws IOException {
        file.seek(0);
        return file.read() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private void checkPiece(TiffDirectory directory, int piece, String name) throws IOException {
        byte[] packed = packed(directory, piece);
        if (packed.length == 0) {
            return;
        }
        var in = new DataInputStream(new ByteArrayInputStream(packed));
        JpegCheck jpeg = JpegCheck.of(in, packed.length, name);
        if (jpeg.width() > directory.pieceWidth() || jpeg.height() > directory.pieceHeight()) {
            throw UserError.unreadable(name + " is a broken TIFF: a piece of " + directory.pieceWidth() + " by "
                    + directory.pieceHeight() + " pixels claims to be of " + jpeg.width() + " by " + jpeg.height()
                    + "; fetch it again or convert it");
        }
    }

    public List<TiffDirectory> directories() {
        return directories;
    }

    public TIFFImageReader reader() {
        return reader;
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            input.close();
        } catch (IOException e) {
            throw UserError.unreadable("cannot close a TIFF: " + e.getMessage());
        }
    }
}
