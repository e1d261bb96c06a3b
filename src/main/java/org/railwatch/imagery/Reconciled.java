package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.metadata.SceneMetadata;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.Count;

/**
 * What the analyst, the picture's file and its metadata say, put together: the analyst beats both, the file beats its
 * metadata, and where two differ that is kept.
 *
 * @param ground null when nobody says where the picture lies
 * @param notices sentences on what was not used
 */
record Reconciled(
        ImageDraft draft, @Nullable Ground ground, View view, List<Conflict> conflicts, List<String> notices) {
    Reconciled {
        conflicts = List.copyOf(conflicts);
        notices = List.copyOf(notices);
    }

    /** Without metadata. */
    static Reconciled of(ImageDraft draft, @Nullable LookedAt file) {
        return new Reconciled(draft, file == null ? null : file.ground(), View.UNKNOWN, List.of(), List.of());
    }

    /**
     * @param source the metadata's file, as typed
     */
    static Reconciled of(ImageDraft draft, @Nullable LookedAt file, SceneMetadata metadata, String source) {
        var conflicts = new ArrayList<Conflict>();
        var notices = new ArrayList<>(metadata.notices());
        Ground ground = ground(file, metadata, conflicts, notices);
        ImageDraft filled = filled(draft, metadata, conflicts);
        var view = new View(
                metadata.item(),
                metadata.constellation(),
                metadata.instruments(),
                metadata.license(),
                metadata.distributor(),
                metadata.angles().offNadir(),
                metadata.angles().incidenceAngle(),
                metadata.angles().azimuth(),
                metadata.angles().sunAzimuth(),
                metadata.angles().sunElevation(),
                source);
        return new Reconciled(filled, ground, view, conflicts, notices);
    }

    private static ImageDraft filled(ImageDraft draft, SceneMetadata metadata, List<Conflict> conflicts) {
        return new ImageDraft(
                either("acquired", draft.acquired(), metadata.acquired(), conflicts),
                either("provider", draft.provider(), metadata.provider(), conflicts),
                either("platform", draft.platform(), metadata.platform(), conflicts),
                either("gsd", draft.gsdM(), metadata.gsdMetres(), conflicts),
                either("cloud", draft.cloudPercent(), metadata.cloudPercent(), conflicts),
                draft.credit(),
                draft.sensor(),
                draft.knownFrom(),
                draft.printedIn(),
                draft.note());
    }

    /** A typed day that the metadata's second lies in is not contradicted; the second says more and is taken. */
    static <T> @Nullable T either(String field, @Nullable T typed, @Nullable T told, List<Conflict> conflicts) {
        if (typed == null || told == null || typed.equals(told)) {
            return typed == null ? told : typed;
        }
        if (typed instanceof Edtf day && told instanceof Edtf second && holds(day, second)) {
            return told;
        }
        conflicts.add(new Conflict(field, shown(typed), shown(told), "analyst"));
        return typed;
    }

    private static boolean holds(Edtf typed, Edtf told) {
        var wide = typed.period(java.time.ZoneOffset.UTC);
        var narrow = told.period(java.time.ZoneOffset.UTC);
        return wide.begin() != null
                && wide.end() != null
                && narrow.begin() != null
                && narrow.end() != null
                && !narrow.begin().isBefore(wide.begin())
                && !narrow.end().isAfter(wide.end());
    }

    static String shown(Object value) {
        return value instanceof Double number ? Count.number(number) : "'" + value + "'";
    }

    private static @Nullable Ground ground(
            @Nullable LookedAt file, SceneMetadata metadata, List<Conflict> conflicts, List<String> notices) {
        Ground byFile = file == null ? null : file.ground();
        Crs crs = crs(metadata, notices);
        if (file != null) {
            compareSizes(file, metadata, conflicts);
        }
        if (file == null) {
            return metadata.footprint() == null
                    ? null
                    : new Ground(Ground.Basis.METADATA, null, null, null, null, metadata.footprint());
        }
        boolean sameSize =
                (metadata.width() == null || metadata.width() == file.facts().width())
                        && (metadata.height() == null
                                || metadata.height() == file.facts().height());
        Georeference byMetadata = crs == null || metadata.transform() == null || !sameSize
                ? null
                : new Georeference(
                        crs,
                        metadata.transform(),
                        file.facts().width(),
                        file.facts().height());
        if (byFile == null) {
            return byMetadata != null
                    ? LookedAt.ground(Ground.Basis.METADATA, byMetadata)
                    : metadata.footprint() == null
                            ? null
                            : new Ground(Ground.Basis.METADATA, null, null, null, null, metadata.footprint());
        }
        Georeference own = Objects.requireNonNull(byFile.georeference());
        if (crs != null && !crs.equals(own.crs())) {
            conflicts.add(new Conflict("crs", own.crs().name(), crs.name(), "file"));
        } else if (byMetadata != null) {
            compareCorners(own, byMetadata, conflicts);
        }
        compareOutlines(byFile, metadata, conflicts);
        return byFile;
    }

    private static @Nullable Crs crs(SceneMetadata metadata, List<String> notices) {
        try {
            return metadata.crs() == null ? null : Crs.of(metadata.crs());
        } catch (UserError e) {
            notices.add("its reference system was left out: " + e.sentence());
            return null;
        }
    }

    private static void compareSizes(LookedAt file, SceneMetadata metadata, List<Conflict> conflicts) {
        if (metadata.width() != null
                && metadata.height() != null
                && (metadata.width() != file.facts().width()
                        || metadata.height() != file.facts().height())) {
            conflicts.add(new Conflict(
                    "size",
                    file.facts().width() + "×" + file.facts().height(),
                    metadata.width() + "×" + metadata.height(),
                    "file"));
        }
    }

    /** Half a pixel is what two ways to name one corner differ by: its edge and its middle. */
    private static void compareCorners(Georeference own, Georeference other, List<Conflict> conflicts) {
        double farthest = 0;
        for (int corner = 0; corner < 4; corner++) {
            var pixel = new Pixel(corner % 2 == 0 ? 0 : own.width(), corner < 2 ? 0 : own.height());
            Position theirs = other.find(pixel).orElse(null);
            if (theirs != null && own.find(pixel).isPresent()) {
                farthest = Math.max(farthest, own.pixel(theirs).distance(pixel));
            }
        }
        if (farthest > 0.25) {
            conflicts.add(new Conflict(
                    "transform",
                    own.transform().text(),
                    other.transform().text() + " (" + Count.number(Math.round(farthest * 100) / 100.0)
                            + " pixels apart)",
                    "file"));
        }
    }

    /** A provider's outline is often that of the valid pixels; it is contradicted only where the two have no middle in common. */
    private static void compareOutlines(Ground byFile, SceneMetadata metadata, List<Conflict> conflicts) {
        if (byFile.footprint() == null || metadata.footprint() == null) {
            return;
        }
        Position ours = byFile.footprint().centre();
        Position theirs = metadata.footprint().centre();
        if (!byFile.footprint().covers(theirs) && !metadata.footprint().covers(ours)) {
            double kilometres = Geodesic.inverse(ours, theirs).distanceMetres() / 1000;
            conflicts.add(new Conflict(
                    "footprint",
                    "around " + ours,
                    "around " + theirs + " (" + Math.round(kilometres) + " km apart)",
                    "file"));
        }
    }
}
