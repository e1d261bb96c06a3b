/** The GeoPackage file: open, migrate, guard, journal, undo, check. */
@NullMarked
package org.railwatch.store;

import org.jspecify.annotations.NullMarked;
