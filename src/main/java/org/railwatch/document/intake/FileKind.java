package org.railwatch.document.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.railwatch.UserError;

/** What a file is, by its first bytes; its name counts only where markup stands without the head of a page. */
enum FileKind {
    TEXT,
    HTML,
    PDF;

    /** Comments and the like before a page begins are shorter. */
    private static final int HEAD = 65_536;

    private static final String MARKUP =
            "</?(?:!doctype|html|head|body|meta|title|article|main|section|div|p|h1|a|img)\\b";

    /** The beginnings of files that hold no text, in ISO 8859-1, with what they are. */
    private static final Map<String, String> BINARIES = new LinkedHashMap<>();

    static {
        BINARIES.put("\u0089PNG", "a PNG picture");
        BINARIES.put("\u00FF\u00D8\u00FF", "a JPEG picture");
        BINARIES.put("GIF8", "a GIF picture");
        BINARIES.put("II*\0", "a TIFF picture");
        BINARIES.put("MM\0*", "a TIFF picture");
        BINARIES.put("PK\u0003\u0004", "a ZIP archive, as .docx, .odt and .epub files are");
        BINARIES.put("\u001F\u008B", "a gzip archive");
        BINARIES.put("7z\u00BC\u00AF", "a 7z archive");
        BINARIES.put("\u00D0\u00CF\u0011\u00E0", "an old Office file");
        BINARIES.put("\u007FELF", "a program");
        BINARIES.put("SQLite format 3\0", "an SQLite database");
        BINARIES.put("{\\rtf", "an RTF file");
    }

    /**
     * @param name of the file, for the sentences
     * @throws UserError (unreadable) when it is none of the three
     */
    static FileKind of(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        for (var binary : BINARIES.entrySet()) {
            if (head.startsWith(binary.getKey())) {
                throw UserError.unreadable(name + " is " + binary.getValue()
                        + "; a document comes as plain text, HTML or PDF: save or convert it so");
            }
        }
        String small = withoutMark(head).stripLeading().toLowerCase(Locale.ROOT);
        boolean named = name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(?:x?html?)");
        if (small.startsWith("%pdf-") || (ends(name, ".pdf") && small.contains("%pdf-"))) {
            return PDF;
        }
        boolean mail = small.matches("(?s)[a-z-]+:[^\n]*\n[a-z-]+:.*");
        if (mail && small.contains("multipart/related") && small.contains("mime-version:")) {
            throw UserError.unreadable(name + " is a web archive (MHTML); save the page as HTML or PDF");
        }
        String content = small.contains("\0") ? small.replace("\0", "") : small;
        String start = afterProlog(content);
        boolean markup = start.matches("(?s)" + MARKUP + ".*") && !start.startsWith("<!doctype");
        if (markup || htmlDoctype(start)) {
            return HTML;
        }
        if (content.startsWith("<?xml") || start.startsWith("<!doctype")) {
            throw UserError.unreadable(name + " is XML, but no page; a document comes as plain text, HTML or PDF");
        }
        return named && content.matches("(?s).*?" + MARKUP + ".*") ? HTML : TEXT;
    }

    private static boolean ends(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private static String withoutMark(String head) {
        for (String mark : new String[] {"\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\u00FF\u00FE"}) {
            if (head.startsWith(mark)) {
                return head.substring(mark.length());
            }
        }
        return head;
    }

    private static boolean htmlDoctype(String start) {
        return start.matches("(?s)<!doctype\\s+html\\b.*");
    }

    /** What follows an XML declaration, comments and white space. */
    private static String afterProlog(String head) {
        String rest = head;
        while (rest.startsWith("<?xml") || rest.startsWith("<!--")) {
            int end = rest.indexOf(rest.startsWith("<?") ? "?>" : "-->");
            rest = end < 0 ? "" : rest.substring(rest.indexOf('>', end) + 1).stripLeading();
        }
        return rest;
    }
}
