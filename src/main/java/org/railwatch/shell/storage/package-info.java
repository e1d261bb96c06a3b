/** The store's own commands: the file, its journal, what is taken back. */
@NullMarked
package org.railwatch.shell.storage;

import org.jspecify.annotations.NullMarked;
