/** Images, held or known only from a document. */
@NullMarked
package org.railwatch.imagery;

import org.jspecify.annotations.NullMarked;
