/** Marks on images, in pixels and on the ground. */
@NullMarked
package org.railwatch.imagery.annotation;

import org.jspecify.annotations.NullMarked;
