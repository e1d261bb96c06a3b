package org.railwatch.shell.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stored text made safe to print: control and direction marks shown escaped, never sent. */
public final class Plain {
    /** What stands where nothing is known. */
    public static final String UNKNOWN = "-";

    /** What stands where it is known that there are none. */
    private static final String NONE = "[]";

    private Plain() {}

    /** One line: line breaks and tabs are escaped too. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Several lines: line breaks and tabs stay. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    /** A value as a table or a card shows it, on one line. */
    public static String cell(@Nullable Object value) {
        if (value == null) {
            return UNKNOWN;
        }
        if (value instanceof List<?> items) {
            if (items.isEmpty()) {
                return NONE;
            }
            var text = new StringBuilder();
            for (Object item : items) {
                text.append(text.isEmpty() ? "" : ", ").append(cell(item));
            }
            return text.toString();
        }
        if (value instanceof Map<?, ?> map) {
            var text = new StringBuilder();
            for (var entry : map.entrySet()) {
                if (entry.getValue() != null && !(entry.getValue() instanceof List<?> list && list.isEmpty())) {
                    text.append(text.isEmpty() ? "" : " ")
                            .append(entry.getKey())
                            .append(' ');
                    text.append(cell(entry.getValue()));
                }
            }
            return text.isEmpty() ? UNKNOWN : text.toString();
        }
        return line(value.toString());
    }

    private static String escaped(String text, boolean breaks) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = !unsafe(c) || (breaks && (c == '\n' || c == '\t'));
            if (!kept && safe == null) {
                safe = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (safe != null) {
                if (kept) {
                    safe.append(c);
                } else {
                    safe.append(escape(c));
                }
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> "\\u%04x".formatted((int) c);
        };
    }

    /** C0, DEL, C1, line and paragraph separators, and the marks that reorder text (Unicode TR 9, "explicit"). */
    private static boolean unsafe(char c) {
        return c < 0x20
                || (c >= 0x7f && c <= 0x9f)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
