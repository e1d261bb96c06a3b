package org.railwatch.shell.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;

/**
 * The lines of UTF-8 text, each as soon as it has come. They end in LF, CRLF or CR, and the last need not; in a text whose
 * first line ends in LF a CR is a character like another.
 */
final class TextLines {
    private static final int CHUNK = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private enum Ends {
        UNKNOWN,
        LF,
        ANY
    }

    private final String name;
    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private int number;
    private Ends ends = Ends.UNKNOWN;
    private boolean returned;

    /**
     * @param name as the user gave it, for errors
     */
    TextLines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** The number of the line read last, from 1. */
    int number() {
        return number;
    }

    /**
     * The next line without its end; null after the last.
     *
     * @throws UserError (unreadable) naming a line that is no text
     */
    @Nullable
    String next() {
        var line = new ByteArrayOutputStream();
        boolean any = false;
        try {
            while (at < filled || fill()) {
                boolean ended = take(line);
                any |= ended || line.size() > 0;
                if (ended) {
                    break;
                }
            }
        } catch (IOException e) {
            throw UserError.unreadable("cannot read " + name + ": " + e.getMessage());
        }
        if (!any) {
            return null;
        }
        number++;
        return decoded(line.toByteArray());
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(chunk));
        return filled > 0;
    }

    /** Takes what is there of the line; whether its end was met. */
    private boolean take(ByteArrayOutputStream line) {
        if (returned && chunk[at] == '\n') {
            at++;
        }
        returned = false;
        int from = at;
        while (at < filled) {
            byte b = chunk[at++];
            if (b == '\n' || (b == '\r' && ends != Ends.LF)) {
                line.write(chunk, from, at - 1 - from);
                returned = b == '\r';
                if (ends == Ends.UNKNOWN) {
                    ends = returned ? Ends.ANY : Ends.LF;
                }
                return true;
            }
        }
        line.write(chunk, from, at - from);
        return false;
    }

    private String decoded(byte[] bytes) {
        int from = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        for (byte b : bytes) {
            if (b == 0) {
                throw UserError.unreadable(name + ":" + number + ": there is a NUL byte, so this is no text");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw UserError.unreadable(name + ":" + number + ": this is not UTF-8 text; convert it first");
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && java.util.Arrays.equals(
                        bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }
}
