/** The only user of JTS and, but for rasters, of GeoTools: positions, shapes, geodesic measures, ECQL. Longitude first. */
@NullMarked
package org.railwatch.geo;

import org.jspecify.annotations.NullMarked;
