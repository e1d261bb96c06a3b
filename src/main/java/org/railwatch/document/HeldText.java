package org.railwatch.document;

import java.util.List;
import org.railwatch.document.intake.Page;
import org.railwatch.document.intake.Sha256;
import org.railwatch.document.text.Stretch;

/**
 * The text of a file.
 *
 * @param sha256 of the file's bytes, in hexadecimal digits
 * @param textSha256 of the text with white space folded
 * @param bytes how many the file has
 * @param regions what its page told of its parts; none for a plain text
 */
record HeldText(String text, String sha256, String textSha256, long bytes, List<Stretch> regions) {
    HeldText {
        regions = List.copyOf(regions);
    }

    static HeldText of(Page page, byte[] file) {
        return new HeldText(page.text(), Sha256.of(file), Sha256.ofFolded(page.text()), file.length, page.regions());
    }
}
