package org.railwatch.shell.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.line.Verb;
import org.railwatch.vocabulary.NearWords;

/** The whole of help; {@code help facility add} and {@code facility add --help} are one page of it. */
public final class Manual {
    private final Map<String, List<Verb>> nouns = new LinkedHashMap<>();

    /**
     * @param verbs every command, those of a noun together
     */
    public Manual(List<Verb> verbs) {
        for (Verb verb : verbs) {
            nouns.computeIfAbsent(verb.noun(), noun -> new ArrayList<>()).add(verb);
        }
    }

    /**
     * All nouns, the verbs of one, one command, or a topic.
     *
     * @param subject the words after {@code help}
     * @param columns of the terminal; 0 when there is none
     * @param beginning what to type first; asked for only when all is wanted
     * @param named finds the command that two words name, or says what may have been meant
     */
    public Answer.Text page(
            List<String> subject, int columns, Supplier<Beginning> beginning, Function<List<String>, Verb> named) {
        var paper = new Paper(columns);
        if (subject.isEmpty()) {
            overview(beginning.get(), paper);
            return new Answer.Text(paper.lines(), Entries.of(all()));
        }
        String first = subject.get(0);
        if (subject.size() == 1 && Topics.names().contains(first)) {
            Topics.print(first, paper);
            return new Answer.Text(
                    paper.lines(),
                    List.of(new Fields()
                            .put("topic", first)
                            .put("text", Topics.plain(first))
                            .map()));
        }
        List<Verb> verbs = nouns.getOrDefault(first, List.of());
        if (verbs.isEmpty()) {
            throw UserError.usage("there is no command or topic '" + first + "'; " + cure(first));
        }
        boolean oneWord = verbs.get(0).verb().isEmpty();
        if (oneWord && subject.size() > 1) {
            throw UserError.usage("surplus word '" + subject.get(1) + "' after help " + first);
        }
        if (subject.size() == 1 && !oneWord) {
            Pages.noun(first, verbs, paper);
            return new Answer.Text(paper.lines(), Entries.of(verbs));
        }
        Verb verb = oneWord ? verbs.get(0) : named.apply(subject);
        Pages.command(verb, verbs, paper);
        return new Answer.Text(paper.lines(), Entries.of(List.of(verb)));
    }

    private String cure(String word) {
        var known = new LinkedHashSet<String>(nouns.keySet());
        known.addAll(Topics.names());
        List<String> near = NearWords.nearest(word, known);
        return near.isEmpty() ? "help lists all" : NearWords.didYouMean(near);
    }

    private List<Verb> all() {
        return nouns.values().stream().flatMap(List::stream).toList();
    }

    private void overview(Beginning beginning, Paper paper) {
        paper.text(
                "Railwatch keeps places, dated looks at them and what was said of them, and says what links to what.");
        paper.blank();
        paper.text(beginning.sentence());
        paper.rows(beginning.steps());
        paper.blank();
        paper.text("commands: a noun, then a verb; help NOUN and NOUN VERB --help say more, and Tab completes");
        var rows = new ArrayList<Meaning>();
        nouns.forEach((noun, verbs) -> rows.add(new Meaning(noun, summary(noun, verbs))));
        paper.rows(rows);
        paper.blank();
        paper.text("topics");
        var topics = new ArrayList<Meaning>();
        Topics.names().forEach(name -> topics.add(new Meaning("help " + name, Topics.title(name))));
        paper.rows(topics);
        // The first lines have scrolled away on a terminal of 24.
        paper.blank();
        paper.text("To begin: " + beginning.steps().get(0).sign());
    }

    private static String summary(String noun, List<Verb> verbs) {
        if (verbs.get(0).verb().isEmpty()) {
            return verbs.get(0).getDescription();
        }
        return Nouns.meaning(noun) + ": "
                + String.join(" ", verbs.stream().map(Verb::verb).toList());
    }
}
