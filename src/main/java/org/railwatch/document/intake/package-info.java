/**
 * Reads files that documents come in: plain text, HTML and PDF become a text with its regions, what the page says of
 * itself, and the pictures that it prints. Pure: bytes in, a {@code Page} out.
 */
@NullMarked
package org.railwatch.document.intake;

import org.jspecify.annotations.NullMarked;
