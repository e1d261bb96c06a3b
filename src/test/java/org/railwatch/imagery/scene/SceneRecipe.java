package org.railwatch.imagery.scene;

/**
 * What a scene is drawn from. Pixels in metres on the map of zone 52, not necessarily square; the heading of the tracks in degrees from the
 * grid's north; the radius of their curve in metres, infinite for none; the share of the picture that clouds are to
 * cover; the noise of a pixel as a standard deviation, of 255. The same recipe gives the same scene.
 */
public record SceneRecipe(
        long seed,
        Consist train,
        double pixelWidth,
        double pixelHeight,
        double headingDegrees,
        double radiusMetres,
        Sun sun,
        double cloudShare,
        double noise) {
    /** On a straight track, under a clear sky, at noon in autumn. */
    public static SceneRecipe of(long seed, Consist train, double pixelMetres, double headingDegrees) {
        return new SceneRecipe(
                seed,
                train,
                pixelMetres,
                pixelMetres,
                headingDegrees,
                Double.POSITIVE_INFINITY,
                new Sun(170, 40),
                0,
                3);
    }

    public SceneRecipe withPixels(double width, double height) {
        return new SceneRecipe(seed, train, width, height, headingDegrees, radiusMetres, sun, cloudShare, noise);
    }

    public SceneRecipe withRadius(double metres) {
        return new SceneRecipe(seed, train, pixelWidth, pixelHeight, headingDegrees, metres, sun, cloudShare, noise);
    }

    public SceneRecipe withSun(Sun other) {
        return new SceneRecipe(
                seed, train, pixelWidth, pixelHeight, headingDegrees, radiusMetres, other, cloudShare, noise);
    }

    public SceneRecipe withClouds(double share) {
        return new SceneRecipe(seed, train, pixelWidth, pixelHeight, headingDegrees, radiusMetres, sun, share, noise);
    }

    public SceneRecipe withNoise(double deviation) {
        return new SceneRecipe(
                seed, train, pixelWidth, pixelHeight, headingDegrees, radiusMetres, sun, cloudShare, deviation);
    }
}
