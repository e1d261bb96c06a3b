package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.Agents;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.GroundControl;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.geo.georeference.Registration;
import org.railwatch.imagery.metadata.MetadataFile;
import org.railwatch.imagery.metadata.SceneMetadata;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.shell.SightFollower;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Where the pixels of an image lie, and what it has and lacks to be shown. */
public final class ImageGroundCommands {
    /** Control points whose residuals are told one by one. */
    private static final int MOST_NAMED = 12;

    private static final List<String> CHECKED = List.of("item", "state", "detail");

    private final Store store;
    private final Images images;
    private final Supplier<List<SightFollower>> sights;
    private final ImageDetails details;
    private final PictureFiles files;
    private final Agents agents;

    public ImageGroundCommands(Store store, Images images, Agents agents, Supplier<List<SightFollower>> sights) {
        this.sights = sights;
        this.store = store;
        this.images = images;
        this.agents = agents;
        this.details = new ImageDetails(store, agents);
        this.files = new PictureFiles(store);
    }

    @Command(
            name = {"image", "pixel"},
            description = "Say which place a pixel shows, or which pixel shows a place",
            group = "Image")
    @Examples({"image pixel I-5 --px 120,108", "image pixel I-5 --at 130.6081,42.4214 --format json"})
    @See({"image georef", "annotation add"})
    Answer.Card pixel(
            @Argument(index = 0, description = "its short name, I-1") Reference reference,
            @Option(longName = "px", description = "a pixel, X,Y from the outer upper left corner") @Nullable Pixel px,
            @Option(longName = "at", description = "a place, LON,LAT") @Nullable Position at) {
        if ((px == null) == (at == null)) {
            throw UserError.usage("image pixel takes a pixel or a place: --px X,Y or --at LON,LAT");
        }
        Image image = images.get(reference);
        Georeference ground = image.requireGeoreference();
        Pixel pixel = px == null && at != null ? ground.pixel(at) : px;
        if (pixel == null || !ground.covers(pixel)) {
            throw image.outside(
                    UserError.Kind.FAILED, px == null ? at + ", the pixel " + pixel + "," : "the pixel " + pixel);
        }
        Position place = at == null ? ground.place(pixel) : at;
        var fields = new Fields()
                .put("x", rounded(pixel.x(), 1e6))
                .put("y", rounded(pixel.y(), 1e6))
                .put("lon", rounded(place.lon(), 1e9))
                .put("lat", rounded(place.lat(), 1e9));
        return Answer.Card.of(Row.of(null, pixel + " " + place, fields));
    }

    @Command(
            name = {"image", "georef"},
            description = "Lay a picture on the ground by points that are known on both",
            group = "Image")
    @Examples({
        "image georef I-5 --gcp '0,0 130.60760,42.42180' --gcp '380,0 130.61040,42.42175' --gcp '0,380 130.60755,42.41975'"
                + " --gcp '380,380 130.61035,42.41970'",
        "image georef I-5 --gcp '0,0 130.6076,42.4218' --gcp '380,0 130.6104,42.4217' --gcp '0,380 130.6075,42.4197'"
                + " --dry-run --format json"
    })
    @See({"image pixel", "annotation reanchor"})
    Answer.Change georef(
            @Argument(index = 0, description = "its short name, I-1") Reference reference,
            @Option(
                            longName = "gcp",
                            description =
                                    "a control point, 'X,Y LON,LAT'; three or more; those of its file unless said")
                    List<GroundControl> given) {
        Image image = images.get(reference);
        HeldFile file = image.requireFile();
        List<GroundControl> points = given.isEmpty() ? own(image) : given;
        for (GroundControl point : points) {
            if (!file.covers(point.pixel())) {
                throw image.outside(UserError.Kind.USAGE, "the control point " + point);
            }
        }
        Registration found = Registration.of(points, file.width(), file.height());
        Ground laid = LookedAt.ground(Ground.Basis.GCP, found.georeference());
        var ground = new Ground(
                laid.basis(),
                laid.georeference(),
                laid.acrossMetres(),
                laid.downMetres(),
                points.size() > 3 ? (Double) found.rmsMetres() : null,
                laid.footprint());
        return store.write(() -> {
            Ground before = image.ground();
            details.deleteGround(image.id());
            details.insertGround(image.id(), ground, points);
            sights.get().forEach(sight -> sight.imageChanged(image.id()));
            var said = new ArrayList<String>(fit(found, ground));
            said.addAll(said(image, before));
            return Answer.Change.of(ImageRows.row(images.get(image.id())), said);
        });
    }

    /** The control points that its file has. */
    private List<GroundControl> own(Image image) {
        try (RasterFile picture = files.open(image)) {
            return picture.facts().controlPoints();
        }
    }

    /** How well the control points fit together. */
    private static List<String> fit(Registration found, Ground ground) {
        var said = new ArrayList<String>();
        if (found.points().size() == 3) {
            said.add("three points fit any map, so nothing says how good they are; a fourth --gcp shows a residual");
        } else {
            var each = new ArrayList<String>();
            int named = Math.min(MOST_NAMED, found.points().size());
            for (int i = 0; i < named; i++) {
                each.add(found.points().get(i).pixel() + " "
                        + String.format(
                                Locale.ROOT, "%.1f m", found.residualsMetres().get(i)));
            }
            said.add(String.format(Locale.ROOT, "residual %.1f m (root mean square): ", found.rmsMetres())
                    + String.join(", ", each)
                    + (found.points().size() > named ? " and " + (found.points().size() - named) + " more" : ""));
        }
        if (ground.farOff()) {
            said.add("that is " + Math.round(ground.residualPixels().orElseThrow())
                    + " pixels, more than an unsteady hand explains: the control points do not fit together; check which"
                    + " pixel shows which place, and give the picture its points anew");
        }
        if (found.mirrored()) {
            said.add("this lays the picture on its face, left and right exchanged; check the order of the points");
        }
        return said;
    }

    /** What becomes of what lay on the image before. */
    private List<String> said(Image image, @Nullable Ground before) {
        var said = new ArrayList<String>();
        if (before != null && before.georeference() != null) {
            said.add("it was georeferenced by "
                    + (before.basis() == Ground.Basis.GCP
                            ? "other control points"
                            : "its " + before.basis().word().replace('_', ' '))
                    + " before; undo goes back to that");
        }
        long marks = store.jdbc()
                .sql("select count(*) from annotation where image_id = :image")
                .param("image", image.id())
                .query(Long.class)
                .single();
        if (marks > 0) {
            said.add(marks + (marks == 1 ? " mark lies" : " marks lie") + " where the picture lay before;"
                    + " annotation reanchor moves them and says how far");
        }
        return said;
    }

    @Command(
            name = {"image", "check"},
            description = "Say what an image has and lacks to be shown as evidence",
            group = "Image")
    @Examples({"image check I-1", "image check I-4 --format json"})
    @See({"image set", "image georef"})
    Answer.Listing check(@Argument(index = 0, description = "its short name, I-1") Reference reference) {
        Image image = images.get(reference);
        var rows = new ArrayList<Row>();
        String fault = fault(image);
        boolean unlaid = image.file() != null && image.georeference().isEmpty() && fault == null;
        var found = new EvidenceCheck.Found(
                store.clock().instant(), fault, unlaid ? own(image).size() : 0, metadata(image));
        for (EvidenceCheck.Answer answer : EvidenceCheck.of(image, found)) {
            var fields = new Fields()
                    .put("item", answer.item())
                    .put("state", answer.state().word())
                    .put("detail", answer.detail());
            rows.add(Row.of(null, answer.item(), fields));
        }
        return Answer.Listing.of(Columns.of(CHECKED, CHECKED), rows);
    }

    /** What is wrong with the file now, or with those beside it; null for an image that has none, or a good one. */
    private @Nullable String fault(Image image) {
        return image.file() == null ? null : files.fault(image, details.sidecars(image.id()));
    }

    /** What its metadata says now, read where it was or beside the store; null for an image without. */
    private @Nullable MetadataCheck metadata(Image image) {
        String source = image.view().source();
        if (source == null) {
            return null;
        }
        List<Conflict> kept = details.conflicts(image.id());
        try {
            SceneMetadata told = MetadataFile.read(files.beside(source));
            Agent provider = told.provider() == null
                    ? null
                    : agents.find(told.provider()).orElse(null);
            return MetadataCheck.of(source, image, told, provider, kept);
        } catch (UserError e) {
            return MetadataCheck.unread(source, image, kept);
        }
    }

    private static double rounded(double number, double parts) {
        return Math.round(number * parts) / parts;
    }
}
