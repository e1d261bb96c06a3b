package org.railwatch.document.intake.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself in JSON-LD with the words of schema.org: of the first object that has a
 * {@code datePublished}. What is not JSON says nothing.
 */
record JsonLd(
        @Nullable String headline,
        @Nullable String author,
        @Nullable String published) {
    private static final int LONGEST = 1 << 20;

    static JsonLd of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() <= LONGEST) {
                JsonLd found = in(json);
                if (found.published() != null) {
                    return found;
                }
            }
        }
        return new JsonLd(null, null, null);
    }

    private static JsonLd in(String json) {
        Object read;
        try {
            read = JsonMapper.shared().readValue(json, Object.class);
        } catch (JacksonException notJson) {
            return new JsonLd(null, null, null);
        }
        Deque<Object> open = new ArrayDeque<>(List.of(read == null ? "" : read));
        while (!open.isEmpty()) {
            Object value = open.pop();
            if (value instanceof List<?> items) {
                push(open, items);
            } else if (value instanceof Map<?, ?> object) {
                if (object.get("datePublished") instanceof String published) {
                    return new JsonLd(text(object.get("headline")), author(object.get("author")), published);
                }
                push(
                        open,
                        List.copyOf(object.values().stream()
                                .filter(inner -> inner instanceof Map || inner instanceof List)
                                .toList()));
            }
        }
        return new JsonLd(null, null, null);
    }

    /** So that the first is taken first. */
    private static void push(Deque<Object> open, List<?> items) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Object item = items.get(i);
            if (item != null) {
                open.push(item);
            }
        }
    }

    private static @Nullable String author(@Nullable Object author) {
        if (author instanceof List<?> several) {
            var names = several.stream()
                    .map(JsonLd::author)
                    .filter(name -> name != null && !name.isBlank())
                    .toList();
            return names.isEmpty() ? null : String.join(", ", names);
        }
        return author instanceof Map<?, ?> person ? text(person.get("name")) : text(author);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
