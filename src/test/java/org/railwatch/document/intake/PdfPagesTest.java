package org.railwatch.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.railwatch.UserError;
import org.railwatch.document.Basis;
import org.railwatch.document.text.Sentences;
import org.railwatch.time.Edtf;

class PdfPagesTest {
    private static Page read(byte[] pdf) {
        return PageReader.read("report.pdf", pdf, path -> Optional.empty(), () -> {});
    }

    private static List<String> sentences(Page page) {
        return Sentences.of(page.text(), page.regions()).stream()
                .map(sentence -> sentence.region().word() + ": " + sentence.text())
                .toList();
    }

    private static void refused(byte[] pdf, String sentence) {
        assertThatThrownBy(() -> read(pdf))
                .isInstanceOf(UserError.class)
                .hasMessage(sentence)
                .extracting(error -> ((UserError) error).kind())
                .isEqualTo(UserError.Kind.UNREADABLE);
    }

    @Test
    void lines_become_paragraphs_and_a_word_that_was_broken_is_whole_again() {
        Page page = read(new SmallPdf()
                .paragraph(20, "Cars at the river")
                .paragraph(11, "The group counted thirty rail-", "cars on the siding. It saw no", "engine there.")
                .paragraph(11, "A second paragraph ends here.")
                .bytes());
        assertThat(page.text()).isEqualTo("""
                        Cars at the river

                        The group counted thirty railcars on the siding. It saw no engine there.

                        A second paragraph ends here.""");
        assertThat(sentences(page))
                .containsExactly(
                        "headline: Cars at the river",
                        "body: The group counted thirty railcars on the siding.",
                        "body: It saw no engine there.",
                        "body: A second paragraph ends here.");
        assertThat(page.particulars().title()).isEqualTo("Cars at the river");
    }

    @Test
    void a_sentence_goes_on_over_the_end_of_a_page_and_page_numbers_are_left_out() {
        Page page = read(new SmallPdf()
                .paragraph(11, "The cars left the yard and")
                .footer("Page 1 of 2")
                .page()
                .paragraph(11, "crossed the bridge by night.", "Nobody saw them.")
                .footer("Page 2 of 2")
                .bytes());
        assertThat(page.text()).isEqualTo("The cars left the yard and crossed the bridge by night. Nobody saw them.");
    }

    @Test
    void a_new_sentence_on_a_new_page_begins_a_paragraph() {
        Page page = read(new SmallPdf()
                .paragraph(11, "The cars left the yard.")
                .page()
                .paragraph(11, "Nobody saw them.")
                .bytes());
        assertThat(page.text()).isEqualTo("The cars left the yard.\n\nNobody saw them.");
    }

    @Test
    void a_picture_comes_along_with_the_caption_beside_it_and_others_do_not() {
        Page page = read(new SmallPdf()
                .paragraph(11, "The report begins with words of its own, before any picture.")
                .picture(200, 90)
                .paragraph(11, "Figure 1. Cars beside the depot. Photo: Orbital Survey Inc./AP")
                .paragraph(11, "It goes on.", "And on for another line.")
                .page()
                .picture(20, 50)
                .paragraph(11, "Text without a picture that anybody explains.")
                .bytes());
        assertThat(page.figures()).hasSize(1);
        Figure figure = page.figures().get(0);
        assertThat(figure.caption()).isEqualTo("Figure 1. Cars beside the depot.");
        assertThat(figure.credit()).isEqualTo("Photo: Orbital Survey Inc./AP");
        assertThat(figure.sha256()).matches("[0-9a-f]{64}");
        assertThat(figure.picture()).isNotNull();
        assertThat(sentences(page))
                .contains("caption: Cars beside the depot.", "credit: Photo: Orbital Survey Inc./AP");
    }

    @Test
    void the_file_says_who_wrote_it_and_when() {
        Particulars said = read(new SmallPdf()
                        .said("Arms and energy", "B. Analyst")
                        .paragraph(11, "One sentence.")
                        .bytes())
                .particulars();
        assertThat(said.title()).isEqualTo("Arms and energy");
        assertThat(said.byline()).isEqualTo("B. Analyst");
        assertThat(said.published()).isEqualTo(new FoundDate(Edtf.of("2023-10-13T00:00:00Z"), Basis.METADATA));
    }

    @Test
    void a_scan_says_so() {
        refused(
                new SmallPdf().picture(400, 99).bytes(),
                "report.pdf is a scan: its page is without a text layer; run text recognition (OCR) over it first");
        refused(
                new SmallPdf().picture(400, 99).page().picture(400, 98).bytes(),
                "report.pdf is a scan: its 2 pages are without a text layer; run text recognition (OCR) over it first");
    }

    @Test
    void pages_without_a_text_layer_are_named() {
        Page page = read(new SmallPdf()
                .paragraph(11, "One.")
                .page()
                .picture(400, 99)
                .page()
                .paragraph(11, "Two.")
                .page()
                .picture(400, 99)
                .page()
                .picture(400, 99)
                .bytes());
        assertThat(page.notices())
                .containsExactly(
                        "there is no text layer on pages 2, 4 to 5, as on scans; what stands there was not read");
    }

    @Test
    void an_encrypted_or_broken_file_is_refused_in_a_sentence() {
        byte[] whole = new SmallPdf().paragraph(11, "One sentence.").bytes();
        refused(
                new SmallPdf().paragraph(11, "One sentence.").encrypted(),
                "report.pdf is encrypted; save it without its password first");
        refused(
                "%PDF-1.7\nnothing of the sort".getBytes(StandardCharsets.UTF_8),
                "report.pdf is a broken PDF; save or print it to PDF again");
        refused(Arrays.copyOf(whole, 200), "report.pdf is a broken PDF; save or print it to PDF again");
        refused(
                ("%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")
                        .getBytes(StandardCharsets.UTF_8),
                "report.pdf is a broken PDF; save or print it to PDF again");
    }

    @Test
    void a_small_file_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked() {
        byte[] bomb = new SmallPdf().blanks(1100).bytes();
        assertThat(bomb).hasSizeLessThan(4 << 20);
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> refused(bomb, "report.pdf holds more packed content than a document has; split it"));
    }
}
