package org.railwatch.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user's own folders, as the XDG Base Directory Specification names them. */
public final class UserFolder {
    private UserFolder() {}

    /** For the history: {@code $XDG_CONFIG_HOME/railwatch}, else {@code ~/.config/railwatch}. */
    public static Path config() throws IOException {
        return of("XDG_CONFIG_HOME", ".config");
    }

    /** For the log: {@code $XDG_STATE_HOME/railwatch}, else {@code ~/.local/state/railwatch}. */
    public static Path state() throws IOException {
        return of("XDG_STATE_HOME", ".local/state");
    }

    private static Path of(String variable, String otherwise) throws IOException {
        String named = System.getenv(variable);
        Path base = named != null && Path.of(named).isAbsolute()
                ? Path.of(named)
                : Path.of(System.getProperty("user.home"), otherwise);
        return Files.createDirectories(base.resolve("railwatch"));
    }
}
