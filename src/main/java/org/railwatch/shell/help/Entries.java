package org.railwatch.shell.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.line.Common;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Verb;

/** What help says to programs: an entry a command, enough to make a form from. */
final class Entries {
    private Entries() {}

    static List<Object> of(List<Verb> verbs) {
        var entries = new ArrayList<Object>();
        verbs.forEach(verb -> entries.add(entry(verb)));
        return entries;
    }

    private static Map<String, @Nullable Object> entry(Verb verb) {
        var options = new ArrayList<Parameter>(verb.options());
        options.addAll(Common.of(verb));
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("noun", verb.noun());
        entry.put("verb", verb.verb().isEmpty() ? null : verb.verb());
        entry.put("summary", verb.getDescription());
        entry.put("positionals", all(verb.positionals()));
        entry.put("options", all(options));
        entry.put("examples", verb.examples());
        return entry;
    }

    private static List<Object> all(List<Parameter> parameters) {
        var all = new ArrayList<Object>();
        for (Parameter parameter : parameters) {
            all.add(new Fields()
                    .put("name", parameter.name())
                    .put("type", parameter.kind())
                    .put("required", parameter.required())
                    .put("repeatable", parameter.repeatable())
                    .put("values", parameter.allowed())
                    .put("default", parameter.fallback())
                    .put("help", parameter.help())
                    .map());
        }
        return all;
    }
}
