package org.railwatch.link.rules;

import org.jspecify.annotations.Nullable;
import org.railwatch.observation.Finding;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.TransportMode;

/** What a thing goes by of its own nature: a railcar by rail, a vessel by sea. */
final class Carriers {
    private Carriers() {}

    /** Null for what goes by any mode, and for what nobody named. */
    static @Nullable TransportMode mode(Finding found) {
        ObjectKind object = found.object();
        if (object == null) {
            return null;
        }
        ObjectKind root = object;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return switch (root.word()) {
            case "railcar", "locomotive", "train" -> TransportMode.RAIL;
            case "vessel" -> TransportMode.SEA;
            case "aircraft" -> TransportMode.AIR;
            case "truck", "vehicle" -> TransportMode.ROAD;
            default -> null;
        };
    }
}
