package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.identity.Likeness;
import org.railwatch.store.Store;
import org.railwatch.time.Period;

/**
 * Which images are one picture: by their bytes, else by their looks. Two passes never agree as copies do (RecallTest), so
 * two that do are one picture also where they are said to be of different times: one of the dates is wrong then.
 */
public final class SamePictures {
    private final Store store;
    private final Map<Long, Optional<Fingerprint>> fingerprints = new HashMap<>();
    private final Map<String, Optional<String>> known = new HashMap<>();

    private final Map<Long, List<Image>> printed = new HashMap<>();
    private final Map<Long, Set<Long>> shown = new HashMap<>();
    private final List<Image> images;

    /**
     * For one question; what it finds is not looked up again.
     *
     * @param images all there are
     */
    public SamePictures(Store store, List<Image> images) {
        this.store = store;
        this.images = List.copyOf(images);
        for (Image image : images) {
            if (image.printedIn() != null) {
                printed.computeIfAbsent(image.printedIn(), none -> new ArrayList<>())
                        .add(image);
            }
        }
    }

    /** The images that a document prints. */
    public List<Image> printedIn(long document) {
        return printed.getOrDefault(document, List.of());
    }

    /** The numbers of the images that a document prints, and of those that are one picture with one of them. */
    public Set<Long> shownIn(long document) {
        return shown.computeIfAbsent(document, this::find);
    }

    private Set<Long> find(long document) {
        var found = new TreeSet<Long>();
        for (Image print : printedIn(document)) {
            for (Image image : images) {
                if (why(print, image).isPresent()) {
                    found.add(image.id());
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** Why they are one picture, in words; empty when they are not known to be. */
    public Optional<String> why(Image one, Image other) {
        if (one.id() == other.id()) {
            return Optional.of("the same image");
        }
        String both = Math.min(one.id(), other.id()) + " " + Math.max(one.id(), other.id());
        return known.computeIfAbsent(both, none -> reason(one, fingerprint(one.id()), other, fingerprint(other.id())));
    }

    private static Optional<String> reason(
            Image one, Optional<Fingerprint> its, Image other, Optional<Fingerprint> others) {
        String dates = contradictory(one, other) ? "; " + twoDates(one, other) : "";
        if (one.print().sha256() != null
                && one.print().sha256().equals(other.print().sha256())) {
            return Optional.of("byte for byte" + dates);
        }
        if (its.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Likeness likeness = its.get().likeness(others.get());
        return likeness.verdict().onePicture() ? Optional.of(likeness.evidence() + dates) : Optional.empty();
    }

    /** A sentence for each other image that is the same picture under another date. */
    List<String> underOtherDates(Image image) {
        var sentences = new ArrayList<String>();
        for (Image other : images) {
            if (contradictory(image, other) && why(image, other).isPresent()) {
                sentences.add(twoDates(image, other) + "; image match " + image.ref() + " tells how they agree");
            }
        }
        return sentences;
    }

    /** Of two that agree as copies do and are not of one time. */
    static String twoDates(Image one, Image other) {
        return one.ref() + ", acquired " + one.acquired() + ", and " + other.ref() + ", acquired " + other.acquired()
                + ", are one picture under two dates, of which one is wrong";
    }

    /** Whether both are dated, and one was taken when the other was not. */
    static boolean contradictory(Image one, Image other) {
        return one.beginAt() != null
                && other.beginAt() != null
                && !new Period(one.beginAt(), one.endAt()).overlaps(new Period(other.beginAt(), other.endAt()));
    }

    private Optional<Fingerprint> fingerprint(long image) {
        return fingerprints.computeIfAbsent(image, none -> stored(store, image));
    }

    /** As it was kept when the image was taken in, with its file or with the page that prints it. */
    static Optional<Fingerprint> stored(Store store, long image) {
        return store.jdbc()
                .sql("""
                        select fingerprint
                        from image_file
                        where image_id = :image and fingerprint is not null
                        union all
                        select fingerprint
                        from image_look
                        where image_id = :image
                        limit 1
                        """)
                .param("image", image)
                .query(String.class)
                .optional()
                .map(text -> Fingerprint.ofBytes(Base64.getDecoder().decode(text)));
    }

    static @Nullable String text(@Nullable Fingerprint fingerprint) {
        return fingerprint == null ? null : Base64.getEncoder().encodeToString(fingerprint.toBytes());
    }
}
