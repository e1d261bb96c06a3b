package org.railwatch.shell.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.line.Common;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Values;
import org.railwatch.shell.line.Verb;
import org.railwatch.vocabulary.NearWords;

/** Help, from the same declarations that bind the commands. */
final class Help {
    private Help() {}

    /** Whether a line asks for help: {@code NOUN VERB --help}, {@code NOUN --help}. */
    static boolean asked(List<String> words) {
        int end = words.indexOf("--");
        return !words.get(0).equals("help") && (end < 0 ? words : words.subList(0, end)).contains("--help");
    }

    /** The words before the options: what the help is about. */
    static List<String> subject(List<String> words) {
        var subject = new ArrayList<String>();
        for (String word : words) {
            if (word.startsWith("--") || subject.size() == 2) {
                break;
            }
            subject.add(word);
        }
        return subject;
    }

    /** All nouns, the verbs of one, or one command. */
    static Answer.Text of(Lexicon lexicon, List<String> subject) {
        List<Verb> verbs = new ArrayList<>();
        var lines = new ArrayList<String>();
        if (subject.isEmpty()) {
            verbs.addAll(lexicon.verbs());
            overview(lexicon, lines);
        } else {
            verbs.addAll(lexicon.verbsOf(subject.get(0)));
            if (verbs.isEmpty()) {
                List<String> near = NearWords.nearest(subject.get(0), lexicon.nouns());
                throw UserError.usage("there is no command '" + subject.get(0) + "'; "
                        + (near.isEmpty() ? "help lists all" : NearWords.didYouMean(near)));
            }
            if (subject.size() > 1 && lexicon.find(subject.get(0), "") == null) {
                verbs = List.of(lexicon.get(subject));
            }
            if (verbs.size() == 1) {
                one(verbs.get(0), lines);
            } else {
                verbs(verbs, lines);
            }
        }
        var json = new ArrayList<Object>();
        verbs.forEach(verb -> json.add(json(verb)));
        return new Answer.Text(lines, json);
    }

    private static void overview(Lexicon lexicon, List<String> lines) {
        lines.add(
                "Railwatch keeps places, dated looks at them and what was said of them, and says what links to what.");
        lines.add("");
        int longest = 0;
        for (String noun : lexicon.nouns()) {
            longest = Math.max(longest, noun.length());
        }
        for (String noun : lexicon.nouns()) {
            List<Verb> verbs = lexicon.verbsOf(noun);
            String what = verbs.size() == 1 && verbs.get(0).verb().isEmpty()
                    ? verbs.get(0).getDescription()
                    : String.join(" · ", verbs.stream().map(Verb::verb).toList());
            lines.add(noun + " ".repeat(longest - noun.length() + 2) + what);
        }
        lines.add("");
        lines.add("help NOUN and help NOUN VERB say more; script run geodata:tumangang.rw plays the case that ships.");
    }

    private static void verbs(List<Verb> verbs, List<String> lines) {
        int longest = 0;
        for (Verb verb : verbs) {
            longest = Math.max(longest, verb.getName().length());
        }
        for (Verb verb : verbs) {
            lines.add(verb.getName() + " ".repeat(longest - verb.getName().length() + 2) + verb.getDescription());
        }
    }

    private static void one(Verb verb, List<String> lines) {
        lines.add(verb.getDescription());
        lines.add("");
        lines.add("usage: " + usage(verb));
        section(lines, "", verb.positionals());
        section(lines, "options", verb.options());
        section(lines, "common options", Common.of(verb));
        if (!verb.examples().isEmpty()) {
            lines.add("");
            lines.add("examples");
            verb.examples().forEach(example -> lines.add("  " + example));
        }
    }

    /** {@code facility add SLUG --name TEXT [--kind CHOICE]}. */
    static String usage(Verb verb) {
        var usage = new StringBuilder(verb.getName());
        for (Parameter parameter : verb.positionals()) {
            String sign = parameter.sign() + (parameter.repeatable() ? "…" : "");
            usage.append(parameter.required() ? " " + sign : " [" + sign + "]");
        }
        for (Parameter option : verb.options()) {
            String sign = option.sign() + (option.repeatable() ? "…" : "");
            usage.append(option.required() ? " " + sign : " [" + sign + "]");
        }
        return usage.toString();
    }

    private static void section(List<String> lines, String title, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        lines.add("");
        if (!title.isEmpty()) {
            lines.add(title);
        }
        int longest = 0;
        for (Parameter parameter : parameters) {
            longest = Math.max(longest, parameter.sign().length());
        }
        for (Parameter parameter : parameters) {
            List<String> allowed = Values.allowed(parameter.type());
            lines.add("  " + parameter.sign()
                    + " ".repeat(longest - parameter.sign().length() + 2) + parameter.help()
                    + (allowed.isEmpty() || parameter.name().equals("format") ? "" : ": " + String.join(" ", allowed))
                    + (parameter.repeatable() ? "; may be repeated" : "")
                    + (parameter.fallback() == null ? "" : " (" + parameter.fallback() + ")"));
        }
    }

    private static Map<String, @Nullable Object> json(Verb verb) {
        var options = new ArrayList<Object>();
        var all = new ArrayList<Parameter>(verb.options());
        all.addAll(Common.of(verb));
        for (Parameter option : all) {
            options.add(json(option));
        }
        var positionals = new ArrayList<Object>();
        for (Parameter positional : verb.positionals()) {
            positionals.add(json(positional));
        }
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("noun", verb.noun());
        entry.put("verb", verb.verb().isEmpty() ? null : verb.verb());
        entry.put("summary", verb.getDescription());
        entry.put("positionals", positionals);
        entry.put("options", options);
        entry.put("examples", verb.examples());
        return entry;
    }

    private static Map<String, @Nullable Object> json(Parameter parameter) {
        return new Fields()
                .put("name", parameter.name())
                .put("type", Values.typeName(parameter.type()))
                .put("required", parameter.required())
                .put("repeatable", parameter.repeatable())
                .put("values", Values.allowed(parameter.type()))
                .put("default", parameter.fallback())
                .put("help", parameter.help())
                .map();
    }
}
