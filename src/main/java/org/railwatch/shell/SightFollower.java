package org.railwatch.shell;

/** What keeps how well pictures show places, and must be told when either turns out to be otherwise. */
public interface SightFollower {
    /** Inside the write that moved a facility or a part of it, or drew its area anew. */
    void facilityChanged(long facility);

    /** Inside the write that laid an image elsewhere, or changed what is known of its clouds. */
    void imageChanged(long image);
}
