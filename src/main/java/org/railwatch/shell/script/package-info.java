/** Command files: what they may hold, how they are played and checked. */
@NullMarked
package org.railwatch.shell.script;

import org.jspecify.annotations.NullMarked;
