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
 * @param detection what the program or the data set said that it comes from; null for one that an analyst drew
 */
public record Mark(
        ObjectKind object,
        Outline outline,
        @Nullable Count count,
        @Nullable Confidence confidence,
        boolean occluded,
        @Nullable String note,
        @Nullable Detection detection) {
    /**
     * What another program called the thing, and how sure of it that was.
     *
     * @param sourceClass its word, as it was written; null where it is ours
     * @param score from 0 to 1, by that program's own measure; null when it gave none
     */
    public record Detection(
            @Nullable String sourceClass, @Nullable Double score) {
        /**
         * @throws UserError (usage) for a score that is no part of one
         */
        public Detection {
            if (score != null && !(score >= 0 && score <= 1)) {
                throw UserError.usage("the score " + score + " is not between 0 and 1; leave it out, or divide it");
            }
        }

        /** Null when neither is given. */
        public static @Nullable Detection of(@Nullable String sourceClass, @Nullable Double score) {
            return sourceClass == null && score == null ? null : new Detection(sourceClass, score);
        }
    }

    /** One that an analyst drew. */
    public Mark(
            ObjectKind object,
            Outline outline,
            @Nullable Count count,
            @Nullable Confidence confidence,
            boolean occluded,
            @Nullable String note) {
        this(object, outline, count, confidence, occluded, note, null);
    }

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
    public @Nullable String countWords() {
        return count == null ? null : count.toString().substring(object.word().length() + 1);
    }
}
