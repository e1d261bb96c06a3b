package org.railwatch.document.intake.html;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Basis;
import org.railwatch.document.intake.FoundDate;
import org.railwatch.document.intake.MachineDate;
import org.railwatch.document.intake.Particulars;
import org.railwatch.document.intake.PrintedDate;

/** What an HTML page says of itself: in its meta elements, in JSON-LD, and in what it shows beside the headline. */
final class HtmlParticulars {
    private static final String DATED = "[class*=date], [class*=publish], [class*=timestamp], [class*=posted]";
    /** No page shows its date after so many elements that look like one. */
    private static final int MOST_SHOWN = 50;

    private HtmlParticulars() {}

    static Particulars of(Document page) {
        JsonLd linked = JsonLd.of(page);
        Element html = page.selectFirst("html");
        String language = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        return new Particulars(title(page, linked), byline(page, linked), url(page), language, published(page, linked));
    }

    /** What the page gives to be shown as its headline elsewhere; its {@code title} names the site too. */
    static @Nullable String headline(Document page) {
        return meta(page, "og:title");
    }

    private static @Nullable String title(Document page, JsonLd linked) {
        Element headline = page.selectFirst("article h1, main h1");
        return first(
                meta(page, "og:title"),
                linked.headline(),
                headline == null ? null : headline.text(),
                page.select("h1").size() == 1 ? page.select("h1").text() : null,
                page.title());
    }

    private static @Nullable String byline(Document page, JsonLd linked) {
        Element shown =
                page.selectFirst("[rel=author], [itemprop=author], [class~=(?i)(?:^|[ _-])by-?line(?:$|[ _-])]");
        String author = first(meta(page, "author"), linked.author(), shown == null ? null : shown.text());
        return author == null || author.contains("://") ? null : author.replaceFirst("(?i)^by\\s+", "");
    }

    private static @Nullable String url(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical]");
        String url = first(canonical == null ? null : canonical.attr("href"), meta(page, "og:url"));
        return url != null && url.matches("(?i)https?://[^\\s/]+.*") ? url : null;
    }

    private static @Nullable FoundDate published(Document page, JsonLd linked) {
        Element shown = page.selectFirst("time[pubdate][datetime], time[itemprop=datePublished][datetime]");
        shown = shown == null ? page.selectFirst("article time[datetime], main time[datetime]") : shown;
        shown = shown == null ? page.selectFirst("time[datetime]") : shown;
        for (String said : new String[] {
            meta(page, "article:published_time"),
            linked.published(),
            meta(page, "datePublished"),
            meta(page, "dc.date.issued"),
            shown == null ? null : shown.attr("datetime")
        }) {
            var date = said == null
                    ? Optional.<FoundDate>empty()
                    : MachineDate.of(said).map(known -> new FoundDate(known, Basis.METADATA));
            if (date.isPresent()) {
                return date.get();
            }
        }
        return page.select("time, " + DATED).stream()
                .limit(MOST_SHOWN)
                .flatMap(element -> PrintedDate.of(element.text()).stream())
                .findFirst()
                .map(date -> new FoundDate(date, Basis.PAGE))
                .orElse(null);
    }

    private static @Nullable String meta(Document page, String name) {
        Element meta =
                page.selectFirst("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
        return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content");
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
