package org.railwatch.imagery.chip.pixels;

import java.util.List;
import org.railwatch.imagery.chip.pixels.Stretch.Limits;
import org.railwatch.shell.picture.Drawing;

/** The pixels of a chip before they have colours: light, nothing seen there, or beside the picture. */
public final class Cells {
    private static final byte SEEN = 0;
    private static final byte NO_DATA = 1;
    private static final byte OUTSIDE = 2;
    private static final int GROUND = 0x9A9A9A;
    private static final int HATCH = 0xC8C8C8;
    /** Rows or columns from one line of the hatching to the next. */
    private static final int HATCH_STEP = 8;

    private final int wide;
    private final int high;
    private final float[][] light;
    private final byte[] states;

    Cells(int wide, int high, int bands) {
        this.wide = wide;
        this.high = high;
        this.light = new float[bands][wide * high];
        this.states = new byte[wide * high];
    }

    /**
     * What a frame shows: each cell the sample at its middle where samples are larger, else their mean, of the valid ones by
     * how much of each it covers.
     *
     * @param width of the picture, in its pixels
     * @param height of the picture, in its pixels
     */
    public static Cells of(Light light, Frame frame, int width, int height) {
        var cells = new Cells(frame.wide(), frame.high(), light.bands().length);
        var samples = light.samples();
        var window = frame.window();
        var columns = new Cut(
                frame.wide(),
                window.getX(),
                window.getWidth(),
                samples.window().getX(),
                samples.stepX(),
                samples.width());
        var rows = new Cut(
                frame.high(),
                window.getY(),
                window.getHeight(),
                samples.window().getY(),
                samples.stepY(),
                samples.height());
        for (int y = 0; y < frame.high(); y++) {
            boolean rowOutside = rows.middle(y) < 0 || rows.middle(y) >= height;
            for (int x = 0; x < frame.wide(); x++) {
                int i = y * frame.wide() + x;
                if (rowOutside || columns.middle(x) < 0 || columns.middle(x) >= width) {
                    cells.states[i] = OUTSIDE;
                } else {
                    cells.take(i, light, columns, x, rows, y);
                }
            }
        }
        return cells;
    }

    private void take(int i, Light from, Cut columns, int x, Cut rows, int y) {
        int width = from.samples().width();
        double all = 0;
        double weight = 0;
        for (int row = rows.first[y]; row <= rows.last[y]; row++) {
            double share = rows.share(y, row);
            for (int column = columns.first[x]; column <= columns.last[x]; column++) {
                double part = share * columns.share(x, column);
                int at = row * width + column;
                all += part;
                if (from.valid().get(at)) {
                    weight += part;
                    for (int band = 0; band < light.length; band++) {
                        light[band][i] += (float) (part * from.bands()[band][at]);
                    }
                }
            }
        }
        if (weight * 2 < all || weight == 0) {
            nothing(i);
        } else if (weight != 1) {
            for (float[] band : light) {
                band[i] /= (float) weight;
            }
        }
    }

    /** Which samples each cell covers in one direction, and how much of each. */
    private static final class Cut {
        private final int[] first;
        private final int[] last;
        private final double[] middles;
        private final double[] begins;
        private final double cell;

        Cut(int count, double origin, double length, double samplesOrigin, double step, int samples) {
            first = new int[count];
            last = new int[count];
            middles = new double[count];
            begins = new double[count];
            cell = length / count / step;
            for (int i = 0; i < count; i++) {
                middles[i] = origin + (i + 0.5) * length / count;
                begins[i] = (origin + i * length / count - samplesOrigin) / step;
                if (cell <= 1) {
                    first[i] = within((int) Math.floor((middles[i] - samplesOrigin) / step), samples);
                    last[i] = first[i];
                } else {
                    first[i] = within((int) Math.floor(begins[i] + 1e-9), samples);
                    last[i] = Math.max(first[i], within((int) Math.ceil(begins[i] + cell - 1e-9) - 1, samples));
                }
            }
        }

        private static int within(int index, int count) {
            return Math.max(0, Math.min(count - 1, index));
        }

        /** In pixels of the picture. */
        double middle(int i) {
            return middles[i];
        }

        double share(int i, int sample) {
            return first[i] == last[i]
                    ? 1
                    : Math.max(0, Math.min(sample + 1.0, begins[i] + cell) - Math.max(sample, begins[i]));
        }
    }

    /** The same in one band, the mean of all. */
    public Cells grey() {
        var grey = new Cells(wide, high, 1);
        System.arraycopy(states, 0, grey.states, 0, states.length);
        for (float[] band : light) {
            for (int i = 0; i < states.length; i++) {
                grey.light[0][i] += band[i] / light.length;
            }
        }
        return grey;
    }

    public float[][] light() {
        return light;
    }

    public int wide() {
        return wide;
    }

    public int high() {
        return high;
    }

    public boolean seen(int i) {
        return states[i] == SEEN;
    }

    boolean isOutside(int i) {
        return states[i] == OUTSIDE;
    }

    /** Nothing is seen there. */
    void nothing(int i) {
        states[i] = NO_DATA;
    }

    /** That is beside the picture. */
    void outside(int i) {
        states[i] = OUTSIDE;
    }

    /** How much of all lies beside the picture, 0 to 1. */
    public double shareOutside() {
        return share(OUTSIDE);
    }

    /** How much of all lies on the picture and shows nothing, 0 to 1. */
    public double shareWithoutData() {
        return share(NO_DATA);
    }

    /** Whether nothing is seen on any of it. */
    public boolean blank() {
        for (int i = 0; i < states.length; i++) {
            if (seen(i)) {
                return false;
            }
        }
        return true;
    }

    private double share(byte state) {
        int count = 0;
        for (byte each : states) {
            count += each == state ? 1 : 0;
        }
        return (double) count / states.length;
    }

    /** In the colours of these limits, one for each band; what shows nothing is hatched, / beside the picture, \ on it. */
    public Drawing drawn(List<Limits> limits) {
        var drawing = new Drawing(wide, high);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                drawing.set(x, y, colour(x, y, limits));
            }
        }
        return drawing;
    }

    private int colour(int x, int y, List<Limits> limits) {
        int i = y * wide + x;
        if (states[i] != SEEN) {
            int along = states[i] == OUTSIDE ? x + y : x - y;
            return Math.floorMod(along, HATCH_STEP) < 2 ? HATCH : GROUND;
        }
        if (light.length == 1) {
            return limits.get(0).shade(light[0][i]) * 0x010101;
        }
        return limits.get(0).shade(light[0][i]) << 16
                | limits.get(1).shade(light[1][i]) << 8
                | limits.get(2).shade(light[2][i]);
    }
}
