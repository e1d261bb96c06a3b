package org.railwatch.shell.line;

/** One of the last words of a command that takes them all as they stand: what begins with hyphens is no option of its own. */
public record RestOfLine(String word) {
    public static RestOfLine of(String word) {
        return new RestOfLine(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
