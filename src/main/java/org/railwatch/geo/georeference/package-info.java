/** Where the pixels of a picture lie on the ground. */
@NullMarked
package org.railwatch.geo.georeference;

import org.jspecify.annotations.NullMarked;
