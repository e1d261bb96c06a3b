package org.railwatch.imagery;

import org.railwatch.vocabulary.Word;

/** What took the picture. */
public enum Sensor implements Word {
    SATELLITE,
    AERIAL,
    GROUND,
    VIDEO
}
