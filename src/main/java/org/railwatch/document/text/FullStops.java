package org.railwatch.document.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a word with a full stop ends its sentence, or is only shortened. The lists are our own, of what news English
 * shortens; where a shortened word may also end a sentence, the word after it decides.
 */
final class FullStops {
    /** A name follows. */
    private static final Set<String> TITLES = words("""
            mr mrs ms mx dr prof gen lt col maj capt cpt sgt cpl pvt adm brig cmdr comdr gov sen rep rev hon pres amb sec supt
            insp det msgr messrs mme mlle fr asst assoc""");
    /** Something always follows. */
    private static final Set<String> LEADING = words("vs v cf viz approx ca e.g i.e eg ie incl excl esp");
    /** A number follows, or else it ends the sentence: "No. 5", "he said no." */
    private static final Set<String> BEFORE_NUMBERS = words(
            "no nos nr vol fig figs art arts para paras p pp ch chap ver tel est jan feb mar apr jun jul aug sep sept"
                    + " oct nov dec mon tue tues wed thu thur thurs fri sat sun");
    /** May end a sentence; then the next begins with a word that begins sentences. */
    private static final Set<String> EITHER = words("""
            inc ltd corp co jr sr bros llc plc dept univ assn st mt ft ave blvd rd bldg al ala ariz ark calif colo conn del
            fla ga ill ind kan ky la md mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo""");
    /** After a time of day; anything else in capitals begins a sentence. */
    private static final Set<String> AFTER_HOURS = words("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december eastern central pacific korea korean moscow tokyo seoul pyongyang kyiv
            vladivostok beijing""");
    /** Words that begin sentences and hardly ever names. */
    private static final Set<String> BEGINNERS = words("""
            the a an this that these those it its he his she her they their we our i you there here what when where who why
            how if but and or so yet for in on at by from with to as after before since while although though because however
            meanwhile still also both each some many most no not one two three several according during despite once then
            thus last earlier later officials analysts experts asked nor it's he's she's they're photograph photo""");

    private static final Pattern HOURS = Pattern.compile("[ap]\\.?m", Pattern.CASE_INSENSITIVE);
    /** U.S, N.I.S, p.m, anti-U.S, without the last full stop. */
    private static final Pattern DOTTED = Pattern.compile("(?:.*[-/—–])?(?:\\p{L}\\.)+\\p{L}");

    private static final Pattern ONE_LETTER = Pattern.compile("(?:.*[-/—–])?[\\p{Lu}\\p{Ll}]");

    private FullStops() {}

    /**
     * @param word the last word before the full stop, without it and without opening quotes or brackets
     * @param next the word after it, which begins with a capital, a digit or a letter without case
     */
    static boolean ends(String word, String next) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean number = !next.isEmpty() && Character.isDigit(next.codePointAt(0));
        boolean beginner = BEGINNERS.contains(next.toLowerCase(Locale.ROOT).replace('’', '\''));
        if (TITLES.contains(small) || LEADING.contains(small)) {
            return false;
        }
        if (BEFORE_NUMBERS.contains(small)) {
            return !number;
        }
        if (HOURS.matcher(word).matches()) {
            boolean zone = next.length() > 1 && next.equals(next.toUpperCase(Locale.ROOT)) && !number;
            return !zone && !AFTER_HOURS.contains(small(next));
        }
        if (EITHER.contains(small)
                || DOTTED.matcher(word).matches()
                || ONE_LETTER.matcher(word).matches()) {
            return beginner;
        }
        return true;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("\\P{L}+$", "");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
