/** Images out as STAC Items. */
@NullMarked
package org.railwatch.exchange.stac;

import org.jspecify.annotations.NullMarked;
