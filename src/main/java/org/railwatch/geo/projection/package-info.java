/** Between the coordinates of reference systems and longitude and latitude on WGS 84. */
@NullMarked
package org.railwatch.geo.projection;

import org.jspecify.annotations.NullMarked;
