package org.railwatch.shell.offer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.session.Lexicon;
import org.railwatch.shell.session.Session;
import org.railwatch.shell.session.Settings;
import org.railwatch.vocabulary.Countries;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Qualifier;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Unit;
import org.railwatch.vocabulary.Word;

/** The words that no store is asked for: vocabularies, countries, zones, settings, commands, files. */
final class WordLists {
    private final Session session;
    private final Supplier<List<String>> layers;

    /**
     * @param layers the kinds of record that are found and exported
     */
    WordLists(Session session, Supplier<List<String>> layers) {
        this.session = session;
        this.layers = layers;
    }

    /** The words of a kind that begin as typed; none for a kind that is not one of these. */
    List<Offer> beginning(String kind, SoFar line, String typed) {
        if (kind.startsWith("=")) {
            return beginning(List.of(Offer.of(kind.substring(1), "")), typed);
        }
        return switch (kind) {
            case "object" -> beginning(objects(), typed);
            case "qualifier" -> beginning(qualifiers(), typed);
            case "unit" -> beginning(words(Unit.values()), typed);
            case "mode" -> beginning(words(TransportMode.values()), typed);
            case "country" -> countries(typed);
            case "zone" -> zones(typed);
            case "date" -> beginning(days(), typed);
            case "layer" -> beginning(kinds(line), typed);
            case "setting" -> beginning(settings(), typed);
            case "setting-value" -> beginning(settingValues(line), typed);
            case "topic" -> topics(line, typed);
            case "input" -> inputs(typed);
            case "output" -> FileNames.beginning(typed);
            default -> List.of();
        };
    }

    /** Those that begin as typed, whatever the case. */
    static List<Offer> beginning(List<Offer> offers, String typed) {
        return offers.stream()
                .filter(offer -> offer.text().regionMatches(true, 0, typed, 0, typed.length()))
                .toList();
    }

    private static List<Offer> words(Word[] words) {
        var offers = new ArrayList<Offer>();
        for (Word word : words) {
            offers.add(Offer.of(word.word(), ""));
        }
        return offers;
    }

    private static List<Offer> objects() {
        return ObjectKind.all().stream()
                .map(kind -> Offer.of(
                        kind.word(),
                        kind.parent().map(parent -> "a kind of " + parent).orElse("")))
                .toList();
    }

    /** Those that numbers follow; the others end a count. */
    private static List<Offer> qualifiers() {
        return words(Qualifier.values()).stream()
                .filter(word ->
                        !List.of(Qualifier.SOME.word(), Qualifier.NONE.word()).contains(word.text()))
                .toList();
    }

    /** By code, or by a name that begins as typed. */
    private static List<Offer> countries(String typed) {
        var offers = new ArrayList<Offer>();
        Countries.all().forEach((code, name) -> {
            if (begins(code, typed) || (typed.length() > 1 && begins(name, typed))) {
                offers.add(Offer.of(code, name));
            }
        });
        return offers;
    }

    /** By the whole name, or by the city alone. */
    private static List<Offer> zones(String typed) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .filter(zone -> begins(zone, typed)
                        || (!typed.isEmpty() && begins(zone.substring(zone.lastIndexOf('/') + 1), typed)))
                .sorted()
                .map(zone -> Offer.of(zone, ""))
                .toList();
    }

    private List<Offer> days() {
        LocalDate today =
                session.store().clock().instant().atZone(ZoneId.systemDefault()).toLocalDate();
        return List.of(
                Offer.of(today.toString(), "today"),
                Offer.of(today.minusDays(1).toString(), "yesterday"),
                Offer.of(YearMonth.from(today).toString(), "this month"));
    }

    private List<Offer> kinds(SoFar line) {
        Lexicon lexicon = session.lexicon();
        List<String> kinds = "import".equals(line.noun())
                ? lexicon.nouns().stream()
                        .filter(noun -> lexicon.find(noun, "add") != null)
                        .toList()
                : layers.get();
        return kinds.stream().sorted().map(kind -> Offer.of(kind, "")).toList();
    }

    private List<Offer> settings() {
        var offers = new ArrayList<Offer>();
        session.settings().all().forEach((name, value) -> offers.add(Offer.of(name, "now " + value)));
        return offers;
    }

    private static List<Offer> settingValues(SoFar line) {
        List<String> names = line.given().getOrDefault("name", List.of());
        return names.isEmpty()
                ? List.of()
                : Settings.words(names.get(0)).stream()
                        .map(word -> Offer.of(word, ""))
                        .toList();
    }

    private List<Offer> topics(SoFar line, String typed) {
        List<String> before = line.given().getOrDefault("words", List.of());
        return before.isEmpty() ? nouns(typed) : before.size() == 1 ? verbs(before.get(0), typed) : List.of();
    }

    /** The first words of the language; a noun with its verbs, a command of one word with what it does. */
    List<Offer> nouns(String typed) {
        var offers = new ArrayList<Offer>();
        for (String noun : session.lexicon().nouns()) {
            if (begins(noun, typed)) {
                offers.add(Offer.of(noun, told(noun)));
            }
        }
        return offers;
    }

    private String told(String noun) {
        Verb single = session.lexicon().find(noun, "");
        return single != null
                ? single.getDescription()
                : String.join(
                        ", ",
                        session.lexicon().verbsOf(noun).stream().map(Verb::verb).toList());
    }

    List<Offer> verbs(String noun, String typed) {
        return session.lexicon().verbsOf(noun).stream()
                .filter(verb -> !verb.verb().isEmpty() && begins(verb.verb(), typed))
                .map(verb -> Offer.of(verb.verb(), verb.getDescription()))
                .toList();
    }

    /** Whoever types nothing, or only the name of a file that ships, is led to those as well. */
    private static List<Offer> inputs(String typed) {
        var offers = new ArrayList<Offer>();
        for (String path : InputFile.shippedPaths()) {
            if (begins(path, typed) || begins(new InputFile(path).name(), typed)) {
                offers.add(Offer.of(path, "ships with the program"));
            }
        }
        offers.addAll(FileNames.beginning(typed));
        return offers;
    }

    private static boolean begins(String word, String typed) {
        return word.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }
}
