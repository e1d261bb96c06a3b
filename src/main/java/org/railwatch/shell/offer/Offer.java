package org.railwatch.shell.offer;

/**
 * A word that may stand where the cursor is.
 *
 * @param text what is put into the line
 * @param description what it is, in a few words; empty when the text says it
 * @param whole whether the word is complete with it, so that a blank follows; a role or a folder goes on
 * @param near whether it belongs to what the line names already; such a one is offered first
 */
public record Offer(String text, String description, boolean whole, boolean near) {
    public static Offer of(String text, String description) {
        return new Offer(text, description, true, false);
    }

    /** One that more of the same word follows. */
    public static Offer begun(String text, String description) {
        return new Offer(text, description, false, false);
    }

    /** The same, before all that do not belong to what the line names. */
    public Offer first() {
        return new Offer(text, description, whole, true);
    }
}
