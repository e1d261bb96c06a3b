package org.railwatch.document.origin;

import java.util.Optional;
import org.railwatch.document.Document;
import org.railwatch.document.Document.Derivation;

/**
 * Two held texts that share wording.
 *
 * @param document the later one, where it is known which that is; else the one with the greater number
 * @param other the one it may come from
 * @param containment the share of the document's shingles that the other has too, from 0 to 1
 * @param otherContainment the share of the other's shingles that the document has too
 * @param sharedWords the document's words that stand in a shared shingle
 * @param runWords how many words the longest shared run has
 * @param run that run, as the document has it
 */
record Overlap(
        Document document,
        Document other,
        Copying suggests,
        Optional<Precedence> precedence,
        double containment,
        double otherContainment,
        int sharedWords,
        int runWords,
        String run) {
    /** The greater of the two: how much of the shorter text the longer one has. */
    double greatest() {
        return Math.max(containment, otherContainment);
    }

    /** What is recorded already of the two, in either direction: "D-2 republishes D-1". */
    Optional<String> recorded() {
        return recorded(document, other).or(() -> recorded(other, document));
    }

    private static Optional<String> recorded(Document document, Document from) {
        return document.derivesFrom().stream()
                .filter(derivation -> derivation.document() == from.id())
                .map(Derivation::how)
                .map(how -> document.ref() + " " + how.word().replace('_', ' ') + " " + from.ref())
                .findFirst();
    }

    /** What to type to record it; empty when it is recorded, or nobody knows which was first. */
    Optional<String> command() {
        return precedence
                .filter(known -> recorded().isEmpty())
                .map(known -> "document set " + document.ref() + " --derives-from " + other.ref() + " --how "
                        + suggests.how().word());
    }
}
