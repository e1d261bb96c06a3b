package org.railwatch.shell.script;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.session.Session;

/** Plays command files and pipes in the session, and knows which are being played. */
public final class Scripts {
    private static final int DEEPEST = 16;
    private static final int TOLD_AT_ONCE = 10;
    private static final String STREAM = "<stdin>";

    private final Session session;
    /** Outermost first; one that runs itself would never end. */
    private final List<String> running = new ArrayList<>();

    public Scripts(Session session) {
        this.session = session;
    }

    /**
     * Runs the commands of a file, none if one of them cannot even be read.
     *
     * @return the exit code of the first that failed, else 0
     */
    int play(InputFile file, Params params, Manner manner) {
        refuseItself(file.path());
        var reading = new Reading(session.lexicon(), params);
        reading.file(file);
        if (!reading.faults().isEmpty()) {
            tellFaults(reading.faults());
            return reading.faults().get(0).error().kind().exitCode();
        }
        for (String name : params.unasked()) {
            session.say("the parameter '" + name + "' is not used by " + file.path());
        }
        var playback = new Playback(session, manner);
        running.add(file.path());
        session.store().hold();
        session.store().work().begin();
        try {
            if (manner.dry()) {
                session.memory().rehearse(() -> playback.play(reading.steps()));
            } else if (manner.together()) {
                session.memory().together(() -> {
                    playback.play(reading.steps());
                    return playback.code() == 0;
                });
            } else {
                playback.play(reading.steps());
            }
        } finally {
            session.store().work().end();
            running.remove(running.size() - 1);
        }
        tellEnd(file.path(), playback, reading.steps().size(), manner);
        return playback.code();
    }

    private void tellFaults(List<Fault> faults) {
        faults.stream().limit(TOLD_AT_ONCE).forEach(fault -> Playback.tell(session, fault));
        if (faults.size() > TOLD_AT_ONCE) {
            session.say((faults.size() - TOLD_AT_ONCE) + " more; script check lists all");
        }
    }

    private void tellEnd(String path, Playback playback, int total, Manner manner) {
        if (playback.run() > 1 || total > 1) {
            session.say(path + ": " + playback.summary(total));
        }
        if (manner.dry()) {
            session.say("nothing was kept: a dry run; " + playback.wrote()
                    + (playback.wrote() == 1 ? " command" : " commands") + " would have written");
        } else if (manner.together() && playback.code() != 0) {
            session.say("nothing was kept: a command of " + path + " failed, and it is one transaction");
        }
    }

    /** Runs the lines of a stream, each when it has come. */
    public int play(InputStream in) {
        var statements = new Statements(STREAM, in);
        var reading = new Reading(session.lexicon(), Params.of(List.of()));
        var playback = new Playback(session, Manner.PLAIN);
        session.store().hold();
        for (var statement = statements.next();
                statement != null && !playback.ended();
                statement = playback.ended() ? null : statements.next()) {
            reading.clear();
            reading.line(STREAM, statement);
            if (reading.faults().isEmpty()) {
                playback.play(reading.steps());
            } else {
                playback.fail(reading.faults().get(0));
            }
        }
        if (playback.run() > 1) {
            session.say(STREAM + ": " + playback.summary(0));
        }
        session.console().err().flush();
        return playback.code();
    }

    private void refuseItself(String path) {
        var chain = new ArrayList<String>(running);
        chain.add(path);
        String named = String.join(" → ", chain);
        if (running.stream().map(Reading::place).anyMatch(Reading.place(path)::equals)) {
            throw UserError.usage("the script " + path + " runs itself: " + named + "; take that line out");
        }
        if (chain.size() > DEEPEST) {
            throw UserError.usage("scripts run each other more than " + DEEPEST + " deep: " + named);
        }
    }
}
