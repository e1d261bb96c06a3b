package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.railwatch.imagery.annotation.Annotation;
import org.railwatch.imagery.annotation.AnnotationRows;
import org.railwatch.imagery.annotation.AnnotationState;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Filtered.Choice;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.See;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Writes marks to files that programs for training and labelling read. */
public final class MarkExportCommands {
    private final Annotations annotations;
    private final AnnotationRows rows;

    public MarkExportCommands(Annotations annotations, AnnotationRows rows) {
        this.annotations = annotations;
        this.rows = rows;
    }

    @Command(
            name = {"export", "coco"},
            description = "Write marks on images to a COCO detection file, and say what it cannot hold",
            group = "Exchange")
    @Examples({
        "annotation add I-5 --of tank --obb '120,80 134,84 132,91 118,87'",
        "export coco --kind annotation --output marks.json",
        "export coco --kind annotation --image I-5 --state draft --output drafts.json"
    })
    @See({"annotation list", "export geojson"})
    @Filtered(
            columns = {"image", "object", "state"},
            choices = @Choice(column = "state", words = AnnotationState.class),
            place = true,
            period = true)
    Answer.Export coco(
            @Option(longName = "kind", description = "what to write: annotation") String kind,
            @Option(longName = "output", description = "the file to write") OutputFile output,
            @Option(longName = "overwrite", description = "replace a file that exists") boolean overwrite) {
        MarkKind.check("COCO", kind);
        output.check(overwrite);
        List<Annotation> all = annotations.listAll();
        return new Answer.Export(rows.rows(all), chosen -> write(all, chosen, output));
    }

    private static List<String> write(List<Annotation> all, List<Row> chosen, OutputFile output) {
        var refs = new HashSet<>();
        chosen.forEach(row -> refs.add(row.ref()));
        var written = new ArrayList<Annotation>();
        int lines = 0;
        int points = 0;
        for (Annotation each : all) {
            if (!refs.contains(each.ref())) {
                continue;
            }
            if (CocoFile.holds(each)) {
                written.add(each);
            } else if (each.mark().outline().form() == Outline.Form.LINE) {
                lines++;
            } else {
                points++;
            }
        }
        output.write(CocoFile.of(written));
        var told = new ArrayList<String>();
        told.add("wrote " + MarkKind.number(written.size(), "mark") + " to " + output);
        long rejected = written.stream()
                .filter(each -> each.state() == AnnotationState.REJECTED)
                .count();
        if (rejected > 0) {
            told.add(AnnotationRows.rejected(rejected));
        }
        if (lines + points > 0) {
            String what = lines == 0
                    ? MarkKind.number(points, "point")
                    : points == 0
                            ? MarkKind.number(lines, "line")
                            : MarkKind.number(lines, "line") + " and " + MarkKind.number(points, "point");
            told.add(what + " cannot be said in COCO and " + (lines + points == 1 ? "was" : "were")
                    + " left out; export geojson has all marks");
        }
        if (!written.isEmpty()) {
            told.add("COCO has no place for longitude and latitude, earlier revisions and reviewers; they stay here");
        }
        return told;
    }
}
