/** Reads the text layer of PDF files, and the pictures that stand beside a caption. */
@NullMarked
package org.railwatch.document.intake.pdf;

import org.jspecify.annotations.NullMarked;
