package org.railwatch.imagery;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agents;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.metadata.MetadataFile;
import org.railwatch.imagery.metadata.SceneMetadata;
import org.railwatch.imagery.raster.Facts;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Sidecars;
import org.railwatch.shell.line.InputFile;
import org.railwatch.store.Store;
import org.railwatch.time.Utc;

/** Takes images in, with their files and what their providers write beside them. */
final class ImageIntake {
    /** Of the picture's middle, to see that its pixels can be unpacked. */
    private static final int TRIED = 64;

    /** Refused pictures of a folder that are told of one by one. */
    private static final int MOST_REFUSED = 20;

    private final Store store;
    private final Images images;
    private final PictureFiles files;
    private final ImageDetails details;

    ImageIntake(Store store, Images images, Agents agents) {
        this.store = store;
        this.images = images;
        this.files = new PictureFiles(store);
        this.details = new ImageDetails(store, agents);
    }

    /**
     * An image with what the user should hear of it.
     *
     * @param said sentences
     */
    record Taken(Image image, List<String> said) {}

    /**
     * One image, with its file or only known.
     *
     * @throws UserError (unreadable) when a file cannot be read, (failed) when the picture is held already
     */
    Taken add(ImageDraft draft, @Nullable InputFile file, @Nullable InputFile metadata) {
        LookedAt looked = file == null ? null : look(file, Glimpse::fingerprint);
        SceneMetadata told = metadata == null ? null : MetadataFile.read(metadata);
        Reconciled all = told == null || metadata == null
                ? Reconciled.of(draft, looked)
                : Reconciled.of(draft, looked, told, metadata.path());
        return store.write(() -> add(all, looked));
    }

    /**
     * Every picture of a folder, not of those inside it, in the order of their names.
     *
     * @param taken the images
     * @param said sentences, each once, with those it is about
     * @param refused a sentence for each picture that could not be taken
     */
    record Folder(List<Image> taken, List<String> said, List<String> refused) {}

    /**
     * @throws UserError (unreadable) when the folder has no picture
     */
    Folder addFolder(ImageDraft draft, InputFile folder) {
        List<Path> pictures = pictures(folder);
        var taken = new ArrayList<Image>();
        var about = new LinkedHashMap<String, List<Image>>();
        var refused = new ArrayList<String>();
        store.writeLong(() -> {
            try (var part = store.work().part("pictures taken in", pictures.size());
                    var glimpses = new Glimpses(pictures)) {
                for (Path picture : part.over(pictures)) {
                    Optional<Fingerprint> seen = glimpses.next();
                    try {
                        LookedAt looked = look(InputFile.of(picture.toString()), none -> seen);
                        Taken one = store.attempt(() -> add(Reconciled.of(draft, looked), looked));
                        taken.add(one.image());
                        one.said()
                                .forEach(sentence -> about.computeIfAbsent(sentence, none -> new ArrayList<>())
                                        .add(one.image()));
                    } catch (UserError e) {
                        if (e.kind() == UserError.Kind.INTERRUPTED) {
                            throw e;
                        }
                        refused.add(naming(picture, e.sentence()));
                    }
                }
            }
            return taken;
        });

        var said = new ArrayList<String>();
        about.forEach((sentence, images) ->
                said.add((images.size() == 1 ? "" : "each of ") + ImageRows.named(images) + ": " + sentence));
        List<String> told = bounded(refused);
        if (taken.isEmpty()) {
            told.add("no picture of " + folder + " could be taken in");
        }
        return new Folder(taken, said, told);
    }

    /** As the sentence stands where it names the picture. */
    private static String naming(Path picture, String sentence) {
        String name = String.valueOf(picture.getFileName());
        return sentence.contains(name) ? sentence : name + ": " + sentence;
    }

    private static List<String> bounded(List<String> refused) {
        if (refused.size() <= MOST_REFUSED) {
            return refused;
        }
        var some = new ArrayList<>(refused.subList(0, MOST_REFUSED - 1));
        some.add("and " + (refused.size() - some.size()) + " more pictures were not taken in");
        return some;
    }

    private static List<Path> pictures(InputFile folder) {
        var pictures = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.onDisk(), ImageIntake::isPicture)) {
            files.forEach(pictures::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw UserError.unreadable("cannot read the folder " + folder + ": " + e.getMessage());
        }
        if (pictures.isEmpty()) {
            throw UserError.unreadable("the folder " + folder + " has no .tif, .tiff, .png, .jpg or .jpeg in it");
        }
        Collections.sort(pictures);
        return pictures;
    }

    private static boolean isPicture(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && name.matches(".*\\.(tiff?|png|jpe?g)");
    }

    private Taken add(Reconciled all, @Nullable LookedAt looked) {
        var said = new ArrayList<String>();
        if (looked != null) {
            refuseTwice(looked, all.draft(), said);
            said.addAll(looked.facts().notices());
        }
        said.addAll(all.notices());
        for (Conflict conflict : all.conflicts()) {
            said.add(conflict.sentence());
        }
        long id = images.insert(all.draft());
        if (looked != null) {
            details.insertFile(id, looked);
        }
        if (all.ground() != null) {
            details.insertGround(id, all.ground(), List.of());
        }
        if (!all.view().equals(View.UNKNOWN)) {
            details.insertView(id, all.view());
        }
        for (Conflict conflict : all.conflicts()) {
            details.insertConflict(id, conflict);
        }
        Image added = images.get(id);
        if (looked != null) {
            said.addAll(onGround(added, looked.facts()));
        }
        return new Taken(added, said);
    }

    /** What keeps geographic commands from working on it, or makes them less exact. */
    private static List<String> onGround(Image image, Facts facts) {
        Georeference georeference = image.georeference().orElse(null);
        if (georeference != null) {
            var said = new ArrayList<String>();
            georeference.crs().datumDoubt().ifPresent(said::add);
            if (georeference.footprint().isEmpty()) {
                said.add("it has no outline on the ground, for its edge lies outside what '"
                        + georeference.crs().name() + "' maps");
            }
            return said;
        }
        if (!facts.notices().isEmpty() && facts.transform() == null) {
            return List.of();
        }
        String why = facts.transform() == null
                ? facts.crs() == null
                        ? "it has no map of its pixels and no reference system"
                        : "it has no map of its pixels"
                : "it has no reference system that is read here";
        return List.of(
                "it is not georeferenced, for " + why + "; image georef --gcp 'X,Y LON,LAT' lays it on the ground");
    }

    /** The same bytes may be printed in two documents, and are then two prints of one picture; a scene is held once. */
    private void refuseTwice(LookedAt looked, ImageDraft draft, List<String> said) {
        for (Image same : images.withSha256(looked.sha256())) {
            if (draft.printedIn() == null
                    || (same.printedIn() != null
                            && same.printedIn() == draft.printedIn().id())) {
                throw UserError.failed("this picture is held already, as " + same.ref()
                        + "; image set changes what is known of it, and the same picture in another document is added"
                        + " with --printed-in");
            }
            said.add("it is the picture of " + same.ref() + ", byte for byte");
        }
    }

    /** Opens it, tries its pixels and hashes it and what lies beside it. */
    private LookedAt look(InputFile file, Function<RasterFile, Optional<Fingerprint>> glimpse) {
        Path path = file.onDisk();
        try (RasterFile picture = RasterFile.open(path, file.path())) {
            Facts facts = picture.facts();
            int wide = Math.min(TRIED, facts.width());
            int high = Math.min(TRIED, facts.height());
            picture.read(
                    new Rectangle((facts.width() - wide) / 2, (facts.height() - high) / 2, wide, high), wide, high);
            var sidecars = new ArrayList<String>();
            for (Path beside : Sidecars.of(path).all()) {
                sidecars.add(beside.getFileName() + " " + files.sha256(beside));
            }
            return new LookedAt(
                    PictureFiles.stored(file, store),
                    path,
                    Files.size(path),
                    Utc.text(file.ships() ? Instant.EPOCH : PictureFiles.modified(path)),
                    files.sha256(path),
                    facts,
                    sidecars,
                    glimpse.apply(picture).orElse(null));
        } catch (IOException e) {
            throw UserError.unreadable("cannot read " + file + ": " + e.getMessage());
        }
    }
}
