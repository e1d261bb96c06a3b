package org.railwatch.imagery.scene;

/** Numbers that look random and depend on nothing but their place and a seed, so that a pixel can be drawn by itself. */
final class Texture {
    private Texture() {}

    /** From 0 to below 1; the mixing steps are those of SplitMix64 (Steele, Lea and Flood, 2014). */
    static double uniform(long seed, long a, long b) {
        long z = seed + a * 0x9E3779B97F4A7C15L + b * 0xC2B2AE3D27D4EB4FL;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** Normal with mean 0 and standard deviation 1 (Box and Muller, 1958). */
    static double normal(long seed, long a, long b) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, a, b)));
        return radius * Math.cos(2 * Math.PI * uniform(~seed, a, b));
    }

    /** From −1 to 1, smooth from one unit to the next. */
    static double smooth(long seed, double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double right = x - column;
        double down = y - row;
        double upper = mix(uniform(seed, column, row), uniform(seed, column + 1, row), right);
        double lower = mix(uniform(seed, column, row + 1), uniform(seed, column + 1, row + 1), right);
        return 2 * mix(upper, lower, down) - 1;
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share * share * (3 - 2 * share);
    }
}
