/** What looks and claims both speak in: objects, counts and their qualifiers, units, transport modes. */
@NullMarked
package org.railwatch.vocabulary;

import org.jspecify.annotations.NullMarked;
