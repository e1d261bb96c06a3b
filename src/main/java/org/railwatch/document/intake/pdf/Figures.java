package org.railwatch.document.intake.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.intake.Album;
import org.railwatch.document.intake.Figure;
import org.railwatch.document.intake.PageText.Piece;

/** The pictures of a PDF that stand beside a caption on their page; any other is decoration, or nobody says what it shows. */
final class Figures {
    /** Points; nothing can be seen in a picture that is printed smaller. */
    private static final double SMALLEST = 36;

    /** Points between a picture and its caption, above or below. */
    private static final double FURTHEST = 72;

    private Figures() {}

    static List<Figure> of(PDDocument document, List<PdfBlock> blocks) throws IOException {
        var figures = new ArrayList<Figure>();
        var album = new Album();
        int page = 0;
        List<PlacedImages.Placed> images = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PdfBlock block : blocks) {
            if (block.region() != Region.CAPTION) {
                continue;
            }
            if (block.page() != page) {
                page = block.page();
                images = new ArrayList<>(PlacedImages.on(document.getPage(page - 1)));
            }
            PlacedImages.Placed nearest = nearest(images, block);
            if (nearest != null) {
                images.remove(nearest);
                Figure figure = figure(album, nearest, block);
                if (seen.add(Objects.requireNonNull(figure.sha256()))) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    private static PlacedImages.@Nullable Placed nearest(List<PlacedImages.Placed> images, PdfBlock caption) {
        PlacedImages.Placed nearest = null;
        double least = FURTHEST;
        for (PlacedImages.Placed image : images) {
            boolean visible = image.width() >= SMALLEST && image.bottom() - image.top() >= SMALLEST;
            double above = Math.abs(caption.top() - image.bottom());
            double below = Math.abs(image.top() - caption.bottom());
            double distance = Math.min(above, below);
            if (visible && distance <= least) {
                nearest = image;
                least = distance;
            }
        }
        return nearest;
    }

    /** The bytes are those of the file's stream: of a JPEG, the picture file's own. */
    private static Figure figure(Album album, PlacedImages.Placed placed, PdfBlock block) throws IOException {
        List<Piece> pieces = PdfPages.pieces(block);
        String credit = pieces.size() > 1 ? pieces.get(1).text().strip() : null;
        try (var stream = placed.image().getCOSObject().createRawInputStream()) {
            return album.figure(pieces.get(0).text().strip(), credit, null, stream.readAllBytes());
        }
    }
}
