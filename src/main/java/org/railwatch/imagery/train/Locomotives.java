package org.railwatch.imagery.train;

import java.util.regex.Pattern;
import org.railwatch.UserError;

/** How many locomotives are in the line, from so many to so many; one of two sections (2TE10) counts as two. */
public record Locomotives(int atLeast, int atMost) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2})(?:\\.\\.(\\d{1,2}))?");

    public Locomotives {
        if (atLeast < 0 || atMost < atLeast) {
            throw UserError.usage("there cannot be " + atLeast + ".." + atMost + " locomotives; the smaller number"
                    + " comes first, and none is 0");
        }
    }

    /** Reads {@code 2} or {@code 1..2}. */
    public static Locomotives of(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw UserError.usage("'" + text + "' is no number of locomotives; write 2, or 1..2 if it is not sure");
        }
        int first = Integer.parseInt(match.group(1));
        return new Locomotives(first, match.group(2) == null ? first : Integer.parseInt(match.group(2)));
    }

    @Override
    public String toString() {
        return atLeast == atMost ? Integer.toString(atLeast) : atLeast + ".." + atMost;
    }
}
