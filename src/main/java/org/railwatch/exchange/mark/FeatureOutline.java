package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.exchange.json.JsonItem;
import org.railwatch.geo.Position;
import org.railwatch.geo.Shape;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.outline.Outline;

/**
 * Where a GeoJSON feature lies on its picture: by its pixels where it has them, {@code px} with {@code shape}, or {@code
 * bounds_imcoords}, {@code x1,y1,x2,y2}; else by its geometry, over the picture's georeference. Pure.
 */
record FeatureOutline(JsonItem feature, JsonItem properties) {
    boolean hasPx() {
        return properties.has("px");
    }

    /** Whether only its geometry says where it is, and that has several parts or holes. */
    boolean severalParts() {
        if (hasPx()
                || properties.has("bounds_imcoords")
                || !(feature.value("geometry") instanceof Map<?, ?> geometry)
                || !(geometry.get("type") instanceof String type)
                || !(geometry.get("coordinates") instanceof List<?> parts)) {
            return false;
        }
        return switch (type) {
            case "MultiPoint", "MultiLineString", "Polygon" -> parts.size() > 1;
            case "MultiPolygon" ->
                parts.size() > 1 || (parts.size() == 1 && parts.get(0) instanceof List<?> rings && rings.size() > 1);
            default -> false;
        };
    }

    Outline on(Image image, ForeignMark foreign) {
        if (hasPx()) {
            Outline.Form form = foreign.form()
                    .orElseThrow(
                            () -> properties.fault("shape", "is missing; it says what px is: box, obb, polygon …"));
            String px = String.valueOf(properties.text("px"));
            return properties.checked("px", () -> {
                var numbers = new ArrayList<Double>();
                for (Pixel pixel : Pixel.listOf(px)) {
                    numbers.add(pixel.x());
                    numbers.add(pixel.y());
                }
                return ForeignMark.outline(image, form, numbers);
            });
        }
        if (properties.has("bounds_imcoords")) {
            return properties.checked("bounds_imcoords", () -> bounds(image));
        }
        Shape shape = shape();
        if (shape == null) {
            throw feature.refused("has no place: neither px, nor bounds_imcoords, nor a geometry");
        }
        return feature.checked("geometry", () -> laid(shape, image));
    }

    /** The geometry; null when it has none, which OSML writes as the point 0,0. */
    @Nullable
    Shape shape() {
        if (!(feature.value("geometry") instanceof Map<?, ?> geometry)) {
            if (feature.has("geometry")) {
                throw feature.fault("geometry", "'" + JsonItem.shown(feature.value("geometry")) + "' is no geometry");
            }
            return null;
        }
        var named = new LinkedHashMap<String, Object>();
        geometry.forEach((key, value) -> {
            if (value != null) {
                named.put(String.valueOf(key), value);
            }
        });
        Shape shape = feature.checked("geometry", () -> Shape.ofGeoJson(named));
        return shape.kind() == Shape.Kind.POINT && shape.centre().equals(new Position(0, 0)) ? null : shape;
    }

    private Outline bounds(Image image) {
        Object value = properties.value("bounds_imcoords");
        String shown = JsonItem.shown(value);
        List<Double> bounds = value instanceof String text ? split(text) : properties.numbers("bounds_imcoords", value);
        if (bounds.size() != 4) {
            throw UserError.usage("'" + shown + "' is not four numbers, x1,y1,x2,y2");
        }
        if (bounds.get(0).equals(bounds.get(2)) || bounds.get(1).equals(bounds.get(3))) {
            throw UserError.usage("'" + shown + "' has no width or no height; it is x1,y1,x2,y2");
        }
        return ForeignMark.outline(image, Outline.Form.BOX, bounds);
    }

    private static List<Double> split(String text) {
        var numbers = new ArrayList<Double>();
        for (String word : text.strip().split("\\s*,\\s*", -1)) {
            try {
                numbers.add(Double.valueOf(word));
            } catch (NumberFormatException e) {
                return List.of();
            }
        }
        return numbers;
    }

    private static Outline laid(Shape shape, Image image) {
        Georeference georeference = image.requireGeoreference();
        var numbers = new ArrayList<Double>();
        for (Position position : shape.vertices()) {
            Pixel pixel = georeference.pixel(position);
            numbers.add(pixel.x());
            numbers.add(pixel.y());
        }
        Outline.Form form = switch (shape.kind()) {
            case POINT -> Outline.Form.POINT;
            case LINE -> Outline.Form.LINE;
            case AREA -> Outline.Form.POLYGON;
        };
        return ForeignMark.outline(image, form, numbers);
    }
}
