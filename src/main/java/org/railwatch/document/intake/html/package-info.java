/** Reads HTML pages: the main text is found by how the page is built, what surrounds it is left out. */
@NullMarked
package org.railwatch.document.intake.html;

import org.jspecify.annotations.NullMarked;
