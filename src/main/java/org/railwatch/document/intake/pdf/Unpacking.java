package org.railwatch.document.intake.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** How much a PDF's streams unpack to, measured before anything keeps it: a few kilobytes may hold gigabytes of blanks. */
final class Unpacking {
    /** Bytes; a thousand pages of maps and text have less. */
    private static final long MOST = 1L << 30;

    private long unpacked;

    private Unpacking() {}

    /** Pictures are left out, which are not unpacked. */
    static void refuseTooMuch(COSDocument document) throws IOException {
        var unpacking = new Unpacking();
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            var object = document.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream
                    && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                unpacking.count(stream);
            }
        }
    }

    private void count(COSStream stream) throws IOException {
        int layers = layers(stream.getFilters());
        if (layers == 0) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream inner = raw;
            for (int layer = 0; layer < layers; layer++) {
                inner = new InflaterInputStream(inner);
            }
            byte[] buffer = new byte[1 << 16];
            for (int read = inner.read(buffer); read >= 0; read = inner.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST) {
                    throw new PdfLines.TooMuch("packed content");
                }
            }
        } catch (ZipException | EOFException cutOff) {
            // What could be read was counted; the reader takes no more of it either.
        }
    }

    /** How often it was deflated before anything else was done to it. */
    private static int layers(COSBase filters) {
        if (filters instanceof COSName name) {
            return deflated(name) ? 1 : 0;
        }
        int layers = 0;
        if (filters instanceof COSArray several) {
            while (layers < several.size() && several.getObject(layers) instanceof COSName name && deflated(name)) {
                layers++;
            }
        }
        return layers;
    }

    private static boolean deflated(COSName filter) {
        return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
    }
}
