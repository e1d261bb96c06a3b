package org.railwatch.exchange;

import java.util.ArrayList;
import org.railwatch.shell.Layer;
import org.railwatch.shell.Layers;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Filtered.Choice;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.See;
import org.railwatch.store.Work;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Writes records to files that other programs read. */
public final class ExportCommands {
    private final Layers layers;
    private final Work work;

    public ExportCommands(Layers layers, Work work) {
        this.layers = layers;
        this.work = work;
    }

    @Command(
            name = {"export", "geojson"},
            description = "Write records to GeoJSON files, one for points, one for lines, one for areas",
            group = "Exchange")
    @Examples({
        "export geojson --kind facility --country KP --output f.geojson",
        "export geojson --kind observation --since 2023-09 --until 2023-10 --output o.geojson"
    })
    @See({"find where"})
    @Filtered(
            columns = {"country", "facility", "document", "event", "observer", "image", "object", "finding", "state"},
            choices = @Choice(column = "state", words = RecordState.class),
            place = true,
            period = true)
    Answer.Export geojson(
            @Option(longName = "kind", description = "what to write: facility, observation, claim …") String kind,
            @Option(longName = "output", description = "the file of the points; lines and areas go beside it")
                    OutputFile output,
            @Option(longName = "overwrite", description = "replace files that exist") boolean overwrite) {
        Layer layer = layers.get(kind);
        var files = new FeatureFiles(kind, output, overwrite, work);
        return new Answer.Export(layer.rows(), rows -> {
            var told = new ArrayList<>(files.write(rows, layer.areas()));
            told.addAll(layer.told(rows));
            return told;
        });
    }
}
