package org.railwatch.shell.script;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.UserError;
import org.railwatch.shell.line.Statement;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Session;

/** A command file: one command a line, stopped at the first that fails. */
final class Script {
    private final String name;
    private final List<Statement> statements;

    private Script(String name, List<Statement> statements) {
        this.name = name;
        this.statements = statements;
    }

    /**
     * @param name as the user gave it, for {@code file:line:} before an error
     */
    static Script of(String name, String text) {
        return new Script(name, Statement.all(text));
    }

    /** Runs every command; the exit code of the one that failed, else 0. */
    int play(Session session) {
        session.store().hold();
        for (Statement statement : statements) {
            List<String> words;
            try {
                words = Words.of(statement.text());
            } catch (UserError e) {
                session.complain(where(statement) + e.sentence());
                return e.kind().exitCode();
            }
            if (words.isEmpty()) {
                continue;
            }
            int code = session.run(words, where(statement));
            if (code != 0) {
                return code;
            }
            if (session.leaving()) {
                session.stay();
                return 0;
            }
        }
        return 0;
    }

    /** What is wrong with it, one sentence each, without running anything. */
    List<String> check(Session session) {
        var faults = new ArrayList<String>();
        for (Statement statement : statements) {
            try {
                List<String> words = Words.of(statement.text());
                if (!words.isEmpty()) {
                    session.check(words).forEach(fault -> faults.add(where(statement) + fault));
                }
            } catch (UserError e) {
                faults.add(where(statement) + e.sentence());
            }
        }
        return faults;
    }

    int size() {
        return statements.size();
    }

    private String where(Statement statement) {
        return name + ":" + statement.line() + ": ";
    }
}
