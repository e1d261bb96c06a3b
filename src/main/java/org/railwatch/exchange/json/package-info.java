/** JSON of other programs, read piece by piece and checked member by member. */
@NullMarked
package org.railwatch.exchange.json;

import org.jspecify.annotations.NullMarked;
