/** Rows in and out of other formats: CSV, GeoJSON. */
@NullMarked
package org.railwatch.exchange;

import org.jspecify.annotations.NullMarked;
