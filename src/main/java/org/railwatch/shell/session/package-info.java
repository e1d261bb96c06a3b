/** One session: a line is bound, run and rendered; what was said before; help, settings, the store's own commands. */
@NullMarked
package org.railwatch.shell.session;

import org.jspecify.annotations.NullMarked;
