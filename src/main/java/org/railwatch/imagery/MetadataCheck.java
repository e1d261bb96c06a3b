package org.railwatch.imagery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.agent.Agent;
import org.railwatch.imagery.metadata.SceneMetadata;

/**
 * What the metadata that an image came with, and the image and its file, say of the same things now. What the file and the
 * metadata contradict each other in was kept when the image was taken in, for neither changes; what the analyst says of an
 * image does.
 *
 * @param source the metadata's file, as it was named
 * @param withFile in what metadata and file can be compared; null when the metadata cannot be read any more
 */
record MetadataCheck(String source, @Nullable List<String> withFile, List<Conflict> conflicts) {
    MetadataCheck {
        withFile = withFile == null ? null : List.copyOf(withFile);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * @param kept conflicts of the time when the image was taken in
     * @param provider the agent whom the metadata names; null when it names none who is known
     */
    static MetadataCheck of(
            String source, Image image, SceneMetadata told, @Nullable Agent provider, List<Conflict> kept) {
        var conflicts = new ArrayList<>(byFile(kept));
        Reconciled.either("acquired", image.acquired(), told.acquired(), conflicts);
        Reconciled.either(
                "provider",
                image.provider() == null ? null : image.provider().name(),
                provider == null ? told.provider() : provider.name(),
                conflicts);
        Reconciled.either("platform", image.platform(), told.platform(), conflicts);
        Reconciled.either("gsd", image.gsdM(), told.gsdMetres(), conflicts);
        Reconciled.either("cloud", image.cloudPercent(), told.cloudPercent(), conflicts);
        return new MetadataCheck(source, withFile(image, told), conflicts);
    }

    /** Of metadata that cannot be read any more: what was contradicted then, unless the image has been set to it since. */
    static MetadataCheck unread(String source, Image image, List<Conflict> kept) {
        var conflicts = new ArrayList<>(byFile(kept));
        for (Conflict conflict : kept) {
            Object now = said(image, conflict.field());
            String shown = now == null ? conflict.byFile() : Reconciled.shown(now);
            if (!conflict.used().equals("file") && !shown.equals(conflict.byMetadata())) {
                conflicts.add(new Conflict(conflict.field(), shown, conflict.byMetadata(), conflict.used()));
            }
        }
        return new MetadataCheck(source, null, conflicts);
    }

    private static List<Conflict> byFile(List<Conflict> kept) {
        return kept.stream().filter(conflict -> conflict.used().equals("file")).toList();
    }

    private static @Nullable Object said(Image image, String field) {
        return switch (field) {
            case "acquired" -> image.acquired();
            case "provider" ->
                image.provider() == null ? null : image.provider().name();
            case "platform" -> image.platform();
            case "gsd" -> image.gsdM();
            case "cloud" -> image.cloudPercent();
            default -> null;
        };
    }

    /** As {@link Reconciled} compares them. */
    private static List<String> withFile(Image image, SceneMetadata told) {
        var compared = new ArrayList<String>();
        if (image.file() != null && told.width() != null && told.height() != null) {
            compared.add("size");
        }
        Ground ground = image.ground();
        if (ground != null && (ground.basis() == Ground.Basis.FILE || ground.basis() == Ground.Basis.WORLD_FILE)) {
            if (told.crs() != null) {
                compared.add("reference system");
            }
            if (told.crs() != null && told.transform() != null) {
                compared.add("corners");
            }
            if (told.footprint() != null && ground.footprint() != null) {
                compared.add("outline");
            }
        }
        return compared;
    }

    /** Whether file and metadata contradict each other. */
    boolean fileContradicted() {
        return !byFile(conflicts).isEmpty();
    }
}
