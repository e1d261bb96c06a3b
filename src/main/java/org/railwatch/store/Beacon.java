package org.railwatch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sign about a store that the other programs of this machine see, without the store's own locks, while this process holds
 * it up: a locked file in the folder for temporary files. However the process ends, the system takes the lock away; an empty
 * file that is left behind is no sign.
 */
final class Beacon implements AutoCloseable {
    /** What it says. */
    enum Meaning {
        /** The store does not exist yet and is being made. */
        MAKING,
        /** A write is running that may take long. */
        LONG_WRITE
    }

    private final Path sign;
    /** Null where this user cannot lock the sign, so that it says nothing to anybody. */
    private final @Nullable FileChannel channel;

    private Beacon(Path sign, @Nullable FileChannel channel) {
        this.sign = sign;
        this.channel = channel;
    }

    /** Null when another program holds it up. */
    static @Nullable Beacon raise(Path store, Meaning meaning) {
        Path sign = sign(store, meaning);
        try {
            FileChannel channel = FileChannel.open(
                    sign, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (locked(channel) && current(sign, channel)) {
                return new Beacon(sign, channel);
            }
            channel.close();
            return null;
        } catch (IOException anothersFile) {
            return new Beacon(sign, null);
        }
    }

    /** Whether another program holds it up just now. */
    static boolean seen(Path store, Meaning meaning) {
        Path sign = sign(store, meaning);
        try (FileChannel channel = FileChannel.open(sign, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return !locked(channel);
        } catch (IOException noSign) {
            return false;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ourOwn) {
            return false;
        }
    }

    /** The file that was locked may have been taken away by its last holder before the lock was had. */
    private static boolean current(Path sign, FileChannel channel) {
        return channel.isOpen() && Files.exists(sign, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path sign(Path store, Meaning meaning) {
        String name = Journal.sha256(place(store)).substring(0, 16);
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "railwatch-" + name + "." + meaning.name().toLowerCase(Locale.ROOT));
    }

    /** The same text for every way to name the file. */
    private static String place(Path store) {
        Path absolute = store.toAbsolutePath().normalize();
        try {
            Path folder = Objects.requireNonNull(absolute.getParent()).toRealPath();
            return folder.resolve(Objects.requireNonNull(absolute.getFileName()))
                    .toString();
        } catch (IOException noFolder) {
            return absolute.toString();
        }
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            // While the lock is held, so that nobody has locked what is taken away.
            Files.deleteIfExists(sign);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
