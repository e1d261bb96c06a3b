package org.railwatch.document.intake.pdf;

/**
 * A line of a PDF page's text.
 *
 * @param page from 1
 * @param top of its base line below the top of the page, in points
 * @param size of its largest letters, in points
 */
record PdfLine(String text, int page, double top, double size) {}
