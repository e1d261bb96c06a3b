/** Lines that the user keeps under a name of his own. */
@NullMarked
package org.railwatch.shell.query;

import org.jspecify.annotations.NullMarked;
