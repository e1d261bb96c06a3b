package org.railwatch.time.text.english;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** English verbs as far as a text's times need them: those of speech, and what looks like any other. */
final class Verbs {
    /** Verbs that report words. After the reporting verbs of Quirk et al. 1985 §16.31, with those of news on conflicts. */
    private static final List<String> OF_SPEECH = List.of(
            "accuse",
            "acknowledge",
            "admit",
            "advise",
            "allege",
            "announce",
            "argue",
            "ask",
            "assert",
            "assess",
            "brief",
            "caution",
            "cite",
            "claim",
            "comment",
            "complain",
            "concede",
            "conclude",
            "condemn",
            "confirm",
            "contend",
            "criticise",
            "criticize",
            "declare",
            "declassify",
            "decry",
            "denounce",
            "deny",
            "describe",
            "disclose",
            "dismiss",
            "disclaim",
            "emphasise",
            "emphasize",
            "estimate",
            "explain",
            "express",
            "hint",
            "inform",
            "insist",
            "mention",
            "note",
            "pledge",
            "praise",
            "predict",
            "proclaim",
            "promise",
            "quote",
            "reaffirm",
            "refute",
            "reiterate",
            "reject",
            "remark",
            "repeat",
            "reply",
            "report",
            "respond",
            "reveal",
            "signal",
            "state",
            "stress",
            "suggest",
            "testify",
            "tweet",
            "urge",
            "vow",
            "warn",
            "welcome");

    private static final Set<String> SPEECH = speech();
    private static final Set<String> SPEECH_NOUNS = Set.of(
            "statement",
            "statements",
            "briefing",
            "interview",
            "report",
            "remarks",
            "speech",
            "address",
            "testimony",
            "announcement",
            "letter",
            "tweet",
            "post",
            "editorial",
            "commentary",
            "broadcast",
            "dispatch",
            "communique",
            "communiqué",
            "release",
            "conference",
            "telegram",
            "bulletin",
            "press",
            "comments");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will",
            "would", "shall", "should", "can", "could", "may", "might", "must");
    private static final Set<String> IRREGULAR = Set.of(
            "became",
            "began",
            "blew",
            "bought",
            "broke",
            "brought",
            "built",
            "came",
            "caught",
            "chose",
            "cut",
            "dealt",
            "drew",
            "drove",
            "fell",
            "fired",
            "flew",
            "fought",
            "found",
            "gave",
            "gives",
            "goes",
            "got",
            "grew",
            "held",
            "hit",
            "kept",
            "knew",
            "laid",
            "led",
            "left",
            "lost",
            "made",
            "makes",
            "meant",
            "met",
            "paid",
            "put",
            "ran",
            "rose",
            "sank",
            "saw",
            "sees",
            "seen",
            "sent",
            "sends",
            "set",
            "shot",
            "showed",
            "shows",
            "shown",
            "shut",
            "signed",
            "sold",
            "spent",
            "stood",
            "struck",
            "taken",
            "takes",
            "took",
            "taught",
            "thought",
            "threw",
            "understood",
            "went",
            "won",
            "wore",
            "given",
            "gone",
            "begun",
            "seeks",
            "plans",
            "appears",
            "seems",
            "includes",
            "remains",
            "begins",
            "ends",
            "opens",
            "runs",
            "arrives",
            "leaves",
            "hopes",
            "wants",
            "aims",
            "allows",
            "means",
            "expects",
            "follows",
            "comes",
            "depicts",
            "continues",
            "reopens",
            "supplies",
            "transports",
            "visits",
            "launches");
    private static final Set<String> BEFORE_A_NOUN = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "our", "these", "those", "this", "that", "of", "for",
            "with", "'s", "’s", "by", "in", "on", "and", "alleged", "some", "any", "other", "new", "more");
    /** The past that closes the matter: what failed does not lie ahead. */
    static final Set<String> FAILED =
            Set.of("failed", "fails", "missed", "cancelled", "canceled", "scrapped", "abandoned", "postponed");

    private Verbs() {}

    private static Set<String> speech() {
        var forms = new HashSet<>(Set.of(
                "say",
                "says",
                "said",
                "saying",
                "tell",
                "tells",
                "told",
                "telling",
                "write",
                "writes",
                "wrote",
                "according",
                "spoke",
                "speaks",
                "speaking"));
        for (String verb : OF_SPEECH) {
            boolean y = verb.endsWith("y") && !verb.endsWith("ey");
            String stem = verb.endsWith("e") || y ? verb.substring(0, verb.length() - 1) : verb;
            boolean sibilant = verb.endsWith("s");
            forms.add(verb);
            forms.add(y ? stem + "ies" : sibilant ? verb + "es" : verb + "s");
            forms.add(y ? stem + "ied" : stem + "ed");
            forms.add(y ? verb + "ing" : stem + "ing");
        }
        forms.addAll(List.of("admitted", "admitting", "vowed", "briefed"));
        return Set.copyOf(forms);
    }

    /** A verb that reports words; one that stands where a noun does ("the alleged supply", "a report") is none. */
    static boolean speech(Tokens tokens, int index) {
        if (tokens.is(index, "called", "calls", "call") && tokens.is(index + 1, "on", "for")) {
            return !tokens.in(index - 1, BEFORE_A_NOUN);
        }
        boolean said = tokens.is(index, "said", "says", "told", "according");
        return said || (tokens.in(index, SPEECH) && !tokens.in(index - 1, BEFORE_A_NOUN));
    }

    static boolean speechNoun(Tokens tokens, int index) {
        boolean conference = !tokens.is(index, "conference") || tokens.is(index - 1, "press", "news");
        boolean press = !tokens.is(index, "press") || tokens.is(index + 1, "release", "conference", "statement");
        return tokens.in(index, SPEECH_NOUNS) && conference && press;
    }

    static boolean auxiliary(Tokens tokens, int index) {
        return tokens.in(index, AUXILIARIES) && !tokens.get(index).text().equals("May");
    }

    /** Anything that looks like a verb that says what happened. */
    static boolean any(Tokens tokens, int index) {
        String lower = tokens.lower(index);
        boolean past = lower.length() > 4 && lower.endsWith("ed") && tokens.is(index, Token.Kind.WORD);
        return auxiliary(tokens, index)
                || ((past || IRREGULAR.contains(lower)) && !tokens.in(index - 1, BEFORE_A_NOUN))
                || FAILED.contains(lower);
    }

    /** What looks like a verb that is over: "lasted", "had", "sent". */
    static boolean past(Tokens tokens, int index) {
        String lower = tokens.lower(index);
        return tokens.is(index, "was", "were", "had", "did")
                || (lower.length() > 4 && lower.endsWith("ed"))
                || (IRREGULAR.contains(lower) && !lower.endsWith("s"));
    }
}
