package org.railwatch.shell.picture;

import java.util.function.Supplier;

/**
 * A picture that is to be seen.
 *
 * @param name of its file, without an ending
 * @param caption what it shows, in one line
 * @param picture the picture alone, which is all that half blocks can show
 * @param png all of it with what is written on it; made when it is needed
 */
public record Sight(String name, String caption, Drawing picture, Supplier<byte[]> png) {}
