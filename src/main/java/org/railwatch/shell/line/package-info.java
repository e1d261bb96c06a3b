/** A line of the language: its words, the command they name, and the typed values they become. */
@NullMarked
package org.railwatch.shell.line;

import org.jspecify.annotations.NullMarked;
