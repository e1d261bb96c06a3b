package org.railwatch.document.intake;

import java.util.List;
import org.railwatch.document.text.Stretch;

/**
 * What was read out of a file.
 *
 * @param text never blank
 * @param regions what the page told of its parts; none for a plain text
 * @param figures the pictures that it prints
 * @param notices sentences for the user, each about something that was not read
 */
public record Page(
        String text, List<Stretch> regions, Particulars particulars, List<Figure> figures, List<String> notices) {
    public Page {
        regions = List.copyOf(regions);
        figures = List.copyOf(figures);
        notices = List.copyOf(notices);
    }
}
