/** Looks at a facility, what each found, and the normal levels they are compared with. */
@NullMarked
package org.railwatch.observation;

import org.jspecify.annotations.NullMarked;
