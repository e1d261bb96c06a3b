/** The rules of linking, pure: gates, relation table and score are functions of a claim and the looks held against it. */
@NullMarked
package org.railwatch.link.rules;

import org.jspecify.annotations.NullMarked;
