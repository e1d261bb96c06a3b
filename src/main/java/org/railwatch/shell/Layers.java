package org.railwatch.shell;

import java.util.List;
import java.util.function.Supplier;
import org.railwatch.UserError;
import org.railwatch.vocabulary.NearWords;

/** Every kind of record that can be found and exported. */
public final class Layers {
    private final Supplier<List<Layer>> layers;

    Layers(Supplier<List<Layer>> layers) {
        this.layers = layers;
    }

    /**
     * @throws UserError (usage) naming the kinds there are
     */
    public Layer get(String kind) {
        List<Layer> all = layers.get();
        for (Layer layer : all) {
            if (layer.kind().equals(kind)) {
                return layer;
            }
        }
        List<String> kinds = all.stream().map(Layer::kind).sorted().toList();
        String near = NearWords.didYouMean(NearWords.nearest(kind, kinds));
        throw UserError.usage("--kind: '" + kind + "' is not one of " + String.join(", ", kinds)
                + (near.isEmpty() ? "" : "; " + near));
    }
}
