package org.railwatch.shell;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.offer.Offers;
import org.railwatch.shell.prompt.Prompt;
import org.railwatch.shell.script.Scripts;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;
import org.railwatch.store.Work;

/** The four ways in: one command, a script, a pipe, the prompt; one language through all. */
public final class Doors {
    private final Session session;
    private final Scripts scripts;
    private final Supplier<Offers> offers;
    private final Arguments arguments;

    /**
     * @param offers what the prompt completes to; not made before there is one
     */
    Doors(Session session, Scripts scripts, Supplier<Offers> offers, Arguments arguments) {
        this.session = session;
        this.scripts = scripts;
        this.offers = offers;
        this.arguments = arguments;
    }

    /** Does what the arguments ask and returns the exit code. */
    public int enter() {
        if (!arguments.words().isEmpty()) {
            if (!session.lexicon().isScript(arguments.words())) {
                session.beOneShot();
            }
            cancelAtInterrupt();
            return session.run(arguments.words());
        }
        if (arguments.script() != null) {
            int code = script(arguments.script());
            return code == 0 && Boolean.getBoolean("railwatch.prompt") ? promptOfTheBuild() : code;
        }
        return prompt();
    }

    /**
     * Ctrl-C calls the running command off, so that it rolls back and says so; a second one does not wait for that, and
     * between two lines of a pipe there is nothing to wait for.
     */
    private void cancelAtInterrupt() {
        Work work = session.store().work();
        Signals.register("INT", () -> {
            if (work.cancelled() || !work.active()) {
                Runtime.getRuntime().halt(UserError.Kind.INTERRUPTED.exitCode());
            }
            work.cancel();
        });
    }

    private int script(String name) {
        if (name.equals("-")) {
            return piped();
        }
        cancelAtInterrupt();
        return session.run(List.of("script", "run", "--", name));
    }

    /** The build's run goal plays the case and then leaves the user at the prompt; a code other than 0 would fail the build. */
    private int promptOfTheBuild() {
        prompt();
        return 0;
    }

    private int prompt() {
        return Prompt.open(session, offers.get(), () -> arguments.colour() != Colour.NEVER)
                .orElseGet(this::piped);
    }

    /** Standard input is a script: a pipe, or nothing at all. */
    private int piped() {
        if (Boolean.getBoolean("railwatch.prompt")) {
            return 0;
        }
        cancelAtInterrupt();
        try {
            return scripts.play(System.in);
        } catch (UserError e) {
            session.complain(e.sentence());
            session.console().err().flush();
            return e.kind().exitCode();
        }
    }

    /** What the program speaks to before a prompt has its own terminal. */
    static Console standard(Arguments arguments) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        int width = Terminals.width();
        var screen = new Screen(width, Terminals.rows(), arguments.colour().on(width > 0), arguments.showing());
        int errorWidth = Terminals.errorWidth();
        var errors = new Screen(errorWidth, arguments.colour().on(errorWidth > 0));
        return new Console(out, err, screen, errors, arguments.quiet(), null);
    }
}
