package org.railwatch.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.railwatch.Soak;
import org.railwatch.UserError;
import org.railwatch.document.Basis;
import org.railwatch.document.text.Sentences;
import org.railwatch.time.Edtf;

class HtmlPageTest {
    private static final String WORDS =
            "Thirty covered cars stood on the siding by the river, the group said, and nobody could see into them. ";

    private static Page read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static Page read(byte[] html, Map<String, byte[]> beside) {
        return PageReader.read("page.html", html, path -> Optional.ofNullable(beside.get(path)), () -> {});
    }

    private static List<String> sentences(String html) {
        Page page = read(html);
        return Sentences.of(page.text(), page.regions()).stream()
                .map(sentence -> sentence.region().word() + ": " + sentence.text())
                .toList();
    }

    private static void refused(String html, String sentence) {
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> read(html))
                        .isInstanceOf(UserError.class)
                        .hasMessage(sentence)
                        .extracting(error -> ((UserError) error).kind())
                        .isEqualTo(UserError.Kind.UNREADABLE));
    }

    @Test
    void the_article_is_read_and_what_surrounds_it_is_not() {
        assertThat(sentences("""
                <html><head><title>Cars - Site</title><script>var cars = 'none';</script></head><body>
                <nav><p>%1$s Go home.</p></nav>
                <article><h1>Cars wait</h1><p>First  words
                here.</p><p>Then <b>more</b> of&nbsp;them.</p>
                <div class="share-buttons">Share this</div><aside><p>Elsewhere a bridge was painted.</p></aside></article>
                <div id="comments"><p>%1$s I saw it too.</p></div>
                <footer>Imprint</footer></body></html>""".formatted("x")))
                .containsExactly("headline: Cars wait", "body: First words here.", "body: Then more of\u00A0them.");
    }

    @Test
    void without_an_article_the_largest_cluster_of_paragraphs_is_the_text() {
        assertThat(
                        sentences(
                                "<body><h1>Cars wait</h1><div class=x><div><p>" + WORDS + "</p><p>" + WORDS
                                        + "</p></div><div><p>Read our other news.</p></div></div><div><a href=/>Home</a> Contact us</div>"))
                .containsExactly("headline: Cars wait", "body: " + WORDS.strip(), "body: " + WORDS.strip());
    }

    @Test
    void a_page_that_calls_everything_a_sidebar_is_read_nonetheless() {
        assertThat(sentences("<body class='has-sidebar sidebar'><div id=sidebar><p>" + WORDS + "</p></div></body>"))
                .containsExactly("body: " + WORDS.strip());
    }

    @Test
    void double_line_breaks_part_paragraphs_and_single_ones_lines() {
        assertThat(read("<html><body>" + WORDS + "<br><br>\nOne<br>Two</body></html>")
                        .text())
                .isEqualTo(WORDS.strip() + "\n\nOne\nTwo");
    }

    @Test
    void a_caption_and_its_credit_are_told_apart_by_the_page_or_by_their_words() {
        assertThat(sentences("""
                <article><h1>Cars wait</h1>
                <figure><img src=a.jpg><figcaption>A siding. <span class=photo-credit>Orbital Survey</span></figcaption></figure>
                <div class="wp-caption"><img src=b.jpg><p class="wp-caption-text">A depot. Photograph: B. Maker/AP</p></div>
                <p>Words of the article.</p></article>"""))
                .containsExactly(
                        "headline: Cars wait",
                        "caption: A siding.",
                        "credit: Orbital Survey",
                        "caption: A depot.",
                        "credit: Photograph: B. Maker/AP",
                        "body: Words of the article.");
    }

    @Test
    void pictures_come_along_and_decoration_does_not() {
        byte[] picture = {1, 2, 3};
        Page page = read("""
                <html><head><link rel=canonical href=https://x.example/a/b></head><body><article><h1>Cars wait</h1>
                <figure><img src="page_files/a.jpg"><figcaption>A siding. Photo: Orbital Survey</figcaption></figure>
                <figure><img src="data:image/png;base64,AQID"></figure>
                <figure><img src="/pictures/c.jpg" width="640"><figcaption>A depot.</figcaption></figure>
                <figure><img src="dot.png" width="16" height="16"></figure><figure><img src=site-logo.png></figure>
                <p>Words <img src="smile.png"> of the article.</p></article></body></html>""".getBytes(StandardCharsets.UTF_8), Map.of("page_files/a.jpg", picture));
        String sha256 = Sha256.of(picture);
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        assertThat(page.figures())
                .containsExactly(
                        new Figure("A siding.", "Photo: Orbital Survey", "page_files/a.jpg", sha256, bytes),
                        new Figure(null, null, null, sha256, bytes),
                        new Figure("A depot.", null, "https://x.example/pictures/c.jpg", null, null));
    }

    @Test
    void a_page_says_who_wrote_it_when_and_where() {
        Particulars said = read("""
                <html lang=ko><head><title>T - Site</title><meta property=og:title content=" The  title ">
                <meta name=author content="By Han Ji-won"><link rel=canonical href="https://x.example/a">
                <meta property="article:published_time" content="2023-11-02T07:45:30.123+0900"></head>
                <body><p>Words.</p></body></html>""").particulars();
        assertThat(said)
                .isEqualTo(new Particulars(
                        "The title",
                        "Han Ji-won",
                        "https://x.example/a",
                        "ko",
                        new FoundDate(Edtf.of("2023-11-02T07:45:30+09:00"), Basis.METADATA)));
    }

    @Test
    void linked_data_and_a_date_that_stands_in_the_page_tell_when_too() {
        assertThat(read("""
                <html><head><script type="application/ld+json">not json</script>
                <script type="application/ld+json">[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2023-11-02",
                "author":[{"name":"A"},{"name":"B"}],"headline":"H"}]</script></head><body><p>Words.</p></body></html>""").particulars())
                .isEqualTo(
                        new Particulars("H", "A, B", null, null, new FoundDate(Edtf.of("2023-11-02"), Basis.METADATA)));
        assertThat(read("<html><body><span class=post-date>Published on Thu, Nov. 2, 2023, 9:15 am</span><p>Words.</p>")
                        .particulars()
                        .published())
                .isEqualTo(new FoundDate(Edtf.of("2023-11-02"), Basis.PAGE));
        assertThat(read("<html><body><time datetime='2023-11-02 10:00'>x</time><p>Words.</p>")
                        .particulars()
                        .published())
                .isEqualTo(new FoundDate(Edtf.of("2023-11-02"), Basis.METADATA));
    }

    @Test
    void a_page_is_read_in_the_charset_that_it_declares_or_marks() {
        String page = "<html><head><meta charset=euc-kr></head><body><p>두만강역</p></body></html>";
        assertThat(read(page.getBytes(Charset.forName("EUC-KR")), Map.of()).text())
                .isEqualTo("두만강역");
        String marked = "\uFEFF<!doctype html><p>Хасан</p>";
        assertThat(read(marked.getBytes(StandardCharsets.UTF_16LE), Map.of()).text())
                .isEqualTo("Хасан");
        assertThat(read(
                                "<?xml version='1.0' encoding='windows-1251'?><!-- x --><html><p>Хасан</p></html>"
                                        .getBytes(Charset.forName("windows-1251")),
                                Map.of())
                        .text())
                .isEqualTo("Хасан");
        refused(
                "<html><head><meta charset='klingon-8'></head><p>x",
                "page.html declares the charset 'klingon-8', which is not known; save it again as UTF-8");
        assertThatThrownBy(() -> read("<p>caf\u00E9".getBytes(StandardCharsets.ISO_8859_1), Map.of()))
                .hasMessage("page.html declares no charset and is not UTF-8; save it again as UTF-8");
    }

    @Test
    void entities_that_a_page_defines_itself_are_never_read() {
        String laughs =
                "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><html><p>&b;</p></html>";
        refused(laughs, "page.html defines entities of its own (<!ENTITY …>), which no page does; it was not read");
        refused(
                laughs.replace("DOCTYPE html", "DOCTYPE lolz"),
                "page.html is XML, but no page; a document comes as plain text, HTML or PDF");
    }

    @Test
    void a_hundred_thousand_elements_within_each_other_are_no_trap() {
        long seed = Soak.seed("a_hundred_thousand_elements_within_each_other_are_no_trap");
        var names = List.of("div", "b", "blockquote", "ul><li", "span", "table><tr><td", "figure", "font");
        for (String name : Soak.some(names, 5, seed)) {
            String html = "<html><body><p>" + WORDS + "</p>" + ("<" + name + ">").repeat(100_000) + "deep";
            Assertions.assertTimeout(Duration.ofSeconds(30), () -> readOrRefuse(html), name);
        }
    }

    @Test
    void crowds_of_elements_and_entities_take_bounded_time() {
        long seed = Soak.seed("crowds_of_elements_and_entities_take_bounded_time");
        var crowds = List.of(
                "<nav></nav>",
                "<img src=a.jpg>",
                "<figure><figcaption>x</figcaption></figure>",
                "<div class=caption><img src=b></div>",
                "<b><p>x",
                "<p class=byline>x</p>",
                "<a href=x><div>",
                "&amp;&lt;&#x41;",
                "<",
                "<!--");
        for (String crowd : Soak.some(crowds, 5, seed)) {
            String html = "<html><body><p>" + WORDS + "</p>" + crowd.repeat(60_000);
            Assertions.assertTimeout(Duration.ofSeconds(60), () -> readOrRefuse(html), crowd);
        }
    }

    private static void readOrRefuse(String html) {
        try {
            assertThat(read(html).text()).contains("Thirty covered cars");
        } catch (UserError refused) {
            assertThat(refused.kind()).isEqualTo(UserError.Kind.UNREADABLE);
        }
    }

    @Test
    void what_is_too_large_or_without_text_is_refused() {
        refused(
                "<html><body><p>" + "x".repeat(17 << 20),
                "page.html is an HTML page of more than 16 MB; save the article alone, or as plain text");
        refused(
                "<html><body>" + "<i></i>".repeat(250_000),
                "page.html has more than 200000 elements, as no page for readers has; save the article alone, or as plain"
                        + " text");
        refused(
                "<html><body><div id=app></div><script>render()</script></body></html>",
                "page.html is a page without text, as one that a program fills when it is shown; save it from the browser,"
                        + " or as PDF");
    }
}
