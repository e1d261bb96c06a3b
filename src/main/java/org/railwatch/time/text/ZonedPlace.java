package org.railwatch.time.text;

import java.time.ZoneId;

/**
 * A place that the text names, with the zone of its clocks.
 *
 * @param start of its mention, in {@code char}s from the beginning of the text
 */
public record ZonedPlace(int start, String name, ZoneId zone) {}
