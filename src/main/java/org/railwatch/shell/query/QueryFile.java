package org.railwatch.shell.query;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.script.Statement;

/**
 * The queries of a user, in a file that people can read: after a first line that says whose it is, a name and a quoted line
 * each. It is replaced whole, under a lock, so that two consoles lose nothing of each other's.
 */
final class QueryFile {
    private static final String HEAD = "# Railwatch queries, version 1; query save adds one\n";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    QueryFile(Path folder) {
        this.file = folder.resolve("queries");
    }

    /**
     * In the order in which they were saved; none when there is no file yet.
     *
     * @throws UserError (unreadable) when the file is not ours
     */
    List<Query> list() {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = InputFile.of(file.toString()).text();
        if (!text.startsWith(HEAD)) {
            throw notOurs();
        }
        var queries = new ArrayList<Query>();
        try {
            for (Statement statement : Statement.all(text)) {
                List<String> words = Words.of(statement.text());
                if (words.size() != 2) {
                    throw notOurs();
                }
                queries.add(new Query(Query.Name.of(words.get(0)), words.get(1)));
            }
        } catch (UserError e) {
            throw notOurs();
        }
        return queries;
    }

    private UserError notOurs() {
        return UserError.unreadable(
                file + " is not a list of queries as query save writes it; move it away, it is left as it is");
    }

    /**
     * Replaces the list by what the change makes of it.
     *
     * @throws UserError (not writable) when the folder does not take it
     */
    void change(UnaryOperator<List<Query>> change) {
        try (var channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assert lock.isValid();
            List<Query> changed = change.apply(list());
            var text = new StringBuilder(HEAD);
            for (Query query : changed) {
                text.append(Words.line(List.of(query.name().text(), query.line())))
                        .append('\n');
            }
            replace(text.toString());
        } catch (IOException e) {
            throw OutputFile.cannotWrite(file.toString(), file, e);
        }
    }

    private Path lockFile() throws IOException {
        Path lock = file.resolveSibling("queries.lock");
        if (!Files.exists(lock)) {
            try {
                Files.createFile(lock, OWNER_ONLY);
            } catch (java.nio.file.FileAlreadyExistsException another) {
                // Another console was quicker, which is as good.
            }
        }
        return lock;
    }

    private void replace(String text) throws IOException {
        Path half = Files.createTempFile(file.getParent(), ".queries", ".part", OWNER_ONLY);
        try {
            Files.write(half, text.getBytes(StandardCharsets.UTF_8));
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
