/** Areas with a name of their own, to search in and to find in texts. */
@NullMarked
package org.railwatch.facility.area;

import org.jspecify.annotations.NullMarked;
