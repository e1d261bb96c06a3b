/** Marks on images in and out of other formats: COCO, GeoJSON with pixels. */
@NullMarked
package org.railwatch.exchange.mark;

import org.jspecify.annotations.NullMarked;
