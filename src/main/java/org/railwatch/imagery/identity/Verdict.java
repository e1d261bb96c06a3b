package org.railwatch.imagery.identity;

import org.railwatch.vocabulary.Word;

/** What two pictures are to each other, by their looks alone. */
public enum Verdict implements Word {
    /** One picture: nothing differs but labels, light, size and compression. */
    SAME,
    /** One picture, of which one or each shows a part. */
    SAME_PART,
    /** One scene; but more of it differs than labels explain: another look, or a copy marked beyond recognition. Two witnesses until someone says otherwise. */
    SIMILAR,
    DIFFERENT,
    /** One of them shows nothing to go by, as a plain sky. */
    NOT_COMPARABLE;

    /** Whether it takes them for copies of one picture. */
    public boolean onePicture() {
        return this == SAME || this == SAME_PART;
    }
}
