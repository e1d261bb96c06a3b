package org.railwatch.shell.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.railwatch.UserError;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;
import org.railwatch.vocabulary.NearWords;

/** What somebody may have meant by words that name no command, as the sentence that refuses them. */
final class Slips {
    private static final int MOST = 3;
    /** Words of other consoles, by ours. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("create", "add"),
            Map.entry("new", "add"),
            Map.entry("insert", "add"),
            Map.entry("ls", "list"),
            Map.entry("get", "show"),
            Map.entry("view", "show"),
            Map.entry("describe", "show"),
            Map.entry("info", "show"),
            Map.entry("edit", "set"),
            Map.entry("update", "set"),
            Map.entry("change", "set"),
            Map.entry("rm", "remove"),
            Map.entry("del", "remove"),
            Map.entry("delete", "remove"),
            Map.entry("drop", "remove"),
            Map.entry("quit", "exit"),
            Map.entry("q", "exit"),
            Map.entry("bye", "exit"),
            Map.entry("logout", "exit"),
            Map.entry("man", "help"),
            Map.entry("?", "help"),
            Map.entry("h", "help"),
            Map.entry("place", "facility"),
            Map.entry("site", "facility"),
            Map.entry("look", "observation"),
            Map.entry("source", "document"),
            Map.entry("article", "document"),
            Map.entry("open", "store"),
            Map.entry("run", "script"));

    private final Lexicon lexicon;

    Slips(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A first word that is no noun. */
    UserError noun(List<String> words) {
        String word = words.get(0);
        String unknown = "unknown command '" + word + "'; ";
        if (word.startsWith("--")) {
            return UserError.usage("a line begins with a command, not with '" + word + "'; help lists all");
        }
        if (words.size() > 1 && lexicon.find(words.get(1), word) != null) {
            return UserError.usage("the noun comes first: " + words.get(1) + " " + word);
        }
        List<String> nouns = nounsWith(word);
        if (!nouns.isEmpty()) {
            return UserError.usage("'" + word + "' is a verb, and a noun comes first: " + some(nouns, word));
        }
        for (Verb verb : lexicon.verbs()) {
            if (!verb.verb().isEmpty() && bare(word).equals(bare(verb.noun() + verb.verb()))) {
                return UserError.usage(unknown + "write it as two words: " + verb.getName());
            }
        }
        return UserError.usage(unknown + cure(word, lexicon.nouns(), "help lists all"));
    }

    /** A noun without a verb, or with an option where the verb should be. */
    UserError noVerb(List<String> words) {
        String noun = words.get(0);
        List<Verb> verbs = lexicon.verbsOf(noun);
        if (words.size() < 2) {
            return UserError.usage(noun + " needs a verb: " + String.join(", ", names(verbs)));
        }
        String option = words.get(1).replaceFirst("=.*", "");
        var taking = new ArrayList<String>();
        for (Verb verb : verbs) {
            if (verb.all().stream().map(Parameter::name).anyMatch(name -> option.equals("--" + name))) {
                taking.add(verb.verb());
            }
        }
        return UserError.usage(noun + " needs a verb before " + option + ": "
                + String.join(", ", taking.isEmpty() ? names(verbs) : taking));
    }

    /** A second word that is no verb of the noun. */
    UserError verb(List<String> words) {
        String noun = words.get(0);
        List<String> names = names(lexicon.verbsOf(noun));
        return UserError.usage("unknown verb '" + words.get(1) + "' of " + noun + "; "
                + cure(words.get(1), names, "there are " + String.join(", ", names)));
    }

    private List<String> nounsWith(String verb) {
        var nouns = new LinkedHashSet<String>();
        for (Verb known : lexicon.verbs()) {
            if (known.verb().equals(verb)) {
                nouns.add(known.noun());
            }
        }
        return List.copyOf(nouns);
    }

    /** The nouns an analyst works with most come first. */
    private static String some(List<String> nouns, String verb) {
        var first = new ArrayList<String>();
        for (String noun : List.of("facility", "observation", "claim")) {
            if (nouns.contains(noun)) {
                first.add(noun);
            }
        }
        for (String noun : nouns) {
            if (!first.contains(noun)) {
                first.add(noun);
            }
        }
        var lines = first.stream().limit(MOST).map(noun -> noun + " " + verb).toList();
        return String.join(", ", lines) + (first.size() > MOST ? " …" : "");
    }

    private static String cure(String word, List<String> known, String otherwise) {
        String ours = ELSEWHERE.get(word.toLowerCase(Locale.ROOT).replaceFirst("^[.:\\\\/]", ""));
        if (ours != null && known.contains(ours)) {
            return NearWords.didYouMean(List.of(ours));
        }
        List<String> near = NearWords.nearest(word, known);
        return near.isEmpty() ? otherwise : NearWords.didYouMean(near);
    }

    private static List<String> names(List<Verb> verbs) {
        return verbs.stream().map(Verb::verb).toList();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ .:]", "");
    }
}
