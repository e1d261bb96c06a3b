package org.railwatch.imagery.annotation;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.vocabulary.Confidence;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.ObjectKind;

/**
 * What an analyst marked: a thing, where on the picture, and how many of it.
 *
 * @param count of that object within the outline; null stands for one that nobody counted
 * @param occluded whether something hides a part of it
 */
public record Mark(
        ObjectKind object,
        Outline outline,
        @Nullable Count count,
        @Nullable Confidence confidence,
        boolean occluded,
        @Nullable String note) {
    /**
     * @throws UserError (usage) for a count of another object, or of none
     */
    public Mark {
        if (count != null && !count.object().equals(object)) {
            throw UserError.usage("--count: '" + count + "' counts " + count.object() + ", and the mark is of " + object
                    + "; write '" + object
                    + count.toString().substring(count.object().word().length())
                    + "', or another --of");
        }
        if (count != null && Double.valueOf(0).equals(count.tested().high())) {
            throw UserError.usage("--count: a mark of no " + object + " marks nothing; leave --count out, or the mark");
        }
    }

    /** {@code approx 14}: its count without the object; null when nobody counted. */
    @Nullable
    String countWords() {
        return count == null ? null : count.toString().substring(object.word().length() + 1);
    }
}
