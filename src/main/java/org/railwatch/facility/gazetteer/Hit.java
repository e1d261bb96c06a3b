package org.railwatch.facility.gazetteer;

import java.util.List;

/**
 * Where words of a text are a name.
 *
 * @param from the first of its words
 * @param to after its last word
 */
public record Hit(int from, int to, List<Name> names) {
    public Hit {
        names = List.copyOf(names);
    }
}
