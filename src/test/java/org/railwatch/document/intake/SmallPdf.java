package org.railwatch.document.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A PDF file made line by line, from the top of each page. */
public final class SmallPdf {
    private static final float LEFT = 72;

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private float top = 72;

    public SmallPdf() {
        document.addPage(page);
    }

    public SmallPdf page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        top = 72;
        return this;
    }

    /** Lines of one paragraph, then a gap. */
    public SmallPdf paragraph(float size, String... lines) {
        for (String line : lines) {
            write(size, top, line);
            top += size * 1.2f;
        }
        top += size;
        return this;
    }

    public SmallPdf footer(String line) {
        write(9, 800, line);
        return this;
    }

    private void write(float size, float below, String line) {
        draw(content -> {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), size);
            content.newLineAtOffset(LEFT, page.getMediaBox().getHeight() - below);
            content.showText(line);
            content.endText();
        });
    }

    /** A grey picture of that many points, with its caption to be written next. */
    public SmallPdf picture(int side, int grey) {
        var pixels = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            pixels.setRGB(i % 8, i / 8, grey * 0x010101);
        }
        draw(content -> content.drawImage(
                LosslessFactory.createFromImage(document, pixels),
                LEFT,
                page.getMediaBox().getHeight() - top - side,
                side,
                side));
        top += side + 14;
        return this;
    }

    public SmallPdf said(String title, String author) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(1_697_155_200_000L);
        document.getDocumentInformation().setCreationDate(made);
        return this;
    }

    /** The page's content is so many megabytes of blanks, which take a thousandth of it packed. */
    public SmallPdf blanks(int megabytes) {
        var stream = new PDStream(document);
        try (var content = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                content.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setContents(stream);
        return this;
    }

    public byte[] encrypted() {
        try {
            var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (document) {
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private void draw(Drawing drawing) {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            drawing.on(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
