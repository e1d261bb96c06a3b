package org.railwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case that ships, played by the packaged program in an empty folder. */
class CaseIT {
    private static final Path LAUNCHER = Path.of("target", "railwatch").toAbsolutePath();
    private static final Path EXPECTED = Path.of("src", "test", "resources", "case", "tumangang.txt");

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_links_to_what_is_printed_as_written() throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var process = new ProcessBuilder(
                        LAUNCHER.toString(), "--store", "case.gpkg", "script", "run", "geodata:tumangang.rw")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor()).as(Files.readString(err)).isZero();
        String told = Files.readString(out, StandardCharsets.UTF_8);
        if ("rewrite".equals(System.getProperty("railwatch.transcripts"))) {
            Files.writeString(EXPECTED, told);
        }
        assertThat(told).isEqualTo(Files.readString(EXPECTED));
        assertThat(told)
                .contains("undated: candidates O-2 O-3 O-4; O-1 excluded, shows none")
                .contains("context only: MODE_CONFLICT (claim says sea, air; observation is rail)")
                .contains("E-1 73 railcars at Tumangang: 5 tellings · 1 reading · 1 image");
        assertThat(told.lines().filter(line -> line.startsWith("  O-") && line.contains("  supports  ")))
                .hasSize(1);
        assertThat(told.lines().filter(line -> line.contains("  contradicts  ")))
                .isEmpty();
        for (String layer : new String[] {"facilities", "observations", "claims", "links"}) {
            String json = Files.readString(folder.resolve("tumangang-" + layer + ".geojson"));
            assertThat(json).startsWith("{\"type\":\"FeatureCollection\"");
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> Objects.toString(file.getFileName())).filter(name -> name.startsWith(".")))
                    .isEmpty();
        }
    }
}
