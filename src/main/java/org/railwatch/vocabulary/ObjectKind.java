package org.railwatch.vocabulary;

import java.util.List;
import java.util.Optional;
import org.railwatch.UserError;

/**
 * A kind of thing that can be seen or told of and counted: a word of the tree in {@code geodata/objects.csv}, such as
 * {@code railcar} or its sub-kind {@code tank}. Plurals and everyday words ({@code railcars}, {@code wagon}) are
 * refused with the right word, so that two analysts never count one thing under two names.
 */
public record ObjectKind(String word) {
    /**
     * Checks itself.
     *
     * @throws UserError (usage) for a word that is not in the tree
     */
    public ObjectKind {
        if (!ObjectTree.shipped().has(word)) {
            var near = NearWords.didYouMean(ObjectTree.shipped().near(word));
            throw UserError.usage("no object '" + word + "'; "
                    + (near.isEmpty() ? "write 'other' and say in a note what it is" : near));
        }
    }

    /**
     * The kind that is written {@code word}.
     *
     * @throws UserError (usage) for a word that is not in the tree
     */
    public static ObjectKind of(String word) {
        return new ObjectKind(word);
    }

    /** Every kind, a kind before its sub-kinds. */
    public static List<ObjectKind> all() {
        return ObjectTree.shipped().words().stream().map(ObjectKind::new).toList();
    }

    /** The kinds that may have been meant by a word that is none, nearest first. */
    public static List<String> near(String word) {
        return ObjectTree.shipped().near(word);
    }

    /** The kind right above; empty at the top of the tree. */
    public Optional<ObjectKind> parent() {
        return ObjectTree.shipped().parentOf(word).map(ObjectKind::new);
    }

    public boolean isSameOrUnder(ObjectKind other) {
        return ObjectTree.shipped().path(word).contains(other.word());
    }

    /** Same, or one of the two lies above the other: a box car and a railcar, not a box car and a tank car. */
    public boolean comparableWith(ObjectKind other) {
        return isSameOrUnder(other) || other.isSameOrUnder(this);
    }

    /** The classes of the xView data set that are this kind; empty where xView has none. */
    public List<String> xviewClasses() {
        return ObjectTree.shipped().xviewClasses(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
