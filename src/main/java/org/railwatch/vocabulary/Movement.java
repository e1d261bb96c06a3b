package org.railwatch.vocabulary;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * Whether what was seen moved, and where to: {@code unknown}, {@code stationary}, or {@code FROM>TO}, two places as the
 * analyst writes them. Not known and not moving are two things.
 *
 * @param from null unless the kind is {@code FROM_TO}, and so is {@code to}
 */
public record Movement(
        Kind kind, @Nullable String from, @Nullable String to) {
    /** What is said of the movement. */
    public enum Kind {
        UNKNOWN,
        STATIONARY,
        FROM_TO
    }

    public static final Movement UNKNOWN = new Movement(Kind.UNKNOWN, null, null);
    public static final Movement STATIONARY = new Movement(Kind.STATIONARY, null, null);

    public Movement {
        boolean directed = kind == Kind.FROM_TO;
        if (directed != (from != null) || directed != (to != null)) {
            throw new IllegalArgumentException(kind + " from " + from + " to " + to);
        }
        from = from == null ? null : place(from);
        to = to == null ? null : place(to);
    }

    /**
     * Reads one of the three forms.
     *
     * @throws UserError (usage) for anything but the three forms
     */
    public static Movement of(String text) {
        if (text.equals("unknown")) {
            return UNKNOWN;
        }
        if (text.equals("stationary")) {
            return STATIONARY;
        }
        int arrow = text.indexOf('>');
        if (arrow < 0) {
            throw UserError.usage(
                    "no movement '" + text + "'; write unknown, stationary or FROM>TO such as 'khasan>tumangang'");
        }
        return fromTo(text.substring(0, arrow), text.substring(arrow + 1));
    }

    /**
     * From one place to another.
     *
     * @throws UserError (usage) for a blank place and for one that contains {@code >}
     */
    public static Movement fromTo(String from, String to) {
        return new Movement(Kind.FROM_TO, from, to);
    }

    /** What {@link #of} reads. */
    @Override
    public String toString() {
        return switch (kind) {
            case UNKNOWN -> "unknown";
            case STATIONARY -> "stationary";
            case FROM_TO -> from + ">" + to;
        };
    }

    private static String place(String place) {
        if (place.isBlank()) {
            throw UserError.usage("a movement lacks its start or its end; write FROM>TO such as 'khasan>tumangang'");
        }
        if (place.contains(">")) {
            throw UserError.usage("a movement has one '>', but '" + place + "' holds another; write FROM>TO such as"
                    + " 'khasan>tumangang'");
        }
        return place.strip();
    }
}
