package org.railwatch.facility;

import java.util.List;
import java.util.Optional;
import org.railwatch.geo.Shape;

/** The areas that bear a name of their own; {@code facility.area} keeps them. */
public interface NamedAreas {
    /** By slug or name, folded; empty when no area is called so. */
    Optional<Shape> find(String name);

    /** The slugs of all. */
    List<String> slugs();
}
