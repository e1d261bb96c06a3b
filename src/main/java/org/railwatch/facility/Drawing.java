package org.railwatch.facility;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.Shape;
import org.railwatch.shell.line.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One shape as a user draws it, in WKT or GeoJSON.
 *
 * @param name what the file calls it: the {@code name} of a GeoJSON feature; null when it says nothing
 */
public record Drawing(Shape shape, @Nullable String name) {
    public static Drawing ofWkt(String text) {
        return new Drawing(Shape.ofWkt(text), null);
    }

    /**
     * The one shape of a WKT or GeoJSON file.
     *
     * @throws UserError (unreadable) when it holds none, or several features
     */
    public static Drawing of(InputFile file) {
        String text = file.text().strip();
        try {
            return text.startsWith("{") ? ofGeoJson(file, text) : ofWkt(text);
        } catch (UserError e) {
            throw UserError.unreadable(file + ": " + e.sentence());
        }
    }

    /**
     * The shape, which is an area.
     *
     * @param cure what to do when it is none
     */
    public Shape areaOr(String cure) {
        if (shape.kind() != Shape.Kind.AREA) {
            throw UserError.usage(
                    "an area is a polygon, not a " + shape.kind().name().toLowerCase(Locale.ROOT) + "; " + cure);
        }
        return shape;
    }

    @SuppressWarnings("unchecked")
    private static Drawing ofGeoJson(InputFile file, String text) {
        Map<String, Object> json;
        try {
            json = JsonMapper.shared().readValue(text, Map.class);
        } catch (JacksonException e) {
            throw UserError.unreadable(file + " is not GeoJSON: " + e.getOriginalMessage());
        }
        if (json.get("features") instanceof List<?> features) {
            if (features.size() != 1 || !(features.get(0) instanceof Map)) {
                throw UserError.unreadable(file + " has " + features.size() + " features; give a file with one");
            }
            json = (Map<String, Object>) features.get(0);
        }
        Object geometry = json.get("geometry");
        Map<String, Object> drawn = geometry instanceof Map<?, ?> ? (Map<String, Object>) geometry : json;
        return new Drawing(Shape.ofGeoJson(drawn), name(json));
    }

    private static @Nullable String name(Map<String, Object> feature) {
        return feature.get("properties") instanceof Map<?, ?> properties
                        && properties.get("name") instanceof String name
                        && !name.isBlank()
                ? name.strip()
                : null;
    }
}
