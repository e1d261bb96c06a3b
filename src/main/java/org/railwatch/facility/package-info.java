/** Places under watch, their aliases and parts, and the look-up of any name of theirs. */
@NullMarked
package org.railwatch.facility;

import org.jspecify.annotations.NullMarked;
