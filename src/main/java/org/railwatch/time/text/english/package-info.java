/** Reads English: which words of a text say when, and what the words around them make of that. */
@NullMarked
package org.railwatch.time.text.english;

import org.jspecify.annotations.NullMarked;
