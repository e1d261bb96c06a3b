package org.railwatch.shell.script;

import org.railwatch.UserError;

/** What is wrong with a script before any of it is run. */
record Fault(Step.Spot spot, UserError error) {
    String sentence() {
        return spot.where() + ": " + error.sentence();
    }
}
