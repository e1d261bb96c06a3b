/** How a text falls into paragraphs, regions and numbered sentences, and how it reads without typographic differences. */
@NullMarked
package org.railwatch.document.text;

import org.jspecify.annotations.NullMarked;
