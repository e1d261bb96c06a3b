package org.railwatch.document.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a paragraph ends in who made or owns its picture: "Photograph: A/B", "(Planet Labs PBC via AP)". */
public final class CreditLine {
    private static final int LONGEST = 120;

    private static final String AGENCIES =
            "AP|AFP|EPA|Reuters|Getty(?: Images)?|Yonhap|KCNA|Kyodo|TASS|Xinhua|UPI|Planet(?: Labs)?"
                    + "|Maxar|Airbus|Handout|Courtesy|File photo";
    /** "Photograph: A/B", "Photo by A", "Image © 2023 A", "Source: A", up to the end of the paragraph. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:(?:(?:Satellite|Aerial|File) )?(?:Photo(?:graph)?s?|Pictures?|Images?|Imagery|Video|(?<=(?:Satellite|Aerial|File) )(?:images?|imagery|photos?))"
                    + "(?: [Cc]redits?| [Cc]ourtesy(?: of)?)?(?: ?: ?| ?(?:©|\\([Cc]\\)) ?| by (?=\\p{Lu}))"
                    + "|(?:Credits?|Source|Graphic|Map|Illustration): ?)[^\\s].*$");

    /** "(Planet Labs PBC via AP)": names and what joins them, an agency among them; "(told by a lawmaker to AP)" is text. */
    private static final Pattern BRACKETED = Pattern.compile("\\((?=[^()]*\\b(?:" + AGENCIES + ")\\b)"
            + "(?:[\\p{Lu}\\p{N}©][^\\s()]*|via|by|for|of|and|courtesy|photo|image|[/,–—-])"
            + "(?:\\s+(?:[\\p{Lu}\\p{N}©][^\\s()]*|via|by|for|of|and|courtesy|photo|image|[/,–—-]))*\\)\\.?$");

    private CreditLine() {}

    /** Where the credit at the end of a paragraph begins, in {@code char} positions; -1 when it has none. */
    public static int start(String paragraph) {
        int from = Math.max(0, paragraph.length() - LONGEST);
        for (Pattern credit : List.of(LABELLED, BRACKETED)) {
            Matcher found = credit.matcher(paragraph).region(from, paragraph.length());
            found.useTransparentBounds(true);
            if (found.find()) {
                return found.start();
            }
        }
        return -1;
    }
}
