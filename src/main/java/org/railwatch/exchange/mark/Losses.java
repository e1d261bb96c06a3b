package org.railwatch.exchange.mark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.railwatch.exchange.json.JsonItem;

/** What a file of marks says and the store has no place for, each told once with how often it stands there. */
final class Losses {
    /** Of more names than these the rest is told as a number. */
    private static final int NAMED = 8;

    /** So many different names are counted apart; nobody's file has more. */
    private static final int COUNTED = 1000;

    private final Map<String, Integer> members = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Map<String, Integer> boxed = new LinkedHashMap<>();
    private int otherMembers;
    private int decided;

    /** The members of a mark that are not read, where they say something. */
    void members(JsonItem item, Set<String> read) {
        item.members().forEach((name, value) -> {
            if (read.contains(name) || value == null || isEmpty(value)) {
                return;
            }
            if (members.containsKey(name) || members.size() < COUNTED) {
                members.merge(name, 1, Integer::sum);
            } else {
                otherMembers++;
            }
        });
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || value.equals("");
    }

    /** A mark that cannot be taken. */
    void leftOut(String what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    /** A mark that somebody accepted or rejected there. */
    void decided() {
        decided++;
    }

    /** A mark with a shape that no mark can have here, of which the box was taken. */
    void boxed(String what) {
        boxed.merge(what, 1, Integer::sum);
    }

    List<String> told() {
        var told = new ArrayList<String>();
        leftOut.forEach((what, count) ->
                told.add(MarkKind.number(count, "mark") + (count == 1 ? " was" : " were") + " left out: " + what));
        boxed.forEach((what, count) -> told.add(
                MarkKind.number(count, "mark") + (count == 1 ? " is its box" : " are their boxes") + " here: " + what));
        if (decided > 0) {
            told.add(MarkKind.number(decided, "mark")
                    + (decided == 1
                            ? " was accepted or rejected there and is a draft"
                            : " were accepted or rejected there and are drafts")
                    + " here; annotation review says what we think of " + (decided == 1 ? "it" : "them"));
        }
        if (!members.isEmpty()) {
            var names = new ArrayList<String>();
            int rest = otherMembers;
            for (var each : members.entrySet()) {
                if (names.size() < NAMED) {
                    names.add(JsonItem.shown(each.getKey()) + " (" + MarkKind.number(each.getValue(), "mark") + ")");
                } else {
                    rest++;
                }
            }
            told.add("not taken, for marks have no place for it: " + String.join(", ", names)
                    + (rest == 0 ? "" : " and " + MarkKind.number(rest, "other")));
        }
        return told;
    }
}
