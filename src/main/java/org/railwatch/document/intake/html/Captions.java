package org.railwatch.document.intake.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Passage.Region;
import org.railwatch.document.intake.PageText.Piece;
import org.railwatch.document.text.CreditLine;

/** The captions of a page, each with the credit that ends it told apart. */
final class Captions {
    private static final Pattern CAPTION = Pattern.compile("(?i)(?:^|[\\s_-])(?:fig)?caption(?:-?text)?(?=$|[\\s_-])");
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:photo-?)?(?:credits?|copyright|attribution|photographer|source)(?=$|[\\s_-])");
    /** Of a picture's caption above the picture, in elements around both. */
    private static final int HIGHEST = 5;

    /** In elements; what is larger is more than one figure. */
    private static final int LARGEST_FIGURE = 300;

    private final IdentityHashMap<Element, Caption> known = new IdentityHashMap<>();

    /** Its words, without and within the credit; an empty credit is none. */
    record Caption(String words, String credit) {
        List<Piece> pieces() {
            return List.of(new Piece(words, Region.CAPTION), new Piece(credit, Region.CREDIT));
        }
    }

    static boolean is(Element element) {
        return element.normalName().equals("figcaption")
                || CAPTION.matcher(element.className()).find();
    }

    static boolean credits(Element element) {
        return CREDIT.matcher(element.className()).find()
                || element.attr("itemprop").equals("copyrightHolder");
    }

    Caption of(Element element) {
        return known.computeIfAbsent(element, Captions::read);
    }

    /** The caption that goes with a picture: of its figure, or of what wraps both; null when there is none. */
    @Nullable
    Caption beside(Element picture) {
        Element around = picture.parent();
        for (int up = 0; up < HIGHEST && around != null && Extent.hasFewElements(around, LARGEST_FIGURE); up++) {
            boolean figure = around.normalName().equals("figure");
            if (!figure && around.select("img").size() > 1) {
                return null;
            }
            for (Element element : around.select("figcaption, [class*=caption]")) {
                if (is(element) && element.selectFirst("img") == null) {
                    return of(element);
                }
            }
            if (figure) {
                return credited(around);
            }
            around = around.parent();
        }
        return null;
    }

    private static @Nullable Caption credited(Element figure) {
        for (Element element : figure.getAllElements()) {
            if (credits(element)) {
                return new Caption("", element.text().strip());
            }
        }
        return null;
    }

    private static Caption read(Element element) {
        String words = element.text().strip();
        var credits = new ArrayList<String>();
        for (Element inner : element.select("> *, > * *")) {
            if (credits(inner)) {
                String credit = inner.text().strip();
                int at = words.lastIndexOf(credit);
                if (!credit.isEmpty() && at >= 0) {
                    words = (words.substring(0, at) + words.substring(at + credit.length())).strip();
                    credits.add(credit);
                }
            }
        }
        if (credits.isEmpty()) {
            int at = CreditLine.start(words);
            return at < 0
                    ? new Caption(words, "")
                    : new Caption(
                            words.substring(0, at).strip(), words.substring(at).strip());
        }
        return new Caption(words, String.join(" ", credits));
    }
}
