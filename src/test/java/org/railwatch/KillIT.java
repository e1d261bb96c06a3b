package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed at any moment of a write: what it wrote is there whole or not at all, and nothing hinders the next. */
class KillIT {
    @TempDir
    Path folder = Path.of("");

    private Program.Outcome run(String... words) {
        var all = new ArrayList<>(List.of("--store", "s.gpkg"));
        all.addAll(List.of(words));
        return new Program(folder).run(all.toArray(String[]::new));
    }

    private void startAndKill(long afterMillis, List<String> words) throws Exception {
        var command = new ArrayList<>(List.of(Program.LAUNCHER.toString(), "--store", "s.gpkg"));
        command.addAll(words);
        Process process = new Program(folder)
                .builder(command, Map.of())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    @Test
    void a_killed_write_is_there_whole_or_not_at_all() throws Exception {
        long seed = Soak.seed("KillIT");
        var random = new Random(seed);
        var csv = new StringBuilder("title\n");
        for (int i = 0; i < 3000; i++) {
            csv.append("event ").append(i).append('\n');
        }
        Files.writeString(folder.resolve("many.csv"), csv);
        Files.writeString(folder.resolve("many.rw"), "event add --title 'of a script'\n".repeat(300));
        List<List<String>> writes = List.of(
                List.of("import", "csv", "many.csv", "--kind", "event"),
                List.of("script", "run", "many.rw"),
                List.of("undo", "2"),
                List.of("redo"));
        assertThat(run("event", "add", "--title", "before").code()).isZero();
        for (List<String> words : writes) {
            assertThat(run(words.toArray(String[]::new)).code())
                    .as(words.toString())
                    .isZero();
        }
        for (int i = 0; i < Soak.rounds(60); i++) {
            List<String> words = writes.get(i < 2 ? i : random.nextInt(writes.size()));
            startAndKill(300 + random.nextInt(2200), words);
            String as = "seed " + seed + ", round " + i + ": " + words;
            var add = run("event", "add", "--title", "after");
            assertThat(add.code()).as(as + add.err()).isZero();
            var check = run("store", "check");
            assertThat(check.code()).as(as + check.err()).isZero();
            try (var files = Files.list(folder)) {
                assertThat(files.map(Path::getFileName).map(Path::toString))
                        .as(as)
                        .noneMatch(name -> name.endsWith(".new"));
            }
        }
    }
}
