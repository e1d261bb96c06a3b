/** What was said: passages and gists, who said it to whom, and the events several claims tell of. */
@NullMarked
package org.railwatch.claim;

import org.jspecify.annotations.NullMarked;
