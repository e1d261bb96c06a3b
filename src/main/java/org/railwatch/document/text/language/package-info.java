/** What language a text is in, and whether the rules that read dates and places know it. */
@NullMarked
package org.railwatch.document.text.language;

import org.jspecify.annotations.NullMarked;
