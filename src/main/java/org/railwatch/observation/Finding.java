package org.railwatch.observation;

import org.jspecify.annotations.Nullable;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;

/**
 * One thing a look found out about one object.
 *
 * @param object null when nobody said of what
 * @param count of that object; null when it was not counted
 */
public record Finding(
        @Nullable ObjectKind object,
        FindingKind finding,
        @Nullable Count count) {}
