package org.railwatch.shell.answer;

/**
 * How what is shown is set off: by colour (ECMA-48 "select graphic rendition"), or not at all. No meaning is in a colour
 * alone: a header stands first, unknown is {@code -}, an error is said on stderr.
 */
public enum Style {
    PLAIN {
        @Override
        String set(String rendition, String text) {
            return text;
        }
    },
    COLOURED {
        @Override
        String set(String rendition, String text) {
            return text.isEmpty() ? text : "\u001b[" + rendition + "m" + text + "\u001b[0m";
        }
    };

    abstract String set(String rendition, String text);

    /** The names of columns and fields. */
    String header(String text) {
        return set("1", text);
    }

    /** What can be typed again to mean the record. */
    String ref(String text) {
        return set("36", text);
    }

    /** What is unknown, and remarks about an answer. */
    public String faint(String text) {
        return set("2", text);
    }

    /** The beginning of an error. */
    public String alarm(String text) {
        return set("31", text);
    }
}
