package org.railwatch.shell.script;

import org.railwatch.UserError;

/** A value for a script's <code>${name}</code>. */
public record Param(String name, String value) {
    /** {@code NAME=VALUE}; the value may be empty. */
    public static Param of(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (equals < 0 || !name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw UserError.usage("'" + text + "' is not NAME=VALUE with a name of letters, digits and underscores");
        }
        return new Param(name, text.substring(equals + 1));
    }
}
