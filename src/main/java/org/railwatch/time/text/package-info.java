/** What the times that a text mentions mean, resolved against the day it is dated. */
@NullMarked
package org.railwatch.time.text;

import org.jspecify.annotations.NullMarked;
