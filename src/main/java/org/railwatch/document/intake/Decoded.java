package org.railwatch.document.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railwatch.UserError;

/** Bytes as text, to the letter: by the mark at their beginning, else by what the page declares, else as UTF-8. */
final class Decoded {
    /** The standard has a page declare its charset within 1024 bytes; pages are laxer. */
    private static final int DECLARED_WITHIN = 8192;
    /** More control characters than one in so many are no text. */
    private static final int CONTROL_SHARE = 20;

    private static final Pattern DECLARED = Pattern.compile(
            "(?:<\\?xml[^>]{0,200}?\\bencoding|<meta[^>]{0,400}?\\bcharset)\\s*=\\s*[\"']?\\s*([^\\s\"'>;/?]{1,60})",
            Pattern.CASE_INSENSITIVE);

    /** Names that pages use for wider charsets (WHATWG Encoding Standard, "Names and labels"). */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "utf-16", "UTF-8");

    private Decoded() {}

    /**
     * @throws UserError (unreadable) when the charset is not known, the bytes are not of it, or no text comes out
     */
    static String text(String name, byte[] bytes) {
        return checked(name, marked(name, bytes, StandardCharsets.UTF_8, "is not UTF-8 text; convert it first"));
    }

    /** As {@link #text}, of a page that may declare its charset. */
    static String page(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return checked(
                    name,
                    marked(
                            name,
                            bytes,
                            StandardCharsets.UTF_8,
                            "declares no charset and is not UTF-8; save it again as UTF-8"));
        }
        String label = declared.group(1);
        Charset charset = charset(name, label);
        return checked(
                name,
                marked(
                        name,
                        bytes,
                        charset,
                        "declares the charset '" + label + "' and is not written in it; save it again as UTF-8"));
    }

    private static Charset charset(String name, String label) {
        try {
            return Charset.forName(WIDER.getOrDefault(label.toLowerCase(Locale.ROOT), label));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw UserError.unreadable(
                    name + " declares the charset '" + label + "', which is not known; save it again as UTF-8");
        }
    }

    private static String marked(String name, byte[] bytes, Charset otherwise, String fault) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(name, bytes, 3, StandardCharsets.UTF_8, "is not UTF-8, as its first bytes say it is");
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strict(name, bytes, 2, StandardCharsets.UTF_16BE, "is not UTF-16, as its first bytes say it is");
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return strict(name, bytes, 2, StandardCharsets.UTF_16LE, "is not UTF-16, as its first bytes say it is");
        }
        return strict(name, bytes, 0, otherwise, fault);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(String name, byte[] bytes, int from, Charset charset, String fault) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw UserError.unreadable(name + " " + fault);
        }
    }

    private static String checked(String name, String text) {
        if (text.replace("\uFEFF", "").isBlank()) {
            throw UserError.unreadable(name + " is empty; name a file with the document's text");
        }
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                throw UserError.unreadable(name + " is not UTF-8 text: it has NUL bytes; convert it first");
            }
            boolean space = c == '\t' || c == '\n' || c == '\r' || c == '\f';
            controls += c < ' ' && !space ? 1 : 0;
        }
        if (controls > text.length() / CONTROL_SHARE) {
            throw UserError.unreadable(name + " is not text: " + controls + " of its " + text.length()
                    + " characters are control characters");
        }
        return text;
    }
}
