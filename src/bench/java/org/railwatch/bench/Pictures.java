package org.railwatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.railwatch.Railwatch;
import org.railwatch.imagery.scene.CornerAffine;
import org.railwatch.imagery.scene.DrawnTiff;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;

/**
 * What a chip of 512 pixels costs out of a tiled GeoTIFF of 1 GB and of one of a tenth of that, warm as at the prompt and as
 * whole processes, beside gdal_translate for the same window where it is found; and how fast a thousand small pictures are
 * taken in. To be run in a heap of 256 MB. Prints {@code name value unit} lines.
 */
public final class Pictures {
    private static final String LAUNCHER =
            Path.of("target", "railwatch").toAbsolutePath().toString();
    private static final int RUNS = 21;
    private static final int SMALL = 1000;

    private final Path folder;

    private Pictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        new Pictures(Files.createDirectories(Path.of("target", "bench", "pictures").toAbsolutePath())).all();
    }

    private void all() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("pictures.gpkg"));
        large("large.tif", 20_480, 17_408);
        large("tenth.tif", 6_400, 5_632);
        for (String file : List.of("large.tif", "tenth.tif")) {
            wall(LAUNCHER, "--store", "pictures.gpkg", "image", "add", file, "--gsd", "0.5m");
        }
        warm();
        processes();
        manyFiles();
    }

    /** Three bands of a byte in tiles of 256 pixels of half a metre, not packed. */
    private void large(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            new DrawnTiff(width, height, 3, DrawnTiff.Sample.UINT8)
                    .crs(32_652)
                    .georeferenced(CornerAffine.northUp(632_000, 4_700_000, 0.5, 0.5))
                    .tiled(256, 256)
                    .write(file, (column, row, band) -> (column * 7 ^ row * 13) + 40 * band & 255);
        }
        print("chip.file." + name.replace(".tif", ""), Files.size(file) / 1e6, "MB");
    }

    private void warm() throws IOException {
        var arguments = Arguments.of(
                List.of("--store", folder.resolve("pictures.gpkg").toString(), "--read-only"), Map.of());
        try (var context = Railwatch.context(arguments, Clock.systemUTC(), new Random(1))) {
            Session session = context.getBean(Session.class);
            for (int image = 1; image <= 2; image++) {
                var times = new double[RUNS];
                for (int i = -10; i < RUNS; i++) {
                    long begun = System.nanoTime();
                    chip(session, image);
                    times[Math.max(0, i)] = (System.nanoTime() - begun) / 1e6;
                }
                spread(image == 1 ? "chip.warm.large" : "chip.warm.tenth", times);
            }
        }
        Runtime now = Runtime.getRuntime();
        print("chip.heap.most", now.maxMemory() / 1e6, "MB");
    }

    private void chip(Session session, int image) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        session.speakTo(Console.of(writer, writer));
        int code = session.run(Words.of("image chip I-" + image + " --size 256m --overwrite --output "
                + folder.resolve("c.png")));
        if (code != 0) {
            throw new IllegalStateException(said.toString());
        }
    }

    /** Taken in turn, so that what else the machine does falls on all. */
    private void processes() throws IOException, InterruptedException {
        var names = new ArrayList<String>(List.of("chip.process.start", "chip.process.large", "chip.process.tenth"));
        var lines = new ArrayList<String[]>();
        lines.add(new String[] {LAUNCHER, "--store", "pictures.gpkg", "image", "show", "I-1"});
        for (String image : List.of("I-1", "I-2")) {
            lines.add(new String[] {
                LAUNCHER, "--store", "pictures.gpkg", "image", "chip", image, "--size", "256m", "--overwrite", "--output", "p.png"
            });
        }
        if (Files.isExecutable(Path.of("/usr/bin/gdal_translate"))) {
            names.add("chip.peer.gdal_translate.large");
            lines.add(new String[] {
                "/usr/bin/gdal_translate", "-q", "-of", "PNG", "-scale", "-srcwin", "9984", "8448", "512", "512", "large.tif",
                "g.png"
            });
        }
        var times = new double[lines.size()][RUNS];
        for (int run = -1; run < RUNS; run++) {
            for (int i = 0; i < lines.size(); i++) {
                times[i][Math.max(0, run)] = wall(lines.get(i));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            spread(names.get(i), times[i]);
        }
    }

    private void manyFiles() throws IOException, InterruptedException {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < SMALL; i++) {
            Path file = many.resolve("s" + i + ".tif");
            int seed = i;
            if (!Files.exists(file)) {
                new DrawnTiff(256, 256, 3, DrawnTiff.Sample.UINT8)
                        .crs(32_652)
                        .georeferenced(CornerAffine.northUp(632_000 + i * 100, 4_700_000, 0.5, 0.5))
                        .deflated()
                        .write(file, (column, row, band) -> column * seed + row + band & 255);
            }
        }
        Files.deleteIfExists(folder.resolve("many.gpkg"));
        double took = wall(LAUNCHER, "--store", "many.gpkg", "--quiet", "image", "add", "many");
        print("image-add.thousand", took / 1000, "s");
        print("image-add.rate", SMALL / (took / 1000), "files/s");
    }

    private double wall(String... command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + ": " + Files.readString(folder.resolve("err.txt")));
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void spread(String name, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        print(name + ".min", sorted[0], "ms");
        print(name + ".median", sorted[sorted.length / 2], "ms");
        print(name + ".max", sorted[sorted.length - 1], "ms");
    }

    private static void print(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.1f %s%n", name, value, unit);
    }
}
