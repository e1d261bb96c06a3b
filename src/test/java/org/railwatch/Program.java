package org.railwatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The packaged program as a user starts it, in a folder, with an environment in which nothing of the user's own is left. */
final class Program {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path LAUNCHER = TARGET.resolve("railwatch");
    private static final int LONGEST_SECONDS = 180;

    private final Path folder;

    /**
     * @param folder where the program runs, and below which its configuration and log are
     */
    Program(Path folder) {
        this.folder = folder;
    }

    /** What came back. */
    record Outcome(String out, String err, int code) {}

    Outcome run(String... words) {
        return run(LAUNCHER, Map.of(), "", words);
    }

    /**
     * @param launcher the file that is started
     * @param environment variables to set; an empty value takes one away
     * @param input what stands on standard input
     */
    Outcome run(Path launcher, Map<String, String> environment, String input, String... words) {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(List.of(words));
        return runAny(command, environment, input);
    }

    /** Any program, in the same folder and environment. */
    Outcome runAny(List<String> command, Map<String, String> environment, String input) {
        try {
            Path out = Files.createTempFile(folder, "out", "");
            Path err = Files.createTempFile(folder, "err", "");
            Path in = Files.createTempFile(folder, "in", "");
            Files.writeString(in, input);
            var process = builder(command, environment)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + LONGEST_SECONDS + " s");
            }
            var outcome = new Outcome(text(out), text(err), process.exitValue());
            for (Path file : List.of(out, err, in)) {
                Files.delete(file);
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("RAILWATCH_") || name.startsWith("XDG_"));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        variables.put("XDG_STATE_HOME", folder.resolve("state").toString());
        variables.put("RAILWATCH_ACTOR", "analyst");
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                variables.remove(name);
            } else {
                variables.put(name, value);
            }
        });
        return builder;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Whether a program is on PATH; where {@code railwatch.interop} is {@code required}, its absence is a failure. */
    static void need(String program) {
        boolean found = false;
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            found |= Files.isExecutable(Path.of(folder, program));
        }
        if (!found && "required".equals(System.getProperty("railwatch.interop"))) {
            throw new AssertionError("there is no " + program + " on PATH; .ci/run installs it");
        }
        if (!found) {
            System.out.println("skipped, for there is no " + program + " on PATH");
        }
        Assumptions.assumeTrue(found, "there is no " + program);
    }
}
