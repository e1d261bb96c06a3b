package org.railwatch.document.intake;

import org.jspecify.annotations.Nullable;

/**
 * A picture that a page prints.
 *
 * @param caption without its credit
 * @param credit to the letter
 * @param source its address, or its file beside the page's
 * @param sha256 of its bytes, in hexadecimal digits, where they came along
 */
public record Figure(
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String source,
        @Nullable String sha256) {}
