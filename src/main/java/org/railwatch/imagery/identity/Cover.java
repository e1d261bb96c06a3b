package org.railwatch.imagery.identity;

import java.util.Arrays;

/** How the pixels of a line fall upon the pixels of a shorter one: each upon one of them, or a part upon the next. */
final class Cover {
    private final int[] first;
    private final float[] part;
    private final float[] rest;

    Cover(int from, int to) {
        first = new int[from];
        part = new float[from];
        rest = new float[from];
        float size = (float) to / from;
        for (int i = 0; i < from; i++) {
            first[i] = Math.min(to - 1, (int) ((long) i * to / from));
            double end = (double) (i + 1) * to / from;
            rest[i] = (float) Math.max(0, Math.min(size, end - first[i] - 1));
            part[i] = size - rest[i];
        }
    }

    int first(int i) {
        return first[i];
    }

    /** The weight of pixel i in the first pixel that it covers. */
    float part(int i) {
        return part[i];
    }

    /** The weight of pixel i in the next. */
    float rest(int i) {
        return rest[i];
    }

    void mean(float[] line, float[] shorter) {
        Arrays.fill(shorter, 0);
        for (int i = 0; i < first.length; i++) {
            int at = first[i];
            shorter[at] += line[i] * part[i];
            if (at + 1 < shorter.length) {
                shorter[at + 1] += line[i] * rest[i];
            }
        }
    }

    void add(float[] plane, int row, float[] line, float weight) {
        for (int x = 0; x < line.length; x++) {
            plane[row * line.length + x] += line[x] * weight;
        }
    }
}
