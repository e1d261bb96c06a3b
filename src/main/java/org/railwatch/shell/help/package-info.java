/** Help: pages for people and entries for programs, from the declarations that bind the commands. */
@NullMarked
package org.railwatch.shell.help;

import org.jspecify.annotations.NullMarked;
