package org.railwatch.shell.session;

import java.io.PrintWriter;
import java.util.function.Predicate;

/**
 * Where a session speaks: data to {@code out}, everything else to {@code err}.
 *
 * @param width display columns of the terminal that {@code out} is; 0 when it is none
 * @param confirm asks the user a question; null when there is nobody to ask
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        int width,
        @org.jspecify.annotations.Nullable Predicate<String> confirm) {}
