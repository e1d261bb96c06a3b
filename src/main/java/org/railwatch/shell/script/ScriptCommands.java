package org.railwatch.shell.script;

import java.util.List;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.See;
import org.railwatch.shell.session.Session;
import org.railwatch.shell.session.Told;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Command files. */
public final class ScriptCommands {
    private final Session session;
    private final Scripts scripts;

    public ScriptCommands(Session session, Scripts scripts) {
        this.session = session;
        this.scripts = scripts;
    }

    @Command(
            name = {"script", "run"},
            description = "Run the commands of a file, stopping at the first that fails",
            group = "Session")
    @Examples({"script run geodata:tumangang.rw", "script run night.rw --dry-run"})
    @See({"help exit-codes"})
    Answer.Text run(
            @Argument(index = 0, description = "a file of commands, one a line; relative to the working directory")
                    InputFile file,
            @Option(longName = "param", description = "NAME=VALUE: what ${NAME} in the file stands for")
                    List<Param> params,
            @Option(longName = "transaction", description = "keep all that it writes, or nothing") boolean transaction,
            @Option(longName = "continue-on-error", description = "go on after a command that fails")
                    boolean continueOnError,
            @Option(longName = "echo", description = "show each command before its answer") boolean echo,
            @Option(longName = "dry-run", description = "run it to see what it would do, and keep nothing")
                    boolean dryRun) {
        if (transaction && continueOnError) {
            throw UserError.usage("--transaction keeps all or nothing, so it ends at the first error;"
                    + " leave --continue-on-error out, or --transaction");
        }
        int code = scripts.play(file, Params.of(params), new Manner(transaction, continueOnError, echo, dryRun));
        if (code != 0) {
            throw new Told(code);
        }
        return new Answer.Text(List.of(), List.of());
    }

    @Command(
            name = {"script", "check"},
            description = "Say what is wrong with the commands of a file, and run none",
            group = "Session")
    @Examples({"script check geodata:tumangang.rw", "script check night.rw"})
    Answer.Text check(
            @Argument(index = 0, description = "a file of commands, one a line") InputFile file,
            @Option(longName = "param", description = "NAME=VALUE: what ${NAME} in the file stands for")
                    List<Param> given) {
        var params = Params.of(given);
        var reading = new Reading(session.lexicon(), params);
        reading.file(file);
        List<Fault> faults = new Check(session).faults(reading);
        faults.forEach(fault -> Playback.tell(session, fault));
        params.unasked().forEach(name -> session.say("the parameter '" + name + "' is not used by " + file.path()));
        int size = reading.steps().size();
        if (!faults.isEmpty()) {
            throw UserError.usage(faults.size() + (faults.size() == 1 ? " fault in " : " faults in ") + file.path()
                    + "; nothing was run");
        }
        return new Answer.Text(
                List.of(size + " commands, none wrong"),
                new Fields().put("commands", size).put("faults", List.of()).map());
    }

    @Command(
            name = {"include"},
            description = "In a script: run the commands of another file here",
            group = "Session")
    @Examples({"include places.rw", "include geodata:tumangang.rw"})
    @SuppressWarnings("DoNotCallSuggester") // a script's reader takes it; here it is out of place
    Answer.Text include(
            @Argument(index = 0, description = "a file of commands; relative to the file that includes it")
                    InputFile file) {
        throw UserError.usage("include stands in scripts only; here it is: script run " + file.path());
    }
}
