package org.railwatch.document.intake.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Basis;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.intake.Figure;
import org.railwatch.document.intake.FoundDate;
import org.railwatch.document.intake.Page;
import org.railwatch.document.intake.PageText;
import org.railwatch.document.intake.PageText.Piece;
import org.railwatch.document.intake.Particulars;
import org.railwatch.document.intake.PrintedDate;
import org.railwatch.document.text.CreditLine;
import org.railwatch.time.Edtf;

/** Reads a PDF: its text layer as paragraphs, what the file says of itself, and the pictures beside a caption. */
public final class PdfPages {
    private static final int MOST_PAGES = 5000;

    private PdfPages() {}

    /**
     * @param name of the file, for the sentences
     * @param read called after each page
     * @throws UserError (unreadable) when it is encrypted, broken, a scan, or more than anybody reads
     */
    public static Page read(String name, byte[] bytes, Runnable read) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return page(name, document, read);
        } catch (InvalidPasswordException e) {
            throw UserError.unreadable(name + " is encrypted; save it without its password first");
        } catch (PdfLines.TooMuch e) {
            throw UserError.unreadable(name + " holds more " + e.getMessage() + " than a document has; split it");
        } catch (UserError e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // PDFBox answers a broken file with whatever stumbles over it first.
            throw UserError.unreadable(name + " is a broken PDF; save or print it to PDF again");
        } catch (OutOfMemoryError bomb) {
            // The only thing that grew is what the file unpacks to, and it is gone again.
            throw UserError.unreadable(name + " unpacks to more than the memory holds; save or print it to PDF again");
        }
    }

    private static Page page(String name, PDDocument document, Runnable read) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw UserError.unreadable(name + " has " + pages + " pages, more than " + MOST_PAGES + "; split it");
        }
        Unpacking.refuseTooMuch(document.getDocument());
        List<PdfLine> lines = PdfLines.of(document, read);
        BitSet withText = new BitSet();
        lines.forEach(line -> withText.set(line.page()));
        if (lines.isEmpty()) {
            throw UserError.unreadable(
                    name + (pages == 1 ? " is a scan: its page is" : " is a scan: its " + pages + " pages are")
                            + " without a text layer; run text recognition (OCR) over it first");
        }
        List<PdfBlock> blocks = Paragraphs.of(lines);
        var text = new PageText();
        for (PdfBlock block : blocks) {
            text.add(pieces(block));
        }
        if (text.text().isBlank()) {
            throw UserError.unreadable(name + " has no text but page numbers; it was not read");
        }
        List<Figure> figures = Figures.of(document, blocks);
        List<String> notices = withText.cardinality() < pages
                ? List.of("there is no text layer on " + missing(withText, pages)
                        + ", as on scans; what stands there was not read")
                : List.of();
        return new Page(text.text(), text.stretches(), particulars(document, blocks), figures, notices);
    }

    static List<Piece> pieces(PdfBlock block) {
        int credit = block.region() == Region.CAPTION ? CreditLine.start(block.text()) : -1;
        return credit <= 0
                ? List.of(new Piece(block.text(), block.region()))
                : List.of(
                        new Piece(block.text().substring(0, credit), Region.CAPTION),
                        new Piece(block.text().substring(credit), Region.CREDIT));
    }

    /** "page 3", "pages 3, 5 to 7". */
    private static String missing(BitSet withText, int pages) {
        var ranges = new ArrayList<String>();
        for (int from = withText.nextClearBit(1); from <= pages; from = withText.nextClearBit(from)) {
            int next = withText.nextSetBit(from);
            int to = next < 0 ? pages : next - 1;
            ranges.add(from == to ? String.valueOf(from) : from + " to " + to);
            from = to + 1;
        }
        boolean one = ranges.size() == 1 && !ranges.get(0).contains(" ");
        return (one ? "page " : "pages ") + String.join(", ", ranges);
    }

    private static Particulars particulars(PDDocument document, List<PdfBlock> blocks) {
        PDDocumentInformation said = document.getDocumentInformation();
        String title = said.getTitle();
        boolean program = title == null
                || title.isBlank()
                || title.matches("(?i)(?:microsoft word -|untitled).*|.*\\.(?:docx?|indd|pdf|rtf|odt)");
        String headline = blocks.stream()
                .filter(block -> block.region() == Region.HEADLINE)
                .map(PdfBlock::text)
                .findFirst()
                .orElse(null);
        String language = document.getDocumentCatalog().getLanguage();
        return new Particulars(program ? headline : title, said.getAuthor(), null, language, published(said, blocks));
    }

    private static @Nullable FoundDate published(PDDocumentInformation said, List<PdfBlock> blocks) {
        Calendar made = said.getCreationDate();
        int year = made == null ? 0 : made.get(Calendar.YEAR);
        if (made != null && year > 1980 && year < 9999) {
            return new FoundDate(Edtf.ofInstant(made.toInstant()), Basis.METADATA);
        }
        return blocks.stream()
                .filter(block -> block.page() == 1)
                .limit(8)
                .flatMap(block -> PrintedDate.of(block.text()).stream())
                .findFirst()
                .map(date -> new FoundDate(date, Basis.PAGE))
                .orElse(null);
    }
}
