/** What the prompt does while a line is typed: completes it, colours it, suggests its end. */
@NullMarked
package org.railwatch.shell.prompt.typing;

import org.jspecify.annotations.NullMarked;
