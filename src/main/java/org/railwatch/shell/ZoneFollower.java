package org.railwatch.shell;

/** What keeps the UTC bounds of local days, and must be told when a facility's days turn out to begin elsewhere. */
public interface ZoneFollower {
    /** Inside the write that gave the facility another time zone. */
    void zoneChanged(long facility);
}
