package org.railwatch.facility.area;

import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;

/**
 * A named piece of the world.
 *
 * @param name as its file calls it; its slug when the file says nothing
 */
public record Area(
        long id,
        String uuid,
        String slug,
        String name,
        Shape shape,
        @Nullable String note) {}
