/** All names of places that the program knows, the store's and those that ship, and their look-up in running text. */
@NullMarked
package org.railwatch.facility.gazetteer;

import org.jspecify.annotations.NullMarked;
