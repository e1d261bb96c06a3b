package org.railwatch.shell.script;

import java.util.List;
import org.railwatch.UserError.Kind;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Session;

/** Runs one step after the other and keeps count; the session says what each answers and what is wrong with it. */
final class Playback {
    private final Session session;
    private final Manner manner;
    private int run;
    private int failed;
    private int wrote;
    private int code;
    private boolean ended;

    Playback(Session session, Manner manner) {
        this.session = session;
        this.manner = manner;
    }

    /** How many commands were run. */
    int run() {
        return run;
    }

    /** How many of them wrote to the store. */
    int wrote() {
        return wrote;
    }

    /** The exit code of the first that failed; 0 when none did. */
    int code() {
        return code;
    }

    /** Whether no further step is to be played. */
    boolean ended() {
        return ended;
    }

    void play(List<Step> steps) {
        for (Step step : steps) {
            if (ended) {
                return;
            }
            play(step);
        }
    }

    private void play(Step step) {
        if (session.store().work().cancelled()) {
            fail(Kind.INTERRUPTED.exitCode());
            session.complain(step.spot().where() + ": cancelled before this command");
            return;
        }
        if (manner.echoes()) {
            session.say("+ " + Words.line(step.line().words()));
            session.console().err().flush();
        }
        run++;
        int answered = session.run(step.line(), step.spot().where() + ": ");
        wrote += session.store().written() == null ? 0 : 1;
        if (session.leaving()) {
            session.stay();
            ended = true;
        } else if (answered != 0) {
            failed++;
            fail(answered);
            step.spot().shown().forEach(session::say);
        }
        session.console().err().flush();
    }

    /** Before a command could be made of a line. */
    void fail(Fault fault) {
        failed++;
        run++;
        fail(fault.error().kind().exitCode());
        tell(session, fault);
    }

    static void tell(Session session, Fault fault) {
        session.complain(fault.sentence());
        fault.spot().shown().forEach(session::say);
    }

    private void fail(int answered) {
        code = code == 0 ? answered : code;
        ended = !manner.goesOn() || answered == Kind.INTERRUPTED.exitCode();
        code = answered == Kind.INTERRUPTED.exitCode() ? answered : code;
    }

    /**
     * How it went.
     *
     * @param total how many steps there were; as many as were run when nobody knows
     */
    String summary(int total) {
        return run + " run, " + failed + " failed" + (total > run ? ", " + (total - run) + " left out" : "");
    }
}
