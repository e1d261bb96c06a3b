package org.railwatch.imagery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.raster.Facts;

/**
 * A picture's file, looked at before anything is written.
 *
 * @param sidecars each file beside it with its hash, {@code name sha256}
 * @param fingerprint what it looks like; null when nobody looked
 */
record LookedAt(
        String stored,
        Path path,
        long bytes,
        String modified,
        String sha256,
        Facts facts,
        List<String> sidecars,
        @Nullable Fingerprint fingerprint) {
    LookedAt {
        sidecars = List.copyOf(sidecars);
    }

    /** Where its pixels lie by its own account or its world file's. */
    @Nullable
    Ground ground() {
        if (facts.transform() == null || facts.crs() == null) {
            return null;
        }
        return ground(
                facts.worldFile() ? Ground.Basis.WORLD_FILE : Ground.Basis.FILE,
                new Georeference(facts.crs(), facts.transform(), facts.width(), facts.height()));
    }

    /** With the true size of the pixel in the middle, where the projection reaches it. */
    static Ground ground(Ground.Basis basis, Georeference georeference) {
        Pixel middle = georeference.centre();
        Optional<Shape> footprint = georeference.footprint();
        if (georeference.find(middle).isEmpty() || footprint.isEmpty()) {
            return new Ground(basis, georeference, null, null, null, footprint.orElse(null));
        }
        Georeference.GroundPixel size = georeference.groundPixel(middle);
        return new Ground(basis, georeference, size.acrossMetres(), size.downMetres(), null, footprint.get());
    }
}
