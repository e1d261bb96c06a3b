package org.railwatch.imagery.chip;

import java.util.List;
import org.railwatch.imagery.Image;

/** The marks of an image; who keeps them registers a bean of this type. */
public interface Marks {
    List<Mark> of(Image image);
}
