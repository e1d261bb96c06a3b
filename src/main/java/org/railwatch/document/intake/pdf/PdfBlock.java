package org.railwatch.document.intake.pdf;

import org.railwatch.document.Passage.Region;

/**
 * A paragraph of a PDF, its lines joined.
 *
 * @param page where it begins, from 1
 * @param top of its first line below the top of the page, in points
 * @param bottom of its last line
 */
record PdfBlock(String text, Region region, int page, double top, double bottom) {}
