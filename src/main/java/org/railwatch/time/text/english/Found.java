package org.railwatch.time.text.english;

import org.railwatch.time.text.Expression;

/**
 * An expression and where it stands.
 *
 * @param from its first token
 * @param to after its last token
 */
record Found(int from, int to, Expression expression) {}
