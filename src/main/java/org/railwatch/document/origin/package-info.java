/** Which held texts repeat each other, and what that says of where they come from. */
@NullMarked
package org.railwatch.document.origin;

import org.jspecify.annotations.NullMarked;
