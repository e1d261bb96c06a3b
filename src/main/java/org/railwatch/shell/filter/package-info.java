/** Which rows of a listing its common options leave, and in which order. */
@NullMarked
package org.railwatch.shell.filter;

import org.jspecify.annotations.NullMarked;
