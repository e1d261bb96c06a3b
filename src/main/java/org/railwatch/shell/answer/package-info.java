/** What a command answers with, and how it is rendered: table, JSON, NDJSON, CSV, GeoJSON, ids. */
@NullMarked
package org.railwatch.shell.answer;

import org.jspecify.annotations.NullMarked;
