/** The prompt on a terminal: keys, history, completion. */
@NullMarked
package org.railwatch.shell.prompt;

import org.jspecify.annotations.NullMarked;
