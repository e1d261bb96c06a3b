package org.railwatch.document.date;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.place.Mention;
import org.railwatch.document.place.PlaceMentions;
import org.railwatch.document.text.Sentence;
import org.railwatch.facility.gazetteer.Gazetteer;
import org.railwatch.time.Edtf;
import org.railwatch.time.text.TimeMention;
import org.railwatch.time.text.ZonedPlace;
import org.railwatch.time.text.english.NewsDates;

/** The times of a document's text, whose clock times are those of the places it names. */
public final class DocumentDates {
    private DocumentDates() {}

    public static List<TimeMention> of(
            String text, List<Sentence> sentences, @Nullable Edtf textDay, Gazetteer gazetteer) {
        var places = new ArrayList<ZonedPlace>();
        for (Mention mention : PlaceMentions.of(text, sentences, gazetteer)) {
            ZoneId zone = mention.zone();
            if (zone != null) {
                places.add(new ZonedPlace(mention.start(), mention.text(), zone));
            }
        }
        return NewsDates.of(text, spans(text, sentences), textDay, places);
    }

    /** From code points to chars. */
    static List<NewsDates.Sentence> spans(String text, List<Sentence> sentences) {
        var spans = new ArrayList<NewsDates.Sentence>();
        int chars = 0;
        int points = 0;
        for (Sentence sentence : sentences) {
            int start = text.offsetByCodePoints(chars, sentence.start() - points);
            chars = text.offsetByCodePoints(start, sentence.end() - sentence.start());
            points = sentence.end();
            spans.add(new NewsDates.Sentence(start, chars));
        }
        return spans;
    }
}
