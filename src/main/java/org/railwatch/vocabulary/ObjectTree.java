package org.railwatch.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of {@code geodata/objects.csv}, read at its first use. */
final class ObjectTree {
    private record Node(String word, String parent, List<String> xviewClasses, List<String> also) {}

    private static final class Shipped {
        private static final ObjectTree TREE = new ObjectTree(ShippedRows.of("objects.csv"));
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private ObjectTree(List<List<String>> rows) {
        for (var row : rows) {
            var word = row.get(0);
            var parent = row.get(1);
            if (!parent.isEmpty() && !nodes.containsKey(parent)) {
                throw new IllegalStateException("objects.csv: the parent of " + word + " must stand above it");
            }
            if (nodes.put(word, new Node(word, parent, ShippedRows.parts(row.get(2)), ShippedRows.parts(row.get(4))))
                    != null) {
                throw new IllegalStateException("objects.csv: twice: " + word);
            }
        }
    }

    static ObjectTree shipped() {
        return Shipped.TREE;
    }

    boolean has(String word) {
        return nodes.containsKey(word);
    }

    /** In the file's order: a kind before its sub-kinds. */
    Collection<String> words() {
        return nodes.keySet();
    }

    Optional<String> parentOf(String word) {
        return Optional.ofNullable(parentOrNull(word));
    }

    List<String> xviewClasses(String word) {
        var node = nodes.get(word);
        return node == null ? List.of() : node.xviewClasses();
    }

    /** The word itself and all above it, upwards. */
    List<String> path(String word) {
        var path = new ArrayList<String>();
        for (@Nullable String at = word; at != null; at = parentOrNull(at)) {
            path.add(at);
        }
        return path;
    }

    private @Nullable String parentOrNull(String word) {
        var node = nodes.get(word);
        return node == null || node.parent().isEmpty() ? null : node.parent();
    }

    /** At most three words that may have been meant: what it is another word for, then what is spelt alike. */
    List<String> near(String word) {
        var meant = new LinkedHashSet<String>();
        addAlso(NearWords.fold(word), meant);
        if (meant.isEmpty()) {
            meant.addAll(NearWords.nearest(word, nodes.keySet()));
        }
        if (meant.isEmpty()) {
            for (var also : NearWords.nearest(
                    word,
                    nodes.values().stream()
                            .flatMap(n -> n.also().stream())
                            .distinct()
                            .toList())) {
                addAlso(also, meant);
            }
        }
        return meant.stream().limit(3).toList();
    }

    private void addAlso(String word, Collection<String> meant) {
        var singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        for (var node : nodes.values()) {
            if (node.also().contains(word) || node.also().contains(singular)) {
                meant.add(node.word());
            }
        }
    }
}
