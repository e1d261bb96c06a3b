package org.railwatch.shell;

/** What was made of marks on images, and must be told when a mark turns out to be otherwise. */
public interface MarkFollower {
    /** Inside the write that corrected a mark, accepted or rejected it. */
    void markChanged(long annotation);
}
