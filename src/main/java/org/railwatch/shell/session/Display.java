package org.railwatch.shell.session;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Footer;
import org.railwatch.shell.answer.Format;
import org.railwatch.shell.answer.Hidden;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.answer.Renderer;
import org.railwatch.shell.answer.Screen;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.picture.PictureFile;
import org.railwatch.shell.picture.Sight;

/** Shows an answer where its command wants it: on the console, or in a file. */
final class Display {
    private final Settings settings;

    Display(Settings settings) {
        this.settings = settings;
    }

    /**
     * Of an export there is nothing to show: its files are written.
     *
     * @param began when the command did, by {@link System#nanoTime()}
     */
    void show(Answer answer, Call call, Console console, long began) {
        if (answer instanceof Answer.Export) {
            return;
        }
        if (answer instanceof Answer.Picture picture) {
            picture(picture, call, console, began);
            return;
        }
        Format format = call.common("format", Format.class).orElse(settings.format());
        List<String> columns = columns(answer, call, console);
        OutputFile output = call.verb().ownsOutput()
                ? null
                : call.common("output", OutputFile.class).orElse(null);
        if (output != null) {
            var bytes = new ByteArrayOutputStream();
            var out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
            new Renderer(out, Screen.NONE).render(answer, format, columns);
            output.write(bytes.toByteArray());
            console.say("wrote " + output);
        } else if (format == Format.TABLE) {
            Duration took = Duration.ofNanos(System.nanoTime() - began); // not with whoever reads page by page
            Hidden hidden = table(answer, columns, console);
            if (answer instanceof Answer.Listing listing) {
                console.foot(Footer.of(listing, hidden, took));
            }
        } else if (console.width() > 0) {
            onScreen(answer, format, columns, console);
        } else {
            new Renderer(console.out(), Screen.NONE).render(answer, format, columns);
        }
    }

    /** In place of a table, the picture with a line below it where the terminal can show it; else in which file it is. */
    private void picture(Answer.Picture answer, Call call, Console console, long began) {
        Sight sight = answer.sight();
        Format format = call.common("format", Format.class).orElse(settings.format());
        boolean asked = call.flag("output") && !call.verb().ownsOutput();
        if (sight == null || format != Format.TABLE || asked || call.flag("columns")) {
            show(answer.card(), call, console, began);
        } else if (!console.shows(sight)) {
            var file = new Fields().put("picture", PictureFile.write(sight));
            show(Answer.Card.of(answer.card().row(), file), call, console, began);
        }
    }

    /** After a write it is too late to refuse the line: a column that is not there is left out, and that is said. */
    private static List<String> columns(Answer answer, Call call, Console console) {
        List<String> chosen = call.list("columns");
        if (!(answer instanceof Answer.Change)) {
            return chosen;
        }
        var known = new ArrayList<String>();
        for (String column : chosen) {
            if (answer.columns().has(column)) {
                known.add(column);
            } else {
                console.say("there is no column '" + column + "' to show");
            }
        }
        return known;
    }

    private static Hidden table(Answer answer, List<String> columns, Console console) {
        if (console.width() == 0) {
            return new Renderer(console.out(), console.screen()).render(answer, Format.TABLE, columns);
        }
        var text = new StringWriter();
        Hidden hidden = new Renderer(new PrintWriter(text), console.screen()).render(answer, Format.TABLE, columns);
        console.show(text.toString());
        return hidden;
    }

    /** As {@link #show}, but what would go into a file goes nowhere. */
    void showOnly(Answer answer, Call call, Console console, long began) {
        if (answer instanceof Answer.Export || call.flag("output")) {
            console.say("would write " + String.join("", call.options().getOrDefault("output", List.of("files"))));
        } else {
            show(answer, call, console, began);
        }
    }

    /** At a terminal no format may send a control character, not even one that must keep it in a file. */
    private static void onScreen(Answer answer, Format format, List<String> columns, Console console) {
        var text = new StringWriter();
        new Renderer(new PrintWriter(text), Screen.NONE).render(answer, format, columns);
        console.show(Plain.lines(text.toString()));
    }
}
