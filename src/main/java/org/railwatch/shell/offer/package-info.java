/** What may stand where somebody types: the records of each kind, the words of the language, files. */
@NullMarked
package org.railwatch.shell.offer;

import org.jspecify.annotations.NullMarked;
