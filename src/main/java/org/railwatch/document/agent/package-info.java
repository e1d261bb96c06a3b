/** Agents: who says, looks, publishes or provides, by all their names. */
@NullMarked
package org.railwatch.document.agent;

import org.jspecify.annotations.NullMarked;
