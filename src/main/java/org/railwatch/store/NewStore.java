package org.railwatch.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * A store that does not exist yet: made beside its place, under a name of this process, and moved there once its first write
 * is committed. One program at a time makes it; the next waits and then opens what the first has made.
 */
final class NewStore {
    private final Path file;
    private final Path made;
    private final Beacon beacon;

    private NewStore(Path file, Path made, Beacon beacon) {
        this.file = file;
        this.made = made;
        this.beacon = beacon;
    }

    /** Null when another program has made the store meanwhile. */
    static @Nullable NewStore of(Path file, Patience patience) {
        Path absolute = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent());
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw UserError.notWritable("cannot write the store " + file + ": " + folder
                    + " is not a folder that can be written; make it, or name another file with --store");
        }
        Beacon beacon = beacon(file, patience);
        boolean begun = false;
        try {
            if (Files.exists(file)) {
                return null;
            }
            removeLeft(folder, String.valueOf(absolute.getFileName()));
            Path made = folder.resolve(
                    "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".new");
            begun = true;
            return new NewStore(file, made, beacon);
        } catch (IOException e) {
            throw UserError.notWritable("cannot write the store " + file + ": " + e.getMessage());
        } finally {
            if (!begun) {
                beacon.close();
            }
        }
    }

    private static Beacon beacon(Path file, Patience patience) {
        patience.begin();
        while (true) {
            Beacon beacon = Beacon.raise(file, Beacon.Meaning.MAKING);
            if (beacon != null) {
                return beacon;
            }
            if (!patience.again()) {
                throw patience.lost();
            }
        }
    }

    /** What a process that was killed while it made this store has left. */
    private static void removeLeft(Path folder, String name) throws IOException {
        Pattern left = Pattern.compile(Pattern.quote("." + name + ".") + "([0-9]{1,9})\\.new");
        try (var files = Files.list(folder)) {
            for (Path old : files.toList()) {
                Matcher matcher = left.matcher(String.valueOf(old.getFileName()));
                if (matcher.matches() && !alive(Long.parseLong(matcher.group(1)))) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    private static boolean alive(long pid) {
        return pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Where it is made. */
    Path path() {
        return made;
    }

    /** To its place; never over a file that is there. */
    void place() {
        try {
            try {
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (FileSystemException | UnsupportedOperationException withoutLinks) {
                Files.move(made, file);
            }
        } catch (FileAlreadyExistsException e) {
            throw UserError.locked(file + " was made by another program just now; repeat the command");
        } catch (IOException e) {
            throw UserError.notWritable("cannot write the store " + file + ": " + e.getMessage());
        } finally {
            discard();
        }
    }

    /** Leaves nothing. */
    void discard() {
        StoreFile.remove(made);
        beacon.close();
    }
}
