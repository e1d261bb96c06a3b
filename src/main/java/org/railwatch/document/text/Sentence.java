package org.railwatch.document.text;

import org.railwatch.document.Passage;

/**
 * One sentence of a text.
 *
 * @param number from 1, over the whole text
 * @param text the text's own characters, line breaks inside it too, without white space around it
 * @param start in Unicode code points from the beginning of the text, 0-based
 * @param end after the last code point
 */
public record Sentence(int number, String text, int start, int end, Passage.Region region) {}
