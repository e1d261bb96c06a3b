package org.railwatch.document.anchor;

import org.railwatch.vocabulary.Word;

/** What has become of a quoted passage. Quotation marks, dashes, ellipses and white space may differ in all of them. */
public enum AnchorState implements Word {
    /** At its old position. */
    FOUND,
    /** Word for word, elsewhere. */
    MOVED,
    /** At a place that is known by what stands around it, or by most of its words, in other words. */
    CHANGED,
    /** Not there, or at several places that are equally good. */
    LOST
}
