package org.railwatch.imagery.scene;

import org.railwatch.imagery.scene.CornerAffine.Point;

/**
 * Where the pixels of a scene lie: a map (EPSG:32652, 3857 or 4326, longitude first) and the corner-based transform to
 * it. A scene is drawn on the ground and looked at through its grid, so that one scene can be had on every map.
 */
public record SceneGrid(int epsg, CornerAffine affine, int width, int height) {
    private static final double WEB_RADIUS = 6_378_137;

    /** Easting and northing in zone 52 of continuous pixel coordinates. */
    public Point utm(double column, double row) {
        var map = affine.map(column, row);
        var lonLat = lonLatOfMap(map);
        return epsg == 32_652 ? map : Utm52.of(lonLat.x(), lonLat.y());
    }

    /** Longitude and latitude of continuous pixel coordinates. */
    public Point lonLat(double column, double row) {
        return lonLatOfMap(affine.map(column, row));
    }

    /** Continuous pixel coordinates of an easting and northing in zone 52. */
    public Point pixel(double easting, double northing) {
        if (epsg == 32_652) {
            return affine.pixel(easting, northing);
        }
        var map = mapOf(Utm52.lonLat(easting, northing));
        return affine.pixel(map.x(), map.y());
    }

    private Point lonLatOfMap(Point map) {
        return switch (epsg) {
            case 32_652 -> Utm52.lonLat(map.x(), map.y());
            case 4326 -> map;
            case 3857 ->
                new Point(
                        Math.toDegrees(map.x() / WEB_RADIUS),
                        Math.toDegrees(2 * Math.atan(Math.exp(map.y() / WEB_RADIUS)) - Math.PI / 2));
            default -> throw new IllegalStateException("EPSG:" + epsg);
        };
    }

    private Point mapOf(Point lonLat) {
        return switch (epsg) {
            case 4326 -> lonLat;
            case 3857 ->
                new Point(
                        WEB_RADIUS * Math.toRadians(lonLat.x()),
                        WEB_RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lonLat.y()) / 2)));
            default -> throw new IllegalStateException("EPSG:" + epsg);
        };
    }

    /** North up on another map, over the same ground, with as many columns and rows; the pixels are then as they come. */
    public SceneGrid on(int otherEpsg) {
        var from = new SceneGrid(otherEpsg, affine, width, height);
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            var lonLat = lonLat(corner % 2 * width, corner / 2 * height);
            var map = from.mapOf(lonLat);
            west = Math.min(west, map.x());
            east = Math.max(east, map.x());
            south = Math.min(south, map.y());
            north = Math.max(north, map.y());
        }
        return new SceneGrid(
                otherEpsg,
                CornerAffine.northUp(west, north, (east - west) / width, (north - south) / height),
                width,
                height);
    }
}
