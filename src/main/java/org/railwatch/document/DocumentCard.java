package org.railwatch.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.text.Sentence;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.time.Edtf;
import org.railwatch.time.Utc;

/** One document as {@code document show} gives it: what is known of it, then its text, sentences or quoted places. */
final class DocumentCard {
    private final Document document;
    private final Fields fields;
    private final List<String> lines = new ArrayList<>();
    private List<Sentence> sentences = List.of();

    private DocumentCard(Document document) {
        this.document = document;
        this.fields = DocumentRows.fields(document);
        head();
    }

    /** With its whole text. */
    static Answer.Card withText(Document document) {
        var card = new DocumentCard(document);
        if (document.text() != null) {
            card.lines.add("");
            String lastBreakLeftOut = document.text().replaceFirst("(\r\n|\r|\n)\\z", "");
            card.lines.addAll(List.of(lastBreakLeftOut.split("\r\n|\r|\n", -1)));
        }
        return card.answer();
    }

    /**
     * With its numbered sentences, the places that say a quote, or both.
     *
     * @throws UserError (failed) when the text is not held, or does not have the quote
     */
    static Answer.Card withSentences(Document document, boolean numbered, @Nullable String around) {
        if (document.text() == null) {
            throw UserError.failed(document.ref() + " is known, not held: there is no text to show sentences of");
        }
        var card = new DocumentCard(document);
        card.sentences = document.sentences();
        if (around != null) {
            card.around(around);
        }
        if (numbered) {
            card.numbered();
        }
        return card.answer();
    }

    private Answer.Card answer() {
        return new Answer.Card(DocumentRows.row(document, fields), lines);
    }

    private void head() {
        line("ref", document.ref());
        line("title", document.title());
        line("publisher", named(document.publisher()));
        line("byline", document.byline());
        line("wire", named(document.wire()));
        line("dated", known(document.dated(), document.provenance().datedBasis()));
        line("published", known(document.published(), document.provenance().publishedBasis()));
        line("url", document.url());
        Instant retrieved = document.provenance().retrievedAt();
        line("retrieved", retrieved == null ? null : Utc.text(retrieved));
        line("language", document.language());
        line("reliability", document.reliability());
        document.derivesFrom()
                .forEach(from -> line("derives", from.how().word().replace('_', ' ') + " D-" + from.document()));
        line("note", document.note());
        String text = document.text();
        line(
                "held",
                text == null
                        ? "no, known only"
                        : text.codePointCount(0, text.length()) + " characters, sha256 " + document.sha256());
    }

    private void line(String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + " ".repeat(13 - name.length()) + value.toString().replaceAll("\\R", " "));
        }
    }

    private static @Nullable String known(@Nullable Edtf date, @Nullable Basis basis) {
        return date == null ? null : date + (basis == null ? "" : " (" + basis.word() + ")");
    }

    private static @Nullable String named(@Nullable Agent agent) {
        return agent == null ? null : agent.slug() + " (" + agent.name() + ")";
    }

    private void numbered() {
        var items = new ArrayList<Fields>();
        lines.add("");
        for (Sentence sentence : sentences) {
            lines.add(sentenceLine("", sentence));
            items.add(new Fields()
                    .put("ref", ref(sentence))
                    .put("start", sentence.start())
                    .put("end", sentence.end())
                    .put("text", sentence.text())
                    .put("region", sentence.region().word()));
        }
        fields.put("sentences", items);
    }

    private void around(String quote) {
        var items = new ArrayList<Fields>();
        for (Passage passage : Quotes.find(document, quote)) {
            int first = 0;
            while (first < sentences.size() - 1 && sentences.get(first).end() <= passage.start()) {
                first++;
            }
            int last = first;
            while (last < sentences.size() - 1 && sentences.get(last).end() < passage.end()) {
                last++;
            }
            lines.add("");
            lines.add(passage.start() + ".." + passage.end());
            for (int i = Math.max(0, first - 1); i <= Math.min(sentences.size() - 1, last + 1); i++) {
                lines.add(sentenceLine(i >= first && i <= last ? "> " : "  ", sentences.get(i)));
            }
            items.add(new Fields()
                    .put("start", passage.start())
                    .put("end", passage.end())
                    .put("text", passage.exact())
                    .put("sentence", sentences.isEmpty() ? null : ref(sentences.get(first))));
        }
        if (items.isEmpty()) {
            throw UserError.failed(document.ref() + " does not say '" + quote
                    + "'; capitals and small letters count, and document search finds single words");
        }
        fields.put("around", items);
    }

    private String ref(Sentence sentence) {
        return document.ref() + ".s" + sentence.number();
    }

    private String sentenceLine(String mark, Sentence sentence) {
        int widest = ref(sentences.get(sentences.size() - 1)).length();
        String ref = ref(sentence);
        String region = sentence.region().word();
        return mark
                + ref
                + " ".repeat(widest - ref.length() + 2)
                + region
                + " ".repeat(11 - region.length())
                + sentence.text().replaceAll("\\s+", " ");
    }
}
