package org.railwatch.exchange.stac;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.ImageRows;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.Sensor;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Writes images to files that catalogues of satellite scenes read. */
public final class StacExportCommands {
    private final Images images;
    private final Annotations annotations;
    private final Agents agents;
    private final Documents documents;
    private final StacItems items;

    public StacExportCommands(Images images, Annotations annotations, Agents agents, Documents documents) {
        this.images = images;
        this.annotations = annotations;
        this.agents = agents;
        this.documents = documents;
        this.items = new StacItems(agents);
    }

    @Command(
            name = {"export", "stac"},
            description = "Write an image to a STAC Item, or several to an ItemCollection, and say what it cannot hold",
            group = "Exchange")
    @Examples({
        "image set I-5 --acquired 2023-10-05T02:11Z",
        "export stac --kind image --image I-5 --output scene.json",
        "export stac --kind image --provider planet --since 2023-09-20 --output scenes.json"
    })
    @See({"image list", "image add", "export geojson"})
    @Filtered(place = true, period = true)
    Answer.Export stac(
            @Option(longName = "kind", description = "what to write: image") String kind,
            @Option(longName = "output", description = "the file to write") OutputFile output,
            @Option(longName = "overwrite", description = "replace a file that exists") boolean overwrite,
            @Option(longName = "image", description = "only this one") @Nullable Reference image,
            @Option(longName = "provider", description = "only those of this agent") @Nullable String provider,
            @Option(longName = "sensor", description = "only those of this kind") @Nullable Sensor sensor,
            @Option(longName = "document", description = "only those known from or printed in this document") @Nullable
                    Reference document) {
        if (!kind.equals("image")) {
            throw UserError.usage("--kind: STAC is about images, not '" + kind + "'; --kind image is what it takes");
        }
        output.check(overwrite);
        List<Image> all = images.listOf(
                provider == null ? null : agents.get(provider),
                sensor,
                document == null ? null : documents.get(document));
        if (image != null) {
            Image only = images.get(image);
            all = all.stream().filter(each -> each.id() == only.id()).toList();
        }
        List<Image> asked = all;
        return new Answer.Export(ImageRows.rows(asked), chosen -> write(asked, chosen, output));
    }

    private List<String> write(List<Image> all, List<Row> chosen, OutputFile output) {
        var refs = new HashSet<>();
        chosen.forEach(row -> refs.add(row.ref()));
        var written = new ArrayList<Image>();
        var undated = new ArrayList<Image>();
        for (Image each : all) {
            if (refs.contains(each.ref())) {
                (StacItems.holds(each) ? written : undated).add(each);
            }
        }
        boolean one = chosen.size() == 1 && written.size() == 1;
        output.write(one ? items.item(written.get(0)) : items.collection(written));
        var told = new ArrayList<String>();
        told.add(
                one
                        ? "wrote a STAC Item to " + output
                        : "wrote " + written.size() + " STAC Item" + (written.size() == 1 ? "" : "s")
                                + ", an ItemCollection, to " + output);
        if (!undated.isEmpty()) {
            told.add(ImageRows.named(undated)
                    + (undated.size() == 1 ? " was" : " were")
                    + " left out, for an Item says when, or between which two times;"
                    + " image set " + undated.get(0).ref() + " --acquired DATE says it");
        }
        told.addAll(Losses.of(written, annotations.listMarked()));
        return told;
    }
}
