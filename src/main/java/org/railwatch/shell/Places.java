package org.railwatch.shell;

import java.time.ZoneId;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;

/** What the filters of every listing need to know of places; {@code facility} implements it. */
public interface Places {
    /** Where a facility, any name of it, or {@code LON,LAT} is. */
    Position position(String place);

    /** The area that a facility has, or that a WKT or GeoJSON file draws. */
    Shape area(String place);

    /** Where the days of a facility begin; UTC when it is unknown. */
    ZoneId zone(String slug);

    /** The slug of a facility by any name of it. */
    String slug(String name);
}
