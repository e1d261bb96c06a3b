package org.railwatch.imagery;

import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.Document;
import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.geo.Metres;
import org.railwatch.shell.SightFollower;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with images, held or known. */
public final class ImageCommands {
    private static final List<String> COLUMNS = List.of(
            "ref",
            "acquired",
            "provider",
            "platform",
            "gsd_m",
            "cloud_percent",
            "file",
            "credit",
            "known_from",
            "printed_in");

    private final Store store;
    private final Images images;
    private final Supplier<List<SightFollower>> sights;
    private final Agents agents;
    private final Documents documents;
    private final ImageDetails details;
    private final ImageIntake intake;

    public ImageCommands(
            Store store, Images images, Agents agents, Documents documents, Supplier<List<SightFollower>> sights) {
        this.sights = sights;
        this.store = store;
        this.images = images;
        this.agents = agents;
        this.documents = documents;
        this.details = new ImageDetails(store, agents);
        this.intake = new ImageIntake(store, images, agents);
    }

    @Command(
            name = {"image", "add"},
            description = "Take in an image with its file or a folder of them, or record one that is only known",
            group = "Image")
    @Examples({
        "image add scene.tif --acquired 2023-10-05T02:11Z --provider planet",
        "image add --provider 'Planet Labs PBC' --acquired 2023-10-05 --known-from D-3",
        "image add --provider planet --acquired 2023-10-05T02:11Z --gsd 3m --cloud 12 --sensor satellite"
    })
    @See({"image check", "image chip", "observation add"})
    Answer.Change add(
            @Argument(
                            index = 0,
                            description =
                                    "a GeoTIFF, PNG or JPEG, or a folder of them; left out when it is known, not held")
                    @Nullable
                    InputFile file,
            @Option(longName = "acquired", description = "when it was taken; a bare date is a UTC day") @Nullable
                    Edtf acquired,
            @Option(longName = "provider", description = "the agent that took or sells it") @Nullable String provider,
            @Option(longName = "platform", description = "satellite, aircraft or camera") @Nullable String platform,
            @Option(longName = "gsd", description = "ground sample distance, such as 3m") @Nullable Metres gsd,
            @Option(longName = "cloud", description = "percent under cloud, 0 to 100") @Nullable Double cloud,
            @Option(longName = "known-from", description = "the document that tells of it") @Nullable
                    Reference knownFrom,
            @Option(longName = "printed-in", description = "the document that prints it") @Nullable Reference printedIn,
            @Option(longName = "credit", description = "the credit line, to the letter") @Nullable String credit,
            @Option(longName = "meta", description = "its provider's metadata: a STAC Item or Planet's JSON") @Nullable
                    InputFile meta,
            @Option(longName = "sensor", description = "what took it") @Nullable Sensor sensor,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        var draft = new ImageDraft(
                acquired,
                provider,
                platform,
                gsd == null ? null : gsd.value(),
                cloud,
                credit,
                sensor,
                document(knownFrom),
                document(printedIn),
                note);
        if (file == null && meta == null && !draft.identifies()) {
            throw UserError.usage("image add without a file needs at least one of --acquired, --provider, --known-from,"
                    + " --printed-in and --credit, what picture it is");
        }
        if (file != null && !file.ships() && Files.isDirectory(file.onDisk())) {
            if (meta != null) {
                throw UserError.usage("--meta describes one picture, and " + file + " is a folder; name the picture");
            }
            ImageIntake.Folder folder = intake.addFolder(draft, file);
            var rows = folder.taken().stream().map(ImageRows::row).toList();
            var said = new ArrayList<>(folder.said());
            folder.taken().stream().findFirst().ifPresent(first -> said.addAll(future(first)));
            return new Answer.Change(rows, true, said, folder.refused());
        }
        ImageIntake.Taken taken = intake.add(draft, file, meta);
        var said = new ArrayList<>(taken.said());
        said.addAll(warnings(taken.image()));
        if (taken.image().printedIn() != null) {
            said.addAll(underOtherDates(taken.image()));
        }
        return Answer.Change.of(ImageRows.row(taken.image()), said);
    }

    @Command(
            name = {"image", "list"},
            description = "List images",
            group = "Image")
    @Examples({"image list", "image list --provider 'Planet Labs PBC' --since 2023-10"})
    @Filtered(period = true, place = true)
    Answer.Listing list(
            @Option(longName = "provider", description = "only those of this agent") @Nullable String provider,
            @Option(longName = "sensor", description = "only those of this kind") @Nullable Sensor sensor,
            @Option(longName = "document", description = "only those known from or printed in this document") @Nullable
                    Reference reference) {
        List<Image> chosen = images.listOf(provider == null ? null : agents.get(provider), sensor, document(reference));
        return Answer.Listing.of(ImageRows.columns(COLUMNS), ImageRows.rows(chosen));
    }

    @Command(
            name = {"image", "show"},
            description = "Show all that is known of one image",
            group = "Image")
    @Examples({"image show I-1", "image show I-4 --format json"})
    Answer.Card show(@Argument(index = 0, description = "its short name, I-1") Reference reference) {
        Image image = images.get(reference);
        return Answer.Card.of(ImageRows.row(image), ImageRows.beside(image, details.conflicts(image.id())));
    }

    @Command(
            name = {"image", "set"},
            description = "Change what is known of an image",
            group = "Image")
    @Examples({
        "image set I-1 --platform PlanetScope --gsd 3m --cloud 12 --sensor satellite",
        "image set I-4 --acquired 2023-10-05T02:11Z --dry-run"
    })
    Answer.Change set(
            @Argument(index = 0, description = "its short name, I-1") Reference reference,
            @Option(longName = "acquired", description = "when it was taken; a bare date is a UTC day") @Nullable
                    Edtf acquired,
            @Option(longName = "provider", description = "the agent that took or sells it") @Nullable String provider,
            @Option(longName = "platform", description = "satellite, aircraft or camera") @Nullable String platform,
            @Option(longName = "gsd", description = "ground sample distance, such as 3m") @Nullable Metres gsd,
            @Option(longName = "cloud", description = "percent under cloud, 0 to 100") @Nullable Double cloud,
            @Option(longName = "known-from", description = "the document that tells of it") @Nullable
                    Reference knownFrom,
            @Option(longName = "printed-in", description = "the document that prints it") @Nullable Reference printedIn,
            @Option(longName = "credit", description = "the credit line, to the letter") @Nullable String credit,
            @Option(longName = "sensor", description = "what took it") @Nullable Sensor sensor,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        Image image = images.get(reference);
        var draft = new ImageDraft(
                acquired,
                provider,
                platform,
                gsd == null ? null : gsd.value(),
                cloud,
                credit,
                sensor,
                document(knownFrom),
                document(printedIn),
                note);
        return store.write(() -> {
            images.update(image.id(), draft);
            if (images.get(image.id()).saysAs(image)) {
                throw UserError.failed(image.ref() + " says that already; nothing is changed");
            }
            if (cloud != null) {
                sights.get().forEach(sight -> sight.imageChanged(image.id()));
            }
            Image now = images.get(image.id());
            var said = new ArrayList<>(warnings(now));
            if (acquired != null) {
                said.addAll(underOtherDates(now));
            }
            return Answer.Change.of(ImageRows.row(now), said);
        });
    }

    /**
     * That it is held under another date, too, as old pictures are that are printed as new ones: a millisecond for each image
     * held.
     */
    private List<String> underOtherDates(Image image) {
        return image.acquired() == null ? List.of() : new SamePictures(store, images.listAll()).underOtherDates(image);
    }

    @Command(
            name = {"image", "remove"},
            description = "Take an image away that nothing refers to",
            group = "Image")
    @Examples({"image add --provider planet --acquired 2023-11-01", "image remove @last --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "its short name, I-1") Reference reference) {
        Image image = images.get(reference);
        return store.write(() -> {
            details.delete(image.id());
            Referrers.refuse(store, "image", image.id(), image.ref());
            images.delete(image.id());
            return Answer.Change.of(ImageRows.row(image));
        });
    }

    private List<String> warnings(Image image) {
        var warnings = new ArrayList<String>(future(image));
        for (Long document : new Long[] {image.knownFrom(), image.printedIn()}) {
            if (document != null && image.acquired() != null) {
                Edtf published = documents.get(document).published();
                if (published != null
                        && image.acquired().period(ZoneOffset.UTC).definitelyAfter(published.period(ZoneOffset.UTC))) {
                    warnings.add("the image was acquired " + image.acquired() + ", after D-" + document
                            + " was published, " + published + "; one of the two dates is wrong");
                }
            }
        }
        return warnings;
    }

    private List<String> future(Image image) {
        return image.takenAfter(store.clock().instant())
                ? List.of("the image was acquired " + image.acquired() + ", which is yet to come; image set --acquired"
                        + " says otherwise")
                : List.of();
    }

    private @Nullable Document document(@Nullable Reference reference) {
        return reference == null ? null : documents.get(reference);
    }
}
