package org.railwatch.geo;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.factory.Hints;

/** What must be set before anything else of GeoTools is touched: longitude first, no window system, no chatter. */
public final class GeoTools {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.geotools"), Logger.getLogger("java.util.prefs"));

    private GeoTools() {}

    public static void prepare() {
        System.setProperty("java.awt.headless", "true");
        for (var logger : QUIET) {
            logger.setLevel(Level.OFF);
        }
        Hints.putSystemDefault(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, true);
    }
}
