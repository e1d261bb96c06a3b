package org.railwatch.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.UserError;
import org.railwatch.document.Basis;
import org.railwatch.time.Edtf;

class PageReaderTest {
    private static Page read(String name, byte[] bytes) {
        return PageReader.read(name, bytes, path -> Optional.empty(), () -> {});
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_a_file_is_does_not_depend_on_its_name() {
        assertThat(read("page.txt", utf8("\n<!-- saved --><!DOCTYPE html><p>Words."))
                        .text())
                .isEqualTo("Words.");
        assertThat(read("page.html", utf8("Words, and 1 < 2.")).text()).isEqualTo("Words, and 1 < 2.");
        assertThat(read("page", utf8("<div><p>Words.</p></div>")).text()).isEqualTo("Words.");
        assertThat(read("words.txt", new SmallPdf().paragraph(11, "Words.").bytes())
                        .text())
                .isEqualTo("Words.");
    }

    @Test
    void plain_text_is_kept_to_the_letter_whatever_unicode_it_is_in() {
        String text = "두만강역 😀\r\n\n  a\tb \u202Ec\u001B[31m";
        assertThat(read("a.txt", utf8(text)).text()).isEqualTo(text);
        assertThat(read("a.txt", utf8("\uFEFF" + text)).text()).isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo(text);
        assertThat(read("a.txt", utf8(text)).regions()).isEmpty();
    }

    @Test
    void a_date_in_a_line_of_its_own_at_the_top_tells_when_a_text_appeared() {
        assertThat(read("a.txt", utf8("A headline\n\nPublished: 2 November 2023\n\nWords."))
                        .particulars()
                        .published())
                .isEqualTo(new FoundDate(Edtf.of("2023-11-02"), Basis.PAGE));
        assertThat(read("a.txt", utf8("A headline\n\nOn 2 November 2023 it rained."))
                        .particulars()
                        .published())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            89504e470d0a1a0a00                   | a.txt is a PNG picture; a document comes as plain text, HTML or PDF: save or convert it so
            504b030414000000                     | a.txt is a ZIP archive, as .docx, .odt and .epub files are; a document comes as plain text, HTML or PDF: save or convert it so
            7b5c727466315c616e7369               | a.txt is an RTF file; a document comes as plain text, HTML or PDF: save or convert it so
            3c3f786d6c20763f3e3c7273733e         | a.txt is XML, but no page; a document comes as plain text, HTML or PDF
            610062006300                         | a.txt is not UTF-8 text: it has NUL bytes; convert it first
            636166e9                             | a.txt is not UTF-8 text; convert it first
            fffe61                               | a.txt is not UTF-16, as its first bytes say it is
            efbbbfe9                             | a.txt is not UTF-8, as its first bytes say it is
            20efbbbf0a                           | a.txt is empty; name a file with the document's text
            0102030461                           | a.txt is not text: 4 of its 5 characters are control characters
            """)
    void what_is_no_text_is_refused_in_a_sentence(String hex, String sentence) {
        assertThatThrownBy(() -> read("a.txt", HexFormat.of().parseHex(hex)))
                .isInstanceOf(UserError.class)
                .hasMessage(sentence)
                .extracting(error -> ((UserError) error).kind())
                .isEqualTo(UserError.Kind.UNREADABLE);
    }

    @Test
    void a_web_archive_is_named() {
        assertThatThrownBy(() -> read(
                        "a.mht", utf8("From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>")))
                .hasMessage("a.mht is a web archive (MHTML); save the page as HTML or PDF");
    }

    @Test
    void the_same_words_in_other_lines_have_one_hash() {
        assertThat(Sha256.ofFolded(" a  b\n\nc\u00A0d "))
                .isEqualTo(Sha256.ofFolded("a b c d"))
                .isNotEqualTo(Sha256.ofFolded("a b c"));
    }
}
