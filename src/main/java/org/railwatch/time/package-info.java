/** Dates that are not sure: EDTF, the periods they span in a time zone, and how two of them relate. */
@NullMarked
package org.railwatch.time;

import org.jspecify.annotations.NullMarked;
