/** Which look has what to do with which claim: gates, relation, explained score, decisions. */
@NullMarked
package org.railwatch.link;

import org.jspecify.annotations.NullMarked;
