/** What a session did, as a script that does it again. */
@NullMarked
package org.railwatch.shell.replay;

import org.jspecify.annotations.NullMarked;
