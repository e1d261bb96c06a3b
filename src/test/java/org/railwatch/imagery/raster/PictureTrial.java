package org.railwatch.imagery.raster;

import com.sun.management.ThreadMXBean;
import java.awt.Rectangle;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * What comes of a picture file that is opened and looked into as {@code image add} does.
 *
 * @param refused the sentence; null when it was read
 * @param fault what must not be; null when nothing was
 * @param seconds of processor time of the thread, which a busy machine does not stretch
 * @param megabytes that the thread took, whether or not they were given back between
 */
record PictureTrial(@Nullable String refused, @Nullable String fault, double seconds, long megabytes) {
    static final double MOST_SECONDS = 2;
    static final long MOST_MEGABYTES = 200;
    private static final int LONGEST_SENTENCE = 300;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Opens it, asks what it says, reads 64 by 64 pixels of its middle and all of it in 256 samples a side. */
    static PictureTrial of(Path file, String name) {
        long thread = Thread.currentThread().getId();
        long nanos = THREADS.getThreadCpuTime(thread);
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        String refused = null;
        String fault = null;
        try (RasterFile picture = RasterFile.open(file, name)) {
            Facts facts = picture.facts();
            int wide = Math.min(64, facts.width());
            int high = Math.min(64, facts.height());
            var window = new Rectangle((facts.width() - wide) / 2, (facts.height() - high) / 2, wide, high);
            fault = wrong(picture.read(window, wide, high), facts);
            fault = fault == null ? wrong(picture.glance(256), facts) : fault;
        } catch (UserError e) {
            refused = e.sentence();
            fault = wrong(e, name);
        } catch (Throwable e) { // What a reader of pictures throws is just what is tried here.
            fault = "threw " + e + at(e);
        }
        double seconds = (THREADS.getThreadCpuTime(thread) - nanos) / 1e9;
        long megabytes = (THREADS.getThreadAllocatedBytes(thread) - bytes) >> 20;
        if (fault == null && seconds > MOST_SECONDS) {
            fault = "took " + seconds + " s";
        }
        if (fault == null && megabytes > MOST_MEGABYTES) {
            fault = "took " + megabytes + " MB";
        }
        return new PictureTrial(refused, fault, seconds, megabytes);
    }

    private static String at(Throwable thrown) {
        var where = new StringBuilder();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (where.length() < 500) {
                where.append(" | ").append(frame);
            }
        }
        return where.toString();
    }

    private static @Nullable String wrong(Samples samples, Facts facts) {
        for (float[] band : samples.bands()) {
            if (band.length != samples.width() * samples.height()) {
                return "a band of " + band.length + " samples in " + samples.width() + " by " + samples.height();
            }
        }
        var shown = samples.window();
        boolean inside = shown.getX() >= 0
                && shown.getY() >= 0
                && shown.getMaxX() < facts.width() + samples.stepX()
                && shown.getMaxY() < facts.height() + samples.stepY();
        return inside ? null : "shows " + shown + " of " + facts.width() + " by " + facts.height();
    }

    private static @Nullable String wrong(UserError error, String name) {
        String sentence = error.sentence();
        if (error.kind() != UserError.Kind.UNREADABLE) {
            return "is refused as " + error.kind() + ": " + sentence;
        }
        if (sentence.length() > LONGEST_SENTENCE || sentence.chars().anyMatch(Character::isISOControl)) {
            return "is no sentence: " + sentence;
        }
        return sentence.contains(name) ? null : "does not name the file: " + sentence;
    }

    /** Those of some pictures of a seed: which, from what, what was done and what came of it, with tabs between. */
    static List<String> mutated(long seed, int count, Path folder) throws IOException {
        var good = new ArrayList<>(DrawnPictures.all(folder).entrySet());
        var told = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var from = good.get(i % good.size());
            Mutation mutation = Mutation.of(from.getValue(), new Random(seed * 1_000_003 + i));
            Path file = folder.resolve("m" + i + "-" + from.getKey());
            Files.write(file, mutation.bytes());
            System.err.println(file.getFileName() + " " + mutation.told());
            PictureTrial trial = of(file, String.valueOf(file.getFileName()));
            told.add(String.join(
                    "\t",
                    file.getFileName().toString(),
                    mutation.told(),
                    trial.fault() == null ? "" : trial.fault(),
                    trial.refused() == null ? "" : trial.refused(),
                    Double.toString(trial.seconds()),
                    Long.toString(trial.megabytes())));
            Files.delete(file);
        }
        return told;
    }

    /** In a process of its own, whose memory can be bounded. Words: seed, count, folder, file of what came of it. */
    public static void main(String[] words) throws IOException {
        Files.write(
                Path.of(words[3]), mutated(Long.parseLong(words[0]), Integer.parseInt(words[1]), Path.of(words[2])));
    }
}
