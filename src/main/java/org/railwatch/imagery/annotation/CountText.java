package org.railwatch.imagery.annotation;

import java.util.List;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;

/** A count whose object may be left out, for the mark says it: {@code 14}, {@code 5 t}, {@code approx 14}, {@code railcar approx 14}. */
public record CountText(String text) {
    public static CountText of(String text) {
        return new CountText(text.strip());
    }

    /**
     * Of an object; a bare number is exact.
     *
     * @throws org.railwatch.UserError (usage) with the form that was probably meant
     */
    Count of(ObjectKind object) {
        List<String> words = List.of(text.split("\\s+"));
        String first = words.get(0);
        if (first.matches("\\d+(\\.\\d+)?")) {
            return Count.of(object + " exact " + text);
        }
        boolean named = isObject(first) || (words.size() > 1 && isQualifier(words.get(1)));
        return Count.of(named ? text : object + " " + text);
    }

    private static boolean isObject(String word) {
        return ObjectKind.all().stream().anyMatch(kind -> kind.word().equals(word));
    }

    private static boolean isQualifier(String word) {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier.word().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
