package org.railwatch.shell.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Values;
import org.railwatch.shell.session.Session;
import org.railwatch.store.Glance;

/** What may stand at a place of a line: nouns, verbs, options not given yet, values by what their parameter takes. */
public final class Offers {
    /** Records shown at once; of more, the line is typed on. */
    private static final int MOST = 40;

    private final Session session;
    private final Supplier<List<Known>> known;
    private final WordLists words;

    /**
     * @param known every kind of record
     * @param layers the kinds of record that are found and exported
     */
    public Offers(Session session, Supplier<List<Known>> known, Supplier<List<String>> layers) {
        this.session = session;
        this.known = known;
        this.words = new WordLists(session, layers);
    }

    /**
     * What may stand there, in the order in which it is shown.
     *
     * @param more whether the store has others that begin so
     */
    public record Found(List<Offer> offers, boolean more) {}

    /**
     * @param before the words before the one at the cursor
     * @param typed that word as far as it is typed; may be empty
     */
    public Found at(List<String> before, String typed) {
        SoFar line = SoFar.of(session.lexicon(), before);
        Found found = found(line, typed);
        var byText = new LinkedHashMap<String, Offer>();
        found.offers().stream()
                .sorted(Comparator.comparing(offer -> !offer.near()))
                // What could not be shown as it is cannot be typed either.
                .filter(offer -> Plain.line(offer.text()).equals(offer.text()))
                .forEach(offer -> byText.putIfAbsent(offer.text(), offer));
        return new Found(List.copyOf(byText.values()), found.more());
    }

    private Found found(SoFar line, String typed) {
        if (line.noun() == null) {
            return all(words.nouns(typed));
        }
        if (line.lost()) {
            return all(List.of());
        }
        if (line.verb() == null) {
            return all(words.verbs(line.noun(), typed));
        }
        Parameter pending = line.pending();
        if (pending != null && !typed.startsWith("--")) {
            return values(pending, line, typed);
        }
        int equals = typed.indexOf('=');
        if (typed.startsWith("--") && equals > 0 && !line.optionsEnded()) {
            return line.find(typed.substring(2, equals))
                    .map(option ->
                            headed(typed.substring(0, equals + 1), values(option, line, typed.substring(equals + 1))))
                    .orElse(all(List.of()));
        }
        return positionalOrOption(line, typed);
    }

    private Found positionalOrOption(SoFar line, String typed) {
        var offers = new ArrayList<Offer>();
        boolean more = false;
        Parameter positional = line.nextPositional().orElse(null);
        if (positional != null && (!typed.startsWith("-") || line.optionsEnded())) {
            Found values = values(positional, line, typed);
            offers.addAll(values.offers());
            more = values.more();
        }
        if (positional == null || !positional.required() || offers.isEmpty()) {
            offers.addAll(options(line, typed));
        }
        return new Found(offers, more);
    }

    /** What must be given comes first. */
    private static List<Offer> options(SoFar line, String typed) {
        var offers = new ArrayList<Offer>();
        for (Parameter option : line.openOptions()) {
            Offer offer = Offer.of("--" + option.name(), (option.required() ? "needed: " : "") + option.help());
            offers.add(option.required() ? offer.first() : offer);
        }
        return WordLists.beginning(offers, typed);
    }

    private Found values(Parameter parameter, SoFar line, String typed) {
        List<String> allowed = Values.allowed(parameter.type());
        if (!allowed.isEmpty()) {
            return all(WordLists.beginning(
                    allowed.stream().map(word -> Offer.of(word, "")).toList(), typed));
        }
        if (parameter.takes().equals("condition")) {
            return condition(line, typed);
        }
        if (parameter.takes().isEmpty()) {
            return all(List.of());
        }
        Pieces piece = Pieces.of(parameter.takes(), typed);
        Found found = ofKinds(piece.kinds(), line, piece.rest());
        List<String> given = line.given().getOrDefault(parameter.name().toLowerCase(Locale.ROOT), List.of());
        var offers = new ArrayList<Offer>();
        for (Offer offer : found.offers()) {
            boolean goesOn = piece.repeats() || !piece.next().isEmpty();
            boolean ends = piece.kinds().contains("=" + offer.text());
            String text = piece.head() + offer.text() + (ends || !offer.whole() ? "" : piece.next());
            if (!given.contains(text)) {
                offers.add(new Offer(text, offer.description(), offer.whole() && (ends || !goesOn), offer.near()));
            }
        }
        return new Found(offers, found.more());
    }

    private Found ofKinds(List<String> kinds, SoFar line, String typed) {
        var offers = new ArrayList<Offer>();
        for (String kind : kinds) {
            offers.addAll(kind.equals("column") ? columns(line, typed) : words.beginning(kind, line, typed));
        }
        List<Known> asked =
                known.get().stream().filter(one -> kinds.contains(one.kind())).toList();
        List<Offer> records = asked.isEmpty() ? List.of() : records(asked, line, typed);
        offers.addAll(records.subList(0, Math.min(MOST, records.size())));
        return new Found(offers, records.size() > MOST);
    }

    private List<Offer> records(List<Known> asked, SoFar line, String typed) {
        return Glance.at(
                session.store().file(),
                store -> {
                    var byText = new LinkedHashMap<String, Offer>();
                    var offers = new ArrayList<Offer>();
                    asked.forEach(one -> offers.addAll(one.beginning(new Asked(typed, line.given(), MOST + 1), store)));
                    offers.stream()
                            .sorted(Comparator.comparing(offer -> !offer.near()))
                            .forEach(offer -> byText.putIfAbsent(offer.text(), offer));
                    return List.copyOf(byText.values());
                },
                List.of());
    }

    /** The columns of the kind that the line names, else of its noun; after a minus for the reverse order too. */
    private List<Offer> columns(SoFar line, String typed) {
        String minus = typed.startsWith("-") ? "-" : "";
        var offers = new ArrayList<Offer>();
        for (String column : columns(line)) {
            offers.add(Offer.of(minus + column, ""));
        }
        return WordLists.beginning(offers, typed);
    }

    private List<String> columns(SoFar line) {
        String noun = String.valueOf(line.noun());
        List<String> kinds = line.given().getOrDefault("kind", List.of());
        String kind = line.find("kind")
                        .filter(option -> option.takes().equals("layer"))
                        .isEmpty()
                ? noun
                : kinds.isEmpty() ? "facility" : kinds.get(0);
        return known.get().stream()
                .filter(one -> one.kind().equals(kind))
                .flatMap(one -> one.columns().stream())
                .toList();
    }

    /** The column names of an ECQL condition, at a word's start outside its quotes. */
    private Found condition(SoFar line, String typed) {
        int start = typed.length();
        while (start > 0 && (Character.isLetterOrDigit(typed.charAt(start - 1)) || typed.charAt(start - 1) == '_')) {
            start--;
        }
        String head = typed.substring(0, start);
        if (head.chars().filter(c -> c == '\'').count() % 2 == 1) {
            return all(List.of());
        }
        String rest = typed.substring(start);
        var offers = new ArrayList<Offer>();
        for (String column : columns(line)) {
            if (column.startsWith(rest)) {
                offers.add(Offer.begun(head + column, ""));
            }
        }
        return all(offers);
    }

    private static Found all(List<Offer> offers) {
        return new Found(offers, false);
    }

    private static Found headed(String head, Found found) {
        return new Found(
                found.offers().stream()
                        .map(offer -> new Offer(head + offer.text(), offer.description(), offer.whole(), offer.near()))
                        .toList(),
                found.more());
    }
}
