package org.railwatch.document.intake;

import java.util.List;
import org.railwatch.UserError;
import org.railwatch.document.intake.html.HtmlPage;
import org.railwatch.document.intake.pdf.PdfPages;

/** Reads a file by what is in it. */
public final class PageReader {
    /** No article is longer; what a page has more is pictures and programs. */
    private static final int LARGEST_HTML = 16 << 20;

    private static final int LARGEST_PDF = 128 << 20;

    private PageReader() {}

    /**
     * @param name of the file, for the sentences
     * @param read called for each page of a PDF; what it throws ends the reading
     * @throws UserError (unreadable) with one sentence that says why it cannot be read, and what to do
     */
    public static Page read(String name, byte[] bytes, Siblings siblings, Runnable read) {
        return switch (FileKind.of(name, bytes)) {
            case TEXT -> PlainPage.of(Decoded.text(name, bytes));
            case HTML -> {
                refuseOver(LARGEST_HTML, name, bytes, "an HTML page", "save the article alone, or as plain text");
                yield HtmlPage.read(name, Decoded.page(name, bytes), siblings);
            }
            case PDF -> {
                refuseOver(LARGEST_PDF, name, bytes, "a PDF", "split it");
                yield PdfPages.read(name, bytes, read);
            }
        };
    }

    private static void refuseOver(int largest, String name, byte[] bytes, String what, String cure) {
        if (bytes.length > largest) {
            throw UserError.unreadable(name + " is " + what + " of more than " + (largest >> 20) + " MB; " + cure);
        }
    }

    /** A plain text says nothing of itself but in its words. */
    private static final class PlainPage {
        static Page of(String text) {
            FoundDate published = PrintedDate.inHead(text);
            return new Page(text, List.of(), new Particulars(null, null, null, null, published), List.of(), List.of());
        }
    }
}
