/** The times that documents mention, counted from the days they are dated. */
@NullMarked
package org.railwatch.document.date;

import org.jspecify.annotations.NullMarked;
