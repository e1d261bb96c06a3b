package org.railwatch.shell.help;

import java.util.ArrayList;
import java.util.List;
import org.railwatch.shell.line.Common;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;

/** What help shows to people: one command, or the verbs of a noun. */
final class Pages {
    private static final String USAGE = "usage: ";

    private Pages() {}

    /**
     * @param neighbours every command of the noun
     */
    static void command(Verb verb, List<Verb> neighbours, Paper paper) {
        paper.text(verb.getDescription());
        paper.blank();
        usage(verb, paper);
        section("", verb.positionals(), paper);
        section("options", verb.options(), paper);
        section("common options", Common.of(verb), paper);
        seeAlso(verb, neighbours, paper);
        paper.blank();
        paper.text("examples");
        verb.examples().forEach(paper::example);
    }

    static void noun(String noun, List<Verb> verbs, Paper paper) {
        paper.text(noun + ": " + Nouns.meaning(noun));
        paper.blank();
        var rows = new ArrayList<Meaning>();
        verbs.forEach(verb -> rows.add(new Meaning(verb.getName(), verb.getDescription())));
        paper.rows(rows);
        paper.blank();
        paper.text("help " + verbs.get(0).getName() + " shows its options and examples; so does "
                + verbs.get(0).getName() + " --help.");
    }

    /** {@code facility add SLUG --name TEXT [--note TEXT]}: only what may be left out stands in brackets. */
    private static void usage(Verb verb, Paper paper) {
        var pieces = new ArrayList<String>();
        var all = new ArrayList<Parameter>(verb.positionals());
        all.addAll(verb.options());
        for (Parameter parameter : all) {
            String sign = parameter.sign() + (parameter.repeatable() ? "…" : "");
            pieces.add(parameter.required() ? sign : "[" + sign + "]");
        }
        if (!Common.of(verb).isEmpty()) {
            pieces.add("[common options]");
        }
        String head = USAGE + verb.getName() + " ";
        paper.hanging(head, pieces, head.length());
    }

    private static void section(String title, List<Parameter> parameters, Paper paper) {
        if (parameters.isEmpty()) {
            return;
        }
        paper.blank();
        if (!title.isEmpty()) {
            paper.text(title);
        }
        var rows = new ArrayList<Meaning>();
        parameters.forEach(parameter -> rows.add(new Meaning(parameter.sign(), meaning(parameter))));
        paper.rows(rows);
    }

    private static String meaning(Parameter parameter) {
        var meaning = new StringBuilder(parameter.help());
        if (!parameter.allowed().isEmpty() && !parameter.sign().contains("|")) {
            meaning.append(": ").append(String.join(" ", parameter.allowed()));
        }
        if (parameter.required() && !parameter.positional()) {
            meaning.append("; required");
        }
        if (parameter.repeatable()) {
            meaning.append("; may be repeated");
        }
        if (parameter.fallback() != null) {
            meaning.append("; if left out: ").append(parameter.fallback());
        }
        return meaning.toString();
    }

    private static void seeAlso(Verb verb, List<Verb> neighbours, Paper paper) {
        var names = new ArrayList<String>(verb.see());
        for (Verb other : neighbours) {
            if (!other.getName().equals(verb.getName()) && !names.contains(other.getName())) {
                names.add(other.getName());
            }
        }
        if (verb.parameters().stream().anyMatch(Pages::takesDate)) {
            names.add("help dates");
        }
        if (names.isEmpty()) {
            return;
        }
        paper.blank();
        String head = "see also: ";
        var pieces = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            pieces.add(names.get(i) + (i < names.size() - 1 ? "," : ""));
        }
        paper.hanging(head, pieces, head.length());
    }

    private static boolean takesDate(Parameter parameter) {
        return parameter.kind().equals("date");
    }
}
