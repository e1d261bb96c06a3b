package org.railwatch.shell.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railwatch.UserError;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.session.Session;

/** Everything that can be known to be wrong with a script without running it. */
final class Check {
    private final Session session;

    Check(Session session) {
        this.session = session;
    }

    List<Fault> faults(Reading reading) {
        var faults = new ArrayList<>(reading.faults());
        var known = new Known(session.store());
        for (Step step : reading.steps()) {
            if (step.line().written().contains("--help")) {
                continue;
            }
            check(step, known).ifPresent(error -> faults.add(new Fault(step.spot(), error)));
        }
        return faults;
    }

    private Optional<UserError> check(Step step, Known known) {
        Call call;
        try {
            call = session.checked(step.line());
        } catch (UserError e) {
            // What it would have made, later lines may speak of.
            known.afterAnything();
            return Optional.of(e);
        }
        try {
            known.refuseUnknown(call);
            return Optional.empty();
        } catch (UserError e) {
            return Optional.of(e);
        } finally {
            known.after(call);
        }
    }
}
