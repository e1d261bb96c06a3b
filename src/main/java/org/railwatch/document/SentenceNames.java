package org.railwatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railwatch.document.text.Sentence;
import org.railwatch.document.text.Sentences;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbered sentences of held texts as they are offered while one types: first the document, then {@code D-1.s12}. */
final class SentenceNames implements Known {
    private static final Pattern SENTENCE = Pattern.compile("(?i)D-([1-9][0-9]{0,9})\\.(?:s([0-9]*))?");

    @Override
    public String kind() {
        return "sentence";
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        Matcher named = SENTENCE.matcher(asked.text());
        if (!named.matches()) {
            return asked.numbered(
                    'D',
                    store,
                    """
                        select id, title
                        from document
                        where id between :first and :last and sha256 is not null
                        order by id desc
                        limit :most
                        """,
                    (row, number) -> Offer.begun(
                            "D-" + row.getLong(1) + ".s", row.getString(2) == null ? "" : row.getString(2)));
        }
        long document = Long.parseLong(named.group(1));
        String digits = named.group(2) == null ? "" : named.group(2);
        var found = new ArrayList<Offer>();
        for (Sentence sentence : sentences(store, document)) {
            if (String.valueOf(sentence.number()).startsWith(digits) && found.size() < asked.most()) {
                found.add(Offer.of(
                        "D-" + document + ".s" + sentence.number(),
                        sentence.text().replaceAll("\\s+", " ")));
            }
        }
        return found;
    }

    private static List<Sentence> sentences(JdbcClient store, long document) {
        return store.sql("""
                        select text
                        from document
                        where id = :id and text is not null
                        """).param("id", document).query(String.class).list().stream()
                .flatMap(text -> Sentences.of(text, HeldRegions.of(store, document)).stream())
                .toList();
    }
}
