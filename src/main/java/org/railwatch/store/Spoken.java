package org.railwatch.store;

import org.jspecify.annotations.Nullable;

/**
 * The command that is being obeyed, as the journal will quote it.
 *
 * @param line the command line, references resolved, in the words of the console's language
 * @param dryRun every check is made, nothing stays
 */
public record Spoken(String line, String actor, @Nullable String note, boolean dryRun) {}
