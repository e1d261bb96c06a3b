/** Where a quoted passage stands when its page has changed. */
@NullMarked
package org.railwatch.document.anchor;

import org.jspecify.annotations.NullMarked;
