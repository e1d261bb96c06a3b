package org.railwatch.time.text;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The zone that a text names with a clock time.
 *
 * @param zone what is said; null for local time, or where nothing is said
 * @param local whether "local" or "X time" is said
 */
public record ZoneWord(@Nullable ZoneId zone, boolean local) {
    public static final ZoneWord NONE = new ZoneWord(null, false);
    public static final ZoneWord LOCAL = new ZoneWord(null, true);

    public boolean said() {
        return local || zone != null;
    }
}
