package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.exchange.json.JsonItem;
import org.railwatch.imagery.HeldFile;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.Images;
import org.railwatch.store.Store;

/** The images of the store that a file of marks means, each looked for once. */
final class MarkedImages {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Store store;
    private final Images images;
    private final String otherwise;
    private final Map<Name, Image> found = new HashMap<>();
    private final Map<Long, String> told = new HashMap<>();
    private @Nullable Map<String, List<Long>> named;

    /**
     * @param otherwise what else says which image is meant, to end a sentence with; empty for nothing
     */
    MarkedImages(Store store, Images images, String otherwise) {
        this.store = store;
        this.images = images;
        this.otherwise = otherwise;
    }

    /**
     * What a file says of an image, one of which at least is not null.
     *
     * @param file its name, with or without folders
     * @param width in pixels; null when the file does not say
     * @param height in pixels; null when the file does not say
     */
    record Name(
            @Nullable String uuid,
            @Nullable String sha256,
            @Nullable String file,
            @Nullable Long width,
            @Nullable Long height) {
        Name {
            uuid = uuid == null ? null : uuid.toLowerCase(Locale.ROOT);
            sha256 = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
        }
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** Sentences on images whose files are not those that the marks were made on. */
    List<String> told() {
        return List.copyOf(told.values());
    }

    /**
     * By its identifier, else by the hash of its file, else by the file's name and size.
     *
     * @throws UserError (failed) when the store has none, or several, or only knows of it, or has it in another size
     */
    Image get(Name name) {
        Image known = found.get(name);
        if (known == null) {
            known = find(name);
            found.put(name, known);
        }
        return known;
    }

    private Image find(Name name) {
        Image image = byUuid(name.uuid()).or(() -> bySha256(name.sha256())).orElseGet(() -> byFile(name));
        HeldFile file = image.requireFile();
        if (!fits(name, file)) {
            throw UserError.failed("the picture is " + size(name.width(), name.height()) + " pixels there, and "
                    + image.ref() + " is " + size(file.width(), file.height())
                    + "; take in the one that was marked with image add");
        }
        if (name.sha256() != null && !name.sha256().equals(image.print().sha256())) {
            told.put(
                    image.id(),
                    "the marks were made on another file than the one that " + image.ref() + " has, of the same "
                            + (image.uuid().equals(name.uuid()) ? "image" : "name and size")
                            + "; look at them with image view " + image.ref() + " --annotations");
        }
        return image;
    }

    private static boolean fits(Name name, HeldFile file) {
        return (name.width() == null || name.width() == file.width())
                && (name.height() == null || name.height() == file.height());
    }

    private Optional<Image> byUuid(@Nullable String uuid) {
        return uuid == null
                ? Optional.empty()
                : store.jdbc()
                        .sql("select id from image where uuid = :uuid")
                        .param("uuid", uuid)
                        .query(Long.class)
                        .optional()
                        .map(images::get);
    }

    private Optional<Image> bySha256(@Nullable String sha256) {
        if (sha256 == null) {
            return Optional.empty();
        }
        List<Long> held =
                store.jdbc().sql("""
                        select i.id
                        from image i
                          join image_file f on f.image_id = i.id
                        where i.sha256 = :sha256
                        order by i.id
                        """).param("sha256", sha256).query(Long.class).list();
        return only(held, "of the same file");
    }

    private Image byFile(Name name) {
        String file = name.file();
        if (file == null) {
            throw UserError.failed("no such image is in the store; image add FILE takes it in");
        }
        List<Long> all = byName().getOrDefault(base(file), List.of());
        var sized = new ArrayList<Long>();
        for (long id : all) {
            if (fits(name, images.get(id).requireFile())) {
                sized.add(id);
            }
        }
        return only(sized.isEmpty() && all.size() == 1 ? all : sized, "named " + base(file))
                .orElseThrow(() -> UserError.failed("the image " + JsonItem.shown(base(file)) + " is not in the store"
                        + (all.isEmpty() ? "" : " in the size " + size(name.width(), name.height()))
                        + "; image add " + JsonItem.shown(base(file)) + " takes it in"
                        + otherwise));
    }

    private Optional<Image> only(List<Long> ids, String what) {
        if (ids.size() > 1) {
            var refs = new ArrayList<String>();
            ids.forEach(id -> refs.add("I-" + id));
            throw UserError.failed(refs.size() + " images are " + what + ", " + String.join(", ", refs)
                    + ", and nobody knows which is meant; give the image's uuid there" + otherwise);
        }
        return ids.stream().findFirst().map(images::get);
    }

    /** By the names of their files. */
    private Map<String, List<Long>> byName() {
        Map<String, List<Long>> known = named;
        if (known == null) {
            var read = new HashMap<String, List<Long>>();
            store.jdbc()
                    .sql("select image_id, path from image_file order by image_id")
                    .query(row -> {
                        read.computeIfAbsent(base(row.getString("path")), name -> new ArrayList<>())
                                .add(row.getLong("image_id"));
                    });
            known = read;
            named = known;
        }
        return known;
    }

    /** The last part of a path of any system, or of {@code geodata:NAME}. */
    private static String base(String path) {
        return path.substring(
                Math.max(path.lastIndexOf('/'), Math.max(path.lastIndexOf('\\'), path.lastIndexOf(':'))) + 1);
    }

    private static String size(@Nullable Number width, @Nullable Number height) {
        return (width == null ? "?" : width) + " by " + (height == null ? "?" : height);
    }
}
