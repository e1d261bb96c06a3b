/** Picture files: what they say of themselves, and their pixels; {@code header} checks the one before the others are read. */
@NullMarked
package org.railwatch.imagery.raster;

import org.jspecify.annotations.NullMarked;
