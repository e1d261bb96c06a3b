package org.railwatch.shell.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.jline.reader.History;
import org.jline.reader.impl.history.DefaultHistory;
import org.railwatch.shell.UserFolder;

/** The file of the lines typed at the prompt, readable by its owner only, for they name what an analyst looks at. */
final class HistoryFile {
    private static final String OWNER_ONLY = "rw-------";
    /** Ten thousand lines, which are kept, of a kilobyte each. */
    private static final long LARGEST = 10L << 20;

    /** A longer line is no command that anybody looks for again. */
    private static final int LONGEST_LINE = 10_000;

    private final Optional<Path> path;
    private final String fault;

    private HistoryFile(Optional<Path> path, String fault) {
        this.path = path;
        this.fault = fault;
    }

    /** The file, made if it is missing; a file that is not ours is left alone. */
    static HistoryFile ofUser() {
        try {
            return of(UserFolder.config().resolve("history"));
        } catch (IOException e) {
            return unusable("its folder cannot be made (" + e.getMessage() + ")");
        }
    }

    static HistoryFile of(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            if (!Files.isRegularFile(file)) {
                return unusable(file + " is not a file; move it away");
            }
            if (!Files.isReadable(file) || !Files.isWritable(file)) {
                return unusable(file + " cannot be read and written; change its permissions");
            }
            if (Files.size(file) > LARGEST || !isText(Files.readAllBytes(file))) {
                return unusable(file + " holds something else than typed lines; move it away");
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
            return new HistoryFile(Optional.of(file), "");
        } catch (IOException | UnsupportedOperationException e) {
            return unusable(file + " cannot be used (" + e.getMessage() + ")");
        }
    }

    private static HistoryFile unusable(String why) {
        return new HistoryFile(Optional.empty(), "this session's lines will not be kept: " + why);
    }

    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The lines of a session, but for those that a history has no use for. */
    static History lines() {
        return new DefaultHistory() {
            @Override
            public void add(Instant time, String line) {
                if (line.length() <= LONGEST_LINE) {
                    super.add(time, line);
                }
            }
        };
    }

    /** Empty when it cannot be used. */
    Optional<Path> path() {
        return path;
    }

    /** Why it cannot be used, as a sentence. */
    String fault() {
        return fault;
    }
}
