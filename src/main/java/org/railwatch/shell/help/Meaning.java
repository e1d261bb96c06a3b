package org.railwatch.shell.help;

/**
 * One line of a list: something that can be typed, and what it means.
 *
 * @param sign as it is typed or written in a usage line
 */
public record Meaning(String sign, String text) {}
