package org.railwatch.document;

/** Characters that a case table cannot show: {@code {nl}} is a line break, {@code {nfd}} an e with its accent apart. */
final class CaseText {
    private CaseText() {}

    static String of(String cell) {
        return cell.replace("{nl}", "\n")
                .replace("{crlf}", "\r\n")
                .replace("{bom}", "\uFEFF")
                .replace("{nbsp}", "\u00A0")
                .replace("{shy}", "\u00AD")
                .replace("{nfc}", "\u00E9")
                .replace("{nfd}", "e\u0301")
                .replace("{hangul}", "\uD55C")
                .replace("{jamo}", "\u1112\u1161\u11AB");
    }
}
