package org.railwatch.shell.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.railwatch.shell.line.Common;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Values;
import org.railwatch.shell.line.Verb;
import org.railwatch.shell.session.Lexicon;
import org.railwatch.shell.session.Session;

/** Nouns, verbs, options not given yet, and the words of an enum. */
final class Completion implements Completer {
    private final Session session;

    Completion(Session session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, line.wordIndex());
        Lexicon lexicon = session.lexicon();
        if (before.isEmpty()) {
            lexicon.nouns().forEach(noun -> candidates.add(candidate(noun, "")));
            return;
        }
        boolean help = before.get(0).equals("help");
        List<String> words = help ? before.subList(1, before.size()) : before;
        if (words.isEmpty()) {
            lexicon.nouns().forEach(noun -> candidates.add(candidate(noun, "")));
        } else if (words.size() == 1 && lexicon.find(words.get(0), "") == null) {
            for (Verb verb : lexicon.verbsOf(words.get(0))) {
                candidates.add(candidate(verb.verb(), verb.getDescription()));
            }
        } else if (!help) {
            Verb single = lexicon.find(words.get(0), "");
            Verb verb = single != null ? single : lexicon.find(words.get(0), words.get(1));
            if (verb != null) {
                options(verb, words, candidates);
            }
        }
    }

    private static void options(Verb verb, List<String> words, List<Candidate> candidates) {
        var all = new ArrayList<Parameter>(verb.options());
        all.addAll(Common.of(verb));
        String previous = words.get(words.size() - 1);
        for (Parameter option : all) {
            if (previous.equals("--" + option.name()) && !option.flag()) {
                Values.allowed(option.type()).forEach(word -> candidates.add(candidate(word, "")));
                return;
            }
        }
        for (Parameter option : all) {
            if (option.repeatable() || !words.contains("--" + option.name())) {
                candidates.add(candidate("--" + option.name(), option.help()));
            }
        }
        for (Parameter positional : verb.positionals()) {
            Values.allowed(positional.type()).forEach(word -> candidates.add(candidate(word, "")));
        }
    }

    private static Candidate candidate(String word, String description) {
        return new Candidate(word, word, null, description.isEmpty() ? null : description, null, null, true);
    }
}
