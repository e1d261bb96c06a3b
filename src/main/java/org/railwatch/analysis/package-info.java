/** Read-only answers over every other package: what is where. */
@NullMarked
package org.railwatch.analysis;

import org.jspecify.annotations.NullMarked;
