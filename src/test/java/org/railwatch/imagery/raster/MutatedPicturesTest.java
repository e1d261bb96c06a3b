package org.railwatch.imagery.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.Soak;

/**
 * Good pictures that were broken by chance, in a process with 256 MB: each is refused in a sentence or read, within two
 * seconds and with 200 MB at most taken in all.
 */
class MutatedPicturesTest {
    private static final int COUNT = 2000;
    private static final int LONGEST_MINUTES = 10;

    @TempDir
    Path folder;

    @Test
    void every_good_one_is_read() throws IOException {
        for (var picture : DrawnPictures.all(folder).entrySet()) {
            Path file = Files.write(folder.resolve(picture.getKey()), picture.getValue());
            PictureTrial trial = PictureTrial.of(file, picture.getKey());
            assertThat(trial.refused()).as(picture.getKey()).isNull();
            assertThat(trial.fault()).as(picture.getKey()).isNull();
        }
    }

    @Test
    void every_broken_one_is_refused_in_a_sentence_or_read() throws IOException, InterruptedException {
        long seed = Soak.seed("MutatedPicturesTest");
        int count = Soak.rounds(COUNT);
        Path said = folder.resolve("said.tsv");
        Path tried = folder.resolve("tried.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PictureTrial.class.getName(),
                        Long.toString(seed),
                        Integer.toString(count),
                        folder.toString(),
                        said.toString())
                .redirectErrorStream(true)
                .redirectOutput(tried.toFile())
                .start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("seed %d: ends by itself; the last it said: %s", seed, last(tried))
                .isTrue();

        int refused = 0;
        double seconds = 0;
        long megabytes = 0;
        List<String> lines = Files.readAllLines(said);
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            assertThat(parts[2])
                    .as("seed %d: %s with %s", seed, parts[0], parts[1])
                    .isEmpty();
            refused += parts[3].isEmpty() ? 0 : 1;
            seconds = Math.max(seconds, Double.parseDouble(parts[4]));
            megabytes = Math.max(megabytes, Long.parseLong(parts[5]));
        }
        System.out.printf(
                "MutatedPicturesTest: %d refused, %d read, at most %.2f s and %d MB%n",
                refused, lines.size() - refused, seconds, megabytes);
        assertThat(lines).hasSize(count);
        assertThat(refused)
                .as("some are refused and some are read, else nothing was tried")
                .isBetween(count / 4, count - count / 20);
    }

    private static String last(Path tried) throws IOException {
        List<String> lines = Files.readAllLines(tried);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
