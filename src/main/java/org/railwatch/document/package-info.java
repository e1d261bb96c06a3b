/** Texts that agents publish: held or only known, with exact passages of them. */
@NullMarked
package org.railwatch.document;

import org.jspecify.annotations.NullMarked;
