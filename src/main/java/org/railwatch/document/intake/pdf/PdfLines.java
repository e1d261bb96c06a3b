package org.railwatch.document.intake.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF's text layer, in the order in which the file writes them. */
final class PdfLines extends PDFTextStripper {
    /** Of a drawing program's; a report of a thousand pages has fewer. */
    private static final long MOST_OPERATORS = 20_000_000;

    private static final int LONGEST_TEXT = 20_000_000;

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Runnable read;
    private double top;
    private double size;
    private long operators;
    private long characters;

    private PdfLines(Runnable read) {
        this.read = read;
        setSuppressDuplicateOverlappingText(true);
    }

    /** That there is more in the file than anybody reads. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String what) {
            super(what);
        }
    }

    /**
     * @param read called after each page
     */
    static List<PdfLine> of(PDDocument document, Runnable read) throws IOException {
        var stripper = new PdfLines(read);
        stripper.writeText(document, Writer.nullWriter());
        return stripper.lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooMuch("drawing steps");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
            top = position.getYDirAdj();
        }
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        String words = line.toString().strip();
        characters += words.length();
        if (characters > LONGEST_TEXT) {
            throw new TooMuch("text");
        }
        if (!words.isEmpty()) {
            lines.add(new PdfLine(words, getCurrentPageNo(), top, size));
        }
        line.setLength(0);
        size = 0;
    }

    @Override
    protected void writeParagraphStart() throws IOException {
        writeLineSeparator();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        writeLineSeparator();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        writeLineSeparator();
        read.run();
    }
}
