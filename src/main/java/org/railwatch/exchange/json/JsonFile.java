package org.railwatch.exchange.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.line.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A file that is one JSON object with lists in it, of any size: an item of a list is in memory only while it is looked at.
 *
 * <p>{@code NaN} and {@code Infinity}, which Python writes though RFC 8259 has none, are read as numbers, so that the place
 * where one does harm can be named.
 */
public final class JsonFile {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(16 << 20)
                    .maxNumberLength(1000)
                    .maxNameLength(1000)
                    .build())
            .build();

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputFile file;
    private final String wanted;

    /**
     * @param wanted what the file should be, for the sentence about one that is something else: "a COCO detection file"
     */
    public JsonFile(InputFile file, String wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * What one reading met.
     *
     * @param top the object of the file, with the members that were to be read whole
     * @param counts of every list in it, how many items it has
     */
    public record Read(JsonItem top, Map<String, Long> counts) {}

    /**
     * Reads the file once, from its beginning to its end.
     *
     * @param whole members to be read whole
     * @param lists what is done with each item of a list, in the order of the file
     * @throws UserError (unreadable) when it is missing, no JSON object, or broken: where, and how
     */
    public Read read(Set<String> whole, Map<String, Consumer<JsonItem>> lists) {
        try (BufferedReader text = Files.newBufferedReader(path())) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
                return read(json, whole, lists);
            }
        } catch (JacksonException e) {
            throw fault(e);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (NoSuchFileException e) {
            throw UserError.unreadable("there is no file " + file + "; check its name and folder");
        } catch (AccessDeniedException e) {
            throw UserError.unreadable(file + " may not be read; change its permissions");
        } catch (IOException e) {
            throw UserError.unreadable("cannot read " + file + ": " + e.getMessage());
        }
    }

    private Path path() {
        Path path = file.onDisk();
        if (Files.isDirectory(path)) {
            throw UserError.unreadable(file + " is a folder; name a file");
        }
        return path;
    }

    private Read read(JsonParser json, Set<String> whole, Map<String, Consumer<JsonItem>> lists) {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw UserError.unreadable(file + " is empty, and no JSON; give " + wanted);
        }
        if (first != JsonToken.START_OBJECT) {
            throw UserError.unreadable(file + " is JSON, but "
                    + (first == JsonToken.START_ARRAY ? "a list" : "no object") + "; give " + wanted);
        }
        var members = new LinkedHashMap<String, @Nullable Object>();
        var counts = new LinkedHashMap<String, Long>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            Consumer<JsonItem> taker = lists.get(name);
            if (whole.contains(name)) {
                members.put(name, new JsonTree(json, file + ": " + name).value());
            } else if (token == JsonToken.START_ARRAY) {
                counts.put(name, items(json, name, taker));
            } else if (taker != null) {
                throw UserError.unreadable(file + ": " + name + ": is no list; give " + wanted);
            } else {
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw UserError.unreadable(file + " goes on after its JSON object has ended, in "
                    + place(
                            json.currentLocation().getLineNr(),
                            json.currentLocation().getColumnNr())
                    + "; give one object in a file");
        }
        return new Read(new JsonItem(file.toString(), "", members), counts);
    }

    private long items(JsonParser json, String name, @Nullable Consumer<JsonItem> taker) {
        long count = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (taker == null) {
                json.skipChildren();
            } else {
                String place = name + "[" + count + "]";
                if (token != JsonToken.START_OBJECT) {
                    throw UserError.unreadable(file + ": " + place + ": is no object; give " + wanted);
                }
                taker.accept(new JsonItem(file.toString(), place, new JsonTree(json, file + ": " + place).members()));
            }
            count++;
        }
        return count;
    }

    private UserError fault(JacksonException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return notUtf8();
            }
        }
        String where = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " in " + place(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        if (e instanceof UnexpectedEndOfInputException) {
            return UserError.unreadable(file + " breaks off" + where + "; fetch it again");
        }
        if (e instanceof StreamConstraintsException) {
            return UserError.unreadable(
                    file + " is nested too deep or has too long a word or number" + where + "; give " + wanted);
        }
        if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate ")) {
            return UserError.unreadable(file + " says one name twice in the same object" + where
                    + ", and nobody knows which is meant; remove one");
        }
        return UserError.unreadable(file + " is not JSON, or broken" + where + "; give " + wanted);
    }

    private UserError notUtf8() {
        return UserError.unreadable(file + " is not UTF-8 text; convert it first");
    }

    private static String place(int line, int column) {
        return "line " + line + ", column " + column;
    }
}
