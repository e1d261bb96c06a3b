package org.railwatch.shell.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.railwatch.UserError;
import org.railwatch.vocabulary.NearWords;

/** What the names in a script stand for, and which of them it asked for. */
final class Params {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    /**
     * @throws UserError (usage) when one is given twice
     */
    static Params of(List<Param> given) {
        var params = new Params();
        for (Param param : given) {
            if (params.values.put(param.name(), param.value()) != null) {
                throw UserError.usage("--param " + param.name() + " is given twice; give it once");
            }
        }
        return params;
    }

    /**
     * @throws UserError (usage) for one that was not given
     */
    String value(String name) {
        asked.add(name);
        String value = values.get(name);
        if (value == null) {
            List<String> near = NearWords.nearest(name, values.keySet());
            throw UserError.usage("the parameter ${" + name + "} is not given; "
                    + (near.isEmpty() ? "give it by --param " + name + "=VALUE" : NearWords.didYouMean(near)));
        }
        return value;
    }

    /** Those that no line asked for. */
    List<String> unasked() {
        var unasked = new ArrayList<>(values.keySet());
        unasked.removeAll(asked);
        return unasked;
    }
}
