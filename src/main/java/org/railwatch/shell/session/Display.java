package org.railwatch.shell.session;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Format;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.answer.Renderer;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.OutputFile;

/** Shows an answer where its command wants it: on the console, or in a file. */
final class Display {
    private final Settings settings;

    Display(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param call the command's line; null for help, which has no options of its own
     * @return sentences for stderr about what went elsewhere, or is not shown
     */
    List<String> show(Answer answer, @Nullable Call call, Console console) {
        if (answer instanceof Answer.Export export) {
            return export.writer().apply(export.rows());
        }
        Format format = call == null
                ? settings.format()
                : call.common("format", Format.class).orElse(settings.format());
        List<String> columns = call == null ? List.of() : call.list("columns");
        OutputFile output =
                call == null ? null : call.common("output", OutputFile.class).orElse(null);
        var said = new ArrayList<String>();
        String hidden;
        if (output != null) {
            var bytes = new ByteArrayOutputStream();
            var out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
            hidden = new Renderer(out, 0).render(answer, format, columns);
            output.write(bytes.toByteArray());
            said.add("wrote " + output);
        } else if (console.width() > 0) {
            hidden = onScreen(answer, format, columns, console);
        } else {
            hidden = new Renderer(console.out(), 0).render(answer, format, columns);
        }
        if (hidden != null) {
            said.add(hidden);
        }
        return said;
    }

    /** At a terminal no format may send a control character, not even one that must keep it in a file. */
    private static @Nullable String onScreen(Answer answer, Format format, List<String> columns, Console console) {
        var text = new StringWriter();
        var hidden = new Renderer(new PrintWriter(text), console.width()).render(answer, format, columns);
        console.show(Plain.lines(text.toString()));
        return hidden;
    }
}
