package org.railwatch.link.rules;

import org.jspecify.annotations.Nullable;

/**
 * One part of a score.
 *
 * @param value 0 to 1; null when the claim or the look does not say, which counts 0 and lowers the completeness
 * @param evidence the two values it was made from
 */
public record Feature(String name, @Nullable Double value, double weight, String evidence) {}
