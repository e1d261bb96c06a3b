/** The places that a text names: found, told apart from people and institutions, resolved and explained. */
@NullMarked
package org.railwatch.document.place;

import org.jspecify.annotations.NullMarked;
