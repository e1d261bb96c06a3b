package org.railwatch.imagery.train;

import java.util.ArrayList;
import java.util.List;

/** How bright the picture is along a train, from one end to the other, in samples of equal length on the ground. */
public final class BrightnessProfile {
    /** The brightness of a pixel, counted from 0, in any unit; asked for pixels beyond the edge too, which repeat it. */
    @FunctionalInterface
    public interface Pixels {
        double at(int column, int row);
    }

    /** Continuous pixel coordinates; (0, 0) is the outer corner of the first pixel. */
    public record Point(double column, double row) {}

    /** Lines beside the middle, in metres: well inside a car of 3 m even where the middle is a pixel off. */
    private static final double[] BESIDE_METRES = {-0.6, 0, 0.6};

    private final double[] samples;
    private final double metresPerSample;

    public BrightnessProfile(double[] samples, double metresPerSample) {
        if (!(metresPerSample > 0) || !Double.isFinite(metresPerSample)) {
            throw new IllegalArgumentException(metresPerSample + " m a sample");
        }
        this.samples = samples.clone();
        this.metresPerSample = metresPerSample;
    }

    /**
     * Along a centre line, two samples a pixel, between pixels by bilinear interpolation, as the mean of three lines side
     * by side. The size of a pixel is that on the ground, in metres; it need not be square, but its sides must be.
     */
    public static BrightnessProfile along(
            Pixels pixels, List<Point> line, double pixelWidthMetres, double pixelHeightMetres) {
        double step = Math.min(pixelWidthMetres, pixelHeightMetres) / 2;
        var samples = new ArrayList<Double>();
        double next = step / 2;
        for (int i = 1; i < line.size(); i++) {
            var from = line.get(i - 1);
            double east = (line.get(i).column() - from.column()) * pixelWidthMetres;
            double south = (line.get(i).row() - from.row()) * pixelHeightMetres;
            double length = Math.hypot(east, south);
            for (; next < length; next += step) {
                double sum = 0;
                for (double beside : BESIDE_METRES) {
                    double x = (next * east - beside * south) / length;
                    double y = (next * south + beside * east) / length;
                    sum += between(pixels, from.column() + x / pixelWidthMetres, from.row() + y / pixelHeightMetres);
                }
                samples.add(sum / BESIDE_METRES.length);
            }
            next -= length;
        }
        return new BrightnessProfile(
                samples.stream().mapToDouble(Double::doubleValue).toArray(), step);
    }

    private static double between(Pixels pixels, double column, double row) {
        int left = (int) Math.floor(column - 0.5);
        int top = (int) Math.floor(row - 0.5);
        double right = column - 0.5 - left;
        double down = row - 0.5 - top;
        return (1 - down) * ((1 - right) * pixels.at(left, top) + right * pixels.at(left + 1, top))
                + down * ((1 - right) * pixels.at(left, top + 1) + right * pixels.at(left + 1, top + 1));
    }

    public int size() {
        return samples.length;
    }

    public double at(int sample) {
        return samples[sample];
    }

    public double metresPerSample() {
        return metresPerSample;
    }

    public double metres() {
        return samples.length * metresPerSample;
    }
}
