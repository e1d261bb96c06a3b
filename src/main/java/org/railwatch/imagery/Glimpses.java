package org.railwatch.imagery;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.railwatch.UserError;
import org.railwatch.imagery.identity.Fingerprint;
import org.railwatch.imagery.raster.RasterFile;

/** What many pictures look like, one after the other, found out by all processors some pictures ahead. */
final class Glimpses implements AutoCloseable {
    /** So many are looked at and not yet asked for, for each processor. */
    private static final int AHEAD = 2;

    private final Queue<Future<Optional<Fingerprint>>> ahead = new ArrayDeque<>();
    private final Iterator<Path> rest;
    private final ExecutorService processors;

    Glimpses(List<Path> pictures) {
        int number = Runtime.getRuntime().availableProcessors();
        rest = pictures.iterator();
        processors = Executors.newFixedThreadPool(number, task -> {
            var thread = new Thread(task, "glimpses");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < number * AHEAD; i++) {
            send();
        }
    }

    private void send() {
        if (rest.hasNext()) {
            Path picture = rest.next();
            ahead.add(processors.submit(() -> glimpse(picture)));
        }
    }

    private static Optional<Fingerprint> glimpse(Path picture) {
        try (RasterFile file = RasterFile.open(picture, picture.toString())) {
            return Glimpse.fingerprint(file);
        } catch (UserError e) {
            return Optional.empty(); // Whoever takes the picture in meets the same and says it.
        }
    }

    /** Of the next picture; nothing when it cannot be read, or is too large to be looked at. */
    Optional<Fingerprint> next() {
        send();
        try {
            return ahead.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        processors.shutdownNow();
    }
}
