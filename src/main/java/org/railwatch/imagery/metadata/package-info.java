/** What providers write beside their pictures: STAC Items and Planet's metadata. */
@NullMarked
package org.railwatch.imagery.metadata;

import org.jspecify.annotations.NullMarked;
