package org.railwatch.document.intake.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.intake.Album;
import org.railwatch.document.intake.Figure;
import org.railwatch.document.intake.Siblings;

/** The pictures of a main text; icons, logos and what has neither figure nor caption are decoration. */
final class Figures {
    /** Screen pixels; nothing can be seen in a smaller picture. */
    private static final int SMALLEST = 100;

    private static final int MOST = 200;

    private static final String DECORATION = "(?i).*(?:logo|icon|avatar|sprite|pixel|spacer|emoji|badge|gravatar).*";

    private final Captions captions;
    private final Siblings siblings;
    private final Album album = new Album();
    private final @Nullable String base;
    private final List<String> notices = new ArrayList<>();

    Figures(Captions captions, Siblings siblings, @Nullable String base) {
        this.captions = captions;
        this.siblings = siblings;
        this.base = base;
    }

    /** In the order of the page, each once. */
    List<Figure> of(Element main) {
        Set<Figure> figures = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (Element picture : main.select("img")) {
            String address = address(picture);
            if (!address.isEmpty() && seen.add(address) && figures.size() < MOST) {
                Captions.Caption caption = captions.beside(picture);
                boolean told = caption != null && !caption.words().isEmpty();
                boolean framed = picture.closest("figure") != null;
                if (told || (framed && !decoration(picture, address))) {
                    figures.add(figure(address, caption));
                }
            }
        }
        if (figures.size() == MOST) {
            notices.add("the page has more than " + MOST + " pictures; the first " + MOST + " are taken in");
        }
        return List.copyOf(figures);
    }

    List<String> notices() {
        return notices;
    }

    private static String address(Element picture) {
        for (String name : new String[] {"src", "data-src", "data-original"}) {
            String address = picture.attr(name).strip();
            boolean placeholder = address.startsWith("data:image/gif") || address.startsWith("data:image/svg");
            if (!address.isEmpty() && !placeholder) {
                return address;
            }
        }
        return picture.attr("srcset").strip().replaceFirst("(?s)[\\s,].*", "");
    }

    private static boolean decoration(Element picture, String address) {
        boolean named = address.length() < 2000 && address.matches(DECORATION);
        return named || small(picture.attr("width")) || small(picture.attr("height"));
    }

    private static boolean small(String pixels) {
        return pixels.matches("\\d{1,4}(?:px)?") && Integer.parseInt(pixels.replace("px", "")) < SMALLEST;
    }

    private Figure figure(String address, Captions.@Nullable Caption caption) {
        String words = caption == null || caption.words().isEmpty() ? null : caption.words();
        String credit = caption == null || caption.credit().isEmpty() ? null : caption.credit();
        if (address.toLowerCase(Locale.ROOT).startsWith("data:")) {
            return album.figure(words, credit, null, ofData(address));
        }
        boolean remote = address.matches("(?i)(?:[a-z][a-z0-9+.-]*:|//).*");
        byte[] picture = remote ? null : siblings.bytes(address).orElse(null);
        return album.figure(words, credit, picture == null ? absolute(address) : address, picture);
    }

    /** RFC 2397; what is not base64 is no picture. */
    private static byte @Nullable [] ofData(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !address.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
            return null;
        }
        return Base64.getMimeDecoder().decode(address.substring(comma + 1));
    }

    private String absolute(String address) {
        try {
            return base == null ? address : URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
