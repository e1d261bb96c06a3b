/** The language: parse, bind, complete, help, render, scripts, errors. The only user of the terminal. */
@NullMarked
package org.railwatch.shell;

import org.jspecify.annotations.NullMarked;
