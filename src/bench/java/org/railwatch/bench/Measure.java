package org.railwatch.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whole processes, timed from outside: each block runs its programs in turn, after a warm-up, so that what else the machine
 * does falls on all of them. Prints {@code name value unit} lines; compare only inside a block, and the minimum first.
 */
public final class Measure {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String LAUNCHER = TARGET.resolve("railwatch").toString();
    private static final int FACILITIES = 10_000;

    private final Path folder;
    private final int runs;

    private Measure(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /** One program of a block; {@code before} makes its folder ready and is not timed. */
    private record Contestant(String name, List<String> command, Map<String, String> environment, List<String> before) {
        static Contestant of(String name, String... command) {
            return new Contestant(name, List.of(command), Map.of(), List.of());
        }

        Contestant with(String variable, String value) {
            return new Contestant(name, command, Map.of(variable, value), before);
        }

        Contestant after(String shell) {
            return new Contestant(name, command, environment, List.of("sh", "-c", shell));
        }
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        int runs = words.length > 0 ? Integer.parseInt(words[0]) : 20;
        Path folder = Files.createDirectories(TARGET.resolve("bench"));
        new Measure(folder, runs).all();
    }

    private void all() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("case.gpkg"));
        check(Contestant.of("case", LAUNCHER, "--store", "case.gpkg", "--file", "geodata:tumangang.rw"));
        Files.writeString(folder.resolve("facilities.csv"), generated());
        Files.writeString(folder.resolve("script.rw"), script());
        oneShots();
        prompt();
        scripts();
        bulk();
    }

    private void oneShots() throws IOException, InterruptedException {
        String[] list = {LAUNCHER, "--store", "case.gpkg", "facility", "list"};
        var block = new ArrayList<Contestant>();
        block.add(Contestant.of("start.launcher", list));
        block.add(Contestant.of(
                "start.java-jar",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                TARGET.resolve("railwatch.jar").toString(),
                "--store",
                "case.gpkg",
                "facility",
                "list"));
        block.add(Contestant.of(
                "start.launcher.json", LAUNCHER, "--store", "case.gpkg", "facility", "list", "--format", "json"));
        block.add(Contestant.of(
                "start.launcher.suggest", LAUNCHER, "--store", "case.gpkg", "link", "suggest", "--claim", "C-2"));
        block.add(Contestant.of("start.launcher.help", LAUNCHER, "help"));
        String newer = newerJava();
        if (newer != null) {
            check(Contestant.of("train", LAUNCHER, "--store", "train.gpkg", "--file", TARGET + "/archive/training.rw")
                    .with("RAILWATCH_TRAIN", "yes")
                    .after("rm -f train.gpkg"), newer);
            block.add(Contestant.of("start.launcher.java25", list).with("JAVA_HOME", newer));
        }
        if (found("sqlite3")) {
            block.add(Contestant.of("start.peer.sqlite3", "sqlite3", "case.gpkg", "select slug, name from facility"));
        }
        if (found("python3")) {
            block.add(Contestant.of("start.peer.python3", "python3", "-c", "import argparse, sqlite3, json"));
        }
        if (found("ogrinfo")) {
            block.add(Contestant.of("start.peer.ogrinfo", "ogrinfo", "-ro", "-q", "case.gpkg"));
        }
        run(block);
    }

    /** Until the sign of the prompt is on the terminal; util-linux script lends one. */
    private void prompt() throws IOException, InterruptedException {
        if (!found("script")) {
            System.out.println("prompt.ready skipped: there is no script (util-linux) on PATH");
            return;
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < runs + 2; i++) {
            var process = new ProcessBuilder("script", "-qec", LAUNCHER + " --store case.gpkg", "/dev/null")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            long begin = System.nanoTime();
            var shown = new StringBuilder();
            try (var screen = process.inputReader();
                    var keys = process.outputWriter()) {
                while (shown.indexOf("railwatch>") < 0) {
                    int next = screen.read();
                    if (next < 0 || shown.length() > 10_000) {
                        throw new IllegalStateException("no prompt, but: " + shown);
                    }
                    shown.append((char) next);
                }
                if (i >= 2) {
                    times.add((System.nanoTime() - begin) / 1e6);
                }
                keys.write("exit\r");
                keys.flush();
                while (screen.read() >= 0) {
                    // Until the program has left.
                }
            }
            process.waitFor();
        }
        print("prompt.ready", times, 0);
    }

    private void scripts() throws IOException, InterruptedException {
        String again = "cp case.gpkg script.gpkg";
        String[] play = {"--store", "script.gpkg", "--file", "script.rw"};
        run(List.of(
                Contestant.of("script200.full-compiler", words(LAUNCHER, play)).after(again),
                Contestant.of("script200.first-compiler-only", words(LAUNCHER, play))
                        .with("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
                        .after(again)));
    }

    private void bulk() throws IOException, InterruptedException {
        String[] take = {"--store", "bulk.gpkg", "import", "csv", "facilities.csv", "--kind", "facility", "--format", "ids"};
        check(Contestant.of("fill", words(LAUNCHER, take)).after("rm -f bulk.gpkg*"));
        Files.copy(folder.resolve("bulk.gpkg"), folder.resolve("full.gpkg"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String[] give = {
            "--store", "full.gpkg", "export", "geojson", "--kind", "facility", "--output", "full.geojson", "--overwrite"
        };
        String first = "-XX:TieredStopAtLevel=1";
        var block = new ArrayList<Contestant>();
        block.add(Contestant.of("import10000.full-compiler", words(LAUNCHER, take)).after("rm -f bulk.gpkg*"));
        block.add(Contestant.of("import10000.first-compiler-only", words(LAUNCHER, take))
                .with("JDK_JAVA_OPTIONS", first)
                .after("rm -f bulk.gpkg*"));
        block.add(Contestant.of("export10000.full-compiler", words(LAUNCHER, give)));
        block.add(Contestant.of("export10000.first-compiler-only", words(LAUNCHER, give))
                .with("JDK_JAVA_OPTIONS", first));
        if (found("ogr2ogr")) {
            block.add(Contestant.of(
                            "import10000.peer.ogr2ogr",
                            "ogr2ogr", "-f", "GPKG", "ogr.gpkg", "facilities.csv",
                            "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-a_srs", "EPSG:4326")
                    .after("rm -f ogr.gpkg"));
            block.add(Contestant.of(
                            "export10000.peer.ogr2ogr", "ogr2ogr", "-f", "GeoJSON", "ogr.geojson", "full.gpkg", "facilities")
                    .after("rm -f ogr.geojson"));
        }
        run(block);
    }

    /** Two rounds to warm the disk cache, then as many as asked, the contestants in turn. */
    private void run(List<Contestant> block) throws IOException, InterruptedException {
        var times = new LinkedHashMap<String, List<Double>>();
        var memory = new LinkedHashMap<String, Long>();
        for (int round = -2; round < runs; round++) {
            for (Contestant contestant : block) {
                var result = timed(contestant);
                if (round >= 0) {
                    times.computeIfAbsent(contestant.name(), name -> new ArrayList<>()).add(result.milliseconds());
                    memory.merge(contestant.name(), result.peakKilobytes(), Math::max);
                }
            }
        }
        times.forEach((name, all) -> print(name, all, memory.getOrDefault(name, 0L)));
    }

    private record Result(double milliseconds, long peakKilobytes) {}

    /** Peak memory from GNU time, where there is one. */
    private Result timed(Contestant contestant) throws IOException, InterruptedException {
        if (!contestant.before().isEmpty()) {
            new ProcessBuilder(contestant.before()).directory(folder.toFile()).start().waitFor();
        }
        boolean gnu = Files.isExecutable(Path.of("/usr/bin/time"));
        var command = new ArrayList<String>();
        if (gnu) {
            command.addAll(List.of("/usr/bin/time", "-f", "%M", "-o", "peak.txt"));
        }
        command.addAll(contestant.command());
        File said = folder.resolve("said.txt").toFile();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(contestant.environment());
        long begin = System.nanoTime();
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(contestant + " failed: " + Files.readString(said.toPath()));
        }
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        long peak = gnu ? Long.parseLong(Files.readString(folder.resolve("peak.txt")).strip()) : 0;
        return new Result(milliseconds, peak);
    }

    private void check(Contestant contestant) throws IOException, InterruptedException {
        timed(contestant);
    }

    private void check(Contestant contestant, String javaHome) throws IOException, InterruptedException {
        var environment = new LinkedHashMap<String, String>(contestant.environment());
        environment.put("JAVA_HOME", javaHome);
        timed(new Contestant(contestant.name(), contestant.command(), environment, contestant.before()));
    }

    private static void print(String name, List<Double> times, long peakKilobytes) {
        var sorted = times.stream().sorted().toList();
        line(name + ".min", sorted.get(0), "ms");
        line(name + ".median", sorted.get(sorted.size() / 2), "ms");
        line(name + ".max", sorted.get(sorted.size() - 1), "ms");
        if (peakKilobytes > 0) {
            line(name + ".peak", peakKilobytes / 1024.0, "MB");
        }
    }

    private static void line(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %.0f %s%n", name, value, unit);
    }

    /** A grid over the far east, always the same. */
    private static String generated() {
        var csv = new StringBuilder("slug,name,kind,country,lon,lat\n");
        for (int i = 0; i < FACILITIES; i++) {
            csv.append("site-%d,Site %d,%s,%s,%.4f,%.4f%n"
                    .formatted(
                            i, i, i % 3 == 0 ? "depot" : "rail_station", i % 2 == 0 ? "KP" : "RU",
                            125 + (i % 100) * 0.07, 39 + (i / 100) * 0.06));
        }
        return csv.toString();
    }

    /** 200 lines: a third writes, the rest reads. */
    private static String script() {
        var lines = new StringBuilder();
        for (int i = 0; i < 67; i++) {
            lines.append("facility add new-%d --name 'New %d' --kind depot --country KP --at 130.%03d,42.4%n"
                    .formatted(i, i, i));
            lines.append("find near new-%d --radius 5km --kind facility --format json%n".formatted(i));
            if (i < 66) {
                lines.append("link suggest --claim C-2 --explain\n");
            }
        }
        return lines.toString();
    }

    private static String[] words(String program, String[] rest) {
        var all = new ArrayList<String>();
        all.add(program);
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }

    /** The home of a JDK 25 or newer in the usual place; null when there is none. */
    private static String newerJava() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return null;
        }
        try (var all = Files.list(homes)) {
            return all.filter(home -> home.getFileName().toString().matches(".*\\b(2[5-9])\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .map(Path::toString)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    private static boolean found(String program) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(place, program))) {
                return true;
            }
        }
        return false;
    }
}
