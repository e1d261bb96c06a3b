/** Pictures: as pixels, as a PNG, and in a terminal. */
@NullMarked
package org.railwatch.shell.picture;

import org.jspecify.annotations.NullMarked;
