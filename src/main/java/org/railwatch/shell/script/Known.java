package org.railwatch.shell.script;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.railwatch.UserError;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.Parameter;
import org.railwatch.shell.line.Reference;
import org.railwatch.store.Store;
import org.railwatch.vocabulary.NearWords;

/**
 * Which records a line of a script can speak of: those in the store, and those that earlier lines may make. Where it cannot
 * be told, every one is taken to be there.
 */
final class Known {
    private static final Map<Character, String> TABLES = Map.of(
            'D',
            "document",
            'I',
            "image",
            'O',
            "observation",
            'C',
            "claim",
            'E',
            "event",
            'L',
            "link",
            'B',
            "baseline");
    private static final Set<String> MAKE_NO_RECORD = Set.of("set", "remove", "alias", "part", "move", "merge");
    private static final String SHORT_NAME = "[A-Z]-0*[1-9][0-9]{0,14}(\\.S[0-9]+)?";

    private final Store store;
    private final Map<Character, Long> made = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> files = new ArrayList<>();
    private boolean anything;
    private boolean restored;

    Known(Store store) {
        this.store = store;
    }

    /**
     * @throws UserError (failed, unreadable) for a record or a file that the command needs and that cannot be there
     */
    void refuseUnknown(Call call) {
        for (Parameter place : call.verb().positionals()) {
            if (place.type() == Reference.class
                    && place.position() < call.positionals().size()) {
                refuse(call.verb().noun(), call.positionals().get(place.position()));
            }
        }
        for (var option : call.options().entrySet()) {
            String noun = option.getKey().equals("into") ? call.verb().noun() : option.getKey();
            boolean filter = noun.equals("facility") || TABLES.containsValue(noun);
            boolean refers = filter || call.verb().options().stream().anyMatch(own -> refers(own, option.getKey()));
            if (refers) {
                option.getValue().forEach(text -> refuse(noun, text));
            }
        }
        for (Object value : call.given()) {
            if (value instanceof InputFile file && !anything && !file.exists() && !mayBeWritten(file)) {
                throw UserError.unreadable("there is no file " + file + ", and no earlier line writes it");
            }
        }
    }

    private static boolean refers(Parameter own, String option) {
        return own.name().equals(option) && own.type() == Reference.class;
    }

    private void refuse(String noun, String text) {
        if (anything || text.startsWith("@")) {
            return;
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (noun.equals("facility") || noun.equals("agent")) {
            refuseName(noun, text);
        } else if (upper.matches(SHORT_NAME) && TABLES.containsKey(upper.charAt(0))) {
            refuseNumber(upper.charAt(0), Long.parseLong(upper.substring(2).replaceAll("\\.S.*", "")), text);
        }
    }

    private void refuseName(String noun, String text) {
        if (names.contains(folded(text))) {
            return;
        }
        List<String> stored = store.exists() ? stored(noun) : List.of();
        if (stored.stream().map(Known::folded).noneMatch(folded(text)::equals) && !restored) {
            List<String> near = NearWords.nearest(text, stored);
            throw UserError.failed("there is no " + noun + " '" + text + "', and no earlier line adds it"
                    + (near.isEmpty() ? "" : "; " + NearWords.didYouMean(near)));
        }
    }

    private List<String> stored(String noun) {
        return store.jdbc()
                .sql(noun.equals("facility") ? """
                                select slug from facility
                                union select name from facility
                                union select text from facility_alias
                                """ : """
                                select slug from agent
                                union select name from agent
                                union select text from agent_alias
                                """)
                .query(String.class)
                .list();
    }

    private void refuseNumber(char letter, long number, String text) {
        String table = String.valueOf(TABLES.get(letter));
        long last = 0;
        boolean there = false;
        if (store.exists()) {
            last = store.jdbc()
                    .sql("select coalesce((select seq from sqlite_sequence where name = :name), 0)")
                    .param("name", table)
                    .query(Long.class)
                    .single();
            there = !store.jdbc()
                    .sql("select id from " + table + " where id = :id")
                    .param("id", number)
                    .query(Long.class)
                    .list()
                    .isEmpty();
        }
        boolean mayBeMade = number > last && number <= last + made.getOrDefault(letter, 0L);
        if (!there && !mayBeMade && !(restored && number <= last)) {
            throw UserError.failed("there is no " + table + " " + text + ", and no earlier line adds it");
        }
    }

    private boolean mayBeWritten(InputFile file) {
        return files.stream().anyMatch(stem -> file.path().startsWith(stem));
    }

    /** Takes in a command of which nothing is known. */
    void afterAnything() {
        anything = true;
    }

    /** Takes in what the command may make. */
    void after(Call call) {
        for (Object value : call.given()) {
            if (value instanceof OutputFile file) {
                files.add(file.path().replaceFirst("\\.[^./]*$", ""));
            }
        }
        String name = call.verb().getName();
        if (List.of("script run", "query run", "store open").contains(name)) {
            anything = true;
        }
        if (!call.verb().writes() || call.flag("dry-run")) {
            return;
        }
        call.positionals().forEach(this::mention);
        call.options().values().forEach(values -> values.forEach(this::mention));
        if (name.equals("undo") || name.equals("redo")) {
            restored = true;
            return;
        }
        if (name.startsWith("claim ") && call.flag("event")) {
            made.merge('E', 1L, Long::sum);
        }
        switch (name) {
            case "document add", "image add", "observation add", "claim add", "event add" ->
                made.merge(Character.toUpperCase(call.verb().noun().charAt(0)), 1L, Long::sum);
            case "baseline set" -> made.merge('B', 1L, Long::sum);
            case "link accept", "link reject", "link leave" -> made.merge('L', 1L, Long::sum);
            case "facility add", "agent add" -> {}
            default -> anything |= !MAKE_NO_RECORD.contains(call.verb().verb());
        }
    }

    /** Any word of a writing line may become a name, and agents are added by the way. */
    private void mention(String text) {
        names.add(folded(text));
        for (String part : text.split("[,:|=]", -1)) {
            names.add(folded(part));
        }
    }

    /** Coarser than the store's own, so that what it finds is surely found here. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
