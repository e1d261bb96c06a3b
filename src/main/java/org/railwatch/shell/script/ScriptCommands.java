package org.railwatch.shell.script;

import java.util.List;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.session.Session;
import org.railwatch.shell.session.Told;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

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
    @Examples("script run geodata:tumangang.rw")
    Answer.Text run(@Argument(index = 0, description = "a file of commands, one a line") InputFile file) {
        int code = scripts.play(file.path(), file.text());
        if (code != 0) {
            throw new Told(code);
        }
        return new Answer.Text(List.of(), List.of());
    }

    @Command(
            name = {"script", "check"},
            description = "Say what is wrong with the commands of a file, and run none",
            group = "Session")
    @Examples("script check geodata:tumangang.rw")
    Answer.Text check(@Argument(index = 0, description = "a file of commands, one a line") InputFile file) {
        Script script = Script.of(file.path(), file.text());
        List<String> faults = script.check(session);
        faults.forEach(session::complain);
        if (!faults.isEmpty()) {
            throw UserError.usage(faults.size() + " of " + script.size() + " commands are wrong; nothing was run");
        }
        String sentence = script.size() + " commands, none wrong";
        return new Answer.Text(List.of(sentence), java.util.Map.of("commands", script.size(), "faults", List.of()));
    }
}
