package org.railwatch.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.Passage;
import org.railwatch.document.Quotes;
import org.railwatch.document.text.Sentence;
import org.railwatch.shell.line.Reference;

/** Finds the passage that a claim is about: a sentence, a span of one, an exact quote; or takes a gist. */
final class ClaimWords {
    private final Documents documents;

    ClaimWords(Documents documents) {
        this.documents = documents;
    }

    ClaimCommands.Wording find(
            @Nullable Reference sentence,
            @Nullable String from,
            @Nullable String to,
            @Nullable Reference document,
            @Nullable String quote,
            @Nullable Integer occurrence,
            @Nullable String gist) {
        int ways = (sentence != null ? 1 : 0) + (quote != null ? 1 : 0) + (gist != null ? 1 : 0);
        if (ways != 1) {
            throw UserError.usage("claim add needs one of a sentence (D-1.s12), --document with --quote, or --document"
                    + " with --gist");
        }
        if ((from == null) != (to == null) || (from != null && sentence == null)) {
            throw UserError.usage("--from and --to go together, after a sentence such as D-1.s12");
        }
        if (occurrence != null && quote == null) {
            throw UserError.usage("--occurrence goes with --quote");
        }
        if (sentence != null) {
            if (document != null) {
                throw UserError.usage("the sentence " + sentence + " names its document; leave --document out");
            }
            return ofSentence(sentence, from, to);
        }
        if (document == null) {
            throw UserError.usage("--" + (quote != null ? "quote" : "gist") + " needs --document, such as D-1");
        }
        Document source = documents.get(document);
        if (quote != null) {
            return ofQuote(source, quote, occurrence);
        }
        if (source.held()) {
            throw UserError.usage(source.ref() + " is held: quote it with --quote, or name a sentence such as "
                    + source.ref() + ".s1; a gist is for a text that is not here");
        }
        return new ClaimCommands.Wording(source, null, List.of());
    }

    private ClaimCommands.Wording ofSentence(Reference reference, @Nullable String from, @Nullable String to) {
        Integer number = ClaimEdits.sentence(reference);
        if (number == null) {
            throw UserError.usage("'" + reference
                    + "' is not a sentence; write it as D-1.s12, and see document show D-1" + " --sentences");
        }
        Document document = documents.get(
                Reference.of(reference.text().substring(0, reference.text().indexOf('.'))));
        if (!document.held()) {
            throw ClaimCommands.notHeld(document);
        }
        Passage whole = Quotes.ofSentence(document, number);
        if (from == null || to == null) {
            return new ClaimCommands.Wording(document, whole, List.of());
        }
        Passage first = within(document, whole, from, "--from");
        Passage last = null;
        for (Passage candidate : Quotes.find(document, to)) {
            if (candidate.start() >= first.start() && candidate.end() <= whole.end()) {
                last = candidate;
            }
        }
        if (last == null) {
            throw UserError.failed("'" + to + "' of --to does not follow '" + from + "' in " + reference
                    + "; document show --sentences shows it");
        }
        Passage span = between(document, first.start(), last.end());
        return new ClaimCommands.Wording(document, span, warnings(whole, span));
    }

    private static Passage between(Document document, int start, int end) {
        String text = String.valueOf(document.text());
        int from = text.offsetByCodePoints(0, start);
        String exact = text.substring(from, text.offsetByCodePoints(from, end - start));
        return Quotes.find(document, exact).stream()
                .filter(passage -> passage.start() == start)
                .findFirst()
                .orElseThrow();
    }

    private static Passage within(Document document, Passage whole, String text, String sign) {
        for (Passage candidate : Quotes.find(document, text)) {
            if (candidate.start() >= whole.start() && candidate.end() <= whole.end()) {
                return candidate;
            }
        }
        throw UserError.failed(
                "'" + text + "' of " + sign + " is not in that sentence; document show --sentences shows it");
    }

    private static ClaimCommands.Wording ofQuote(Document document, String quote, @Nullable Integer occurrence) {
        if (!document.held()) {
            throw ClaimCommands.notHeld(document);
        }
        List<Passage> found = Quotes.find(document, quote);
        if (found.isEmpty()) {
            throw UserError.failed("the quote '" + brief(quote) + "' is not in " + document.ref() + "; document show "
                    + document.ref() + " --around WORD shows what is");
        }
        if (occurrence == null && found.size() > 1) {
            var places = new ArrayList<String>();
            for (int i = 0; i < Math.min(found.size(), 5); i++) {
                places.add((i + 1) + ": …" + tail(found.get(i).prefix()) + "[…]"
                        + head(found.get(i).suffix()) + "…");
            }
            throw UserError.usage("the quote '" + brief(quote) + "' occurs " + found.size() + " times in "
                    + document.ref() + "; add --occurrence N (" + String.join("; ", places) + ")");
        }
        int index = occurrence == null ? 1 : occurrence;
        if (index < 1 || index > found.size()) {
            throw UserError.usage("--occurrence is " + index + ", and the quote occurs "
                    + (found.size() == 1 ? "once" : found.size() + " times") + " in " + document.ref());
        }
        Passage passage = found.get(index - 1);
        for (Sentence sentence : document.sentences()) {
            if (sentence.start() <= passage.start() && passage.end() <= sentence.end()) {
                Passage whole = Quotes.ofSentence(document, sentence);
                return new ClaimCommands.Wording(document, passage, warnings(whole, passage));
            }
        }
        return new ClaimCommands.Wording(document, passage, List.of());
    }

    private static List<String> warnings(Passage whole, Passage span) {
        String sentence = whole.exact();
        int from = sentence.offsetByCodePoints(0, span.start() - whole.start());
        int to = sentence.offsetByCodePoints(0, span.end() - whole.start());
        List<String> left = LeftOutside.of(sentence, from, to);
        return left.isEmpty()
                ? List.of()
                : List.of("the span leaves outside what its sentence hedges or denies with: " + String.join(", ", left)
                        + "; quote more, or record it with --hedge, --modality or --polarity");
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }

    private static String tail(String prefix) {
        return prefix.replaceAll("\\s+", " ");
    }

    private static String head(String suffix) {
        return suffix.replaceAll("\\s+", " ");
    }
}
