package org.railwatch.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Verb;
import org.railwatch.store.Store;

/**
 * One import: each row becomes a command of the language, so that every check is the command's own. All is one write with
 * one journal entry; a row that fails leaves nothing, is listed with its line, and the next goes on.
 */
final class CsvImport {
    private final Store store;
    private final KnownRecords known;
    private final CsvTable table;
    private final Binding binding;
    private final Noun noun;
    private final OnConflict onConflict;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int skipped;

    CsvImport(Store store, KnownRecords known, CsvTable table, Binding binding, OnConflict onConflict) {
        this.store = store;
        this.known = known;
        this.table = table;
        this.binding = binding;
        this.noun = binding.noun();
        this.onConflict = onConflict;
        String key = noun.keyField();
        if (onConflict != OnConflict.FAIL && (key == null || !binding.holds(key))) {
            throw UserError.usage("--on-conflict " + onConflict.name().toLowerCase(java.util.Locale.ROOT)
                    + " needs to know a row again"
                    + (key == null ? ", and " + noun.name() + " has no key" : "; --key names the column of its key"));
        }
    }

    Answer.Change run() {
        store.hold();
        if (!binding.ignored().isEmpty()) {
            warnings.add((binding.ignored().size() == 1 ? "ignored the column " : "ignored the columns ")
                    + String.join(", ", binding.ignored()) + " of " + table.file()
                    + "; --map FIELD=COLUMN takes one");
        }
        List<String> lasting = noun.lasting().stream()
                .filter(option -> binding.columns().containsKey(option) && !option.equals(noun.keyField()))
                .toList();
        if (onConflict == OnConflict.UPDATE && !lasting.isEmpty()) {
            warnings.add(noun.name() + " set does not change " + String.join(", ", lasting)
                    + "; what is known of it stays in rows whose key is known");
        }
        store.writeLong(() -> {
            try (var part = store.work().part("rows", table.lines().size())) {
                part.over(table.lines()).forEach(this::take);
            }
            return rows;
        });
        if (skipped > 0) {
            warnings.add("skipped " + skipped + " of " + table.lines().size() + " rows, whose key is known");
        }
        if (!refused.isEmpty()) {
            refused.add(
                    table.file() + ": " + rows.size() + " of " + table.lines().size() + " rows were taken");
        }
        return new Answer.Change(rows, true, warnings, refused);
    }

    private void take(CsvTable.Line line) {
        try {
            if (line.fault() != null) {
                throw UserError.usage(line.fault());
            }
            Answer.Change change = store.attempt(() -> change(line));
            if (change == null) {
                skipped++;
                return;
            }
            rows.addAll(change.rows());
            change.warnings().forEach(warning -> warnings.add(where(line) + warning));
        } catch (UserError e) {
            switch (e.kind()) {
                case LOCKED, NOT_WRITABLE, INTERRUPTED -> throw e;
                case FAILED, USAGE, UNREADABLE, EMPTY -> refused.add(where(line) + e.sentence());
            }
        }
    }

    /** What the row did; null when it was left out. */
    private Answer.@Nullable Change change(CsvTable.Line line) {
        Map<String, List<String>> fields = binding.values(line);
        String keyField = noun.keyField();
        String key = null;
        if (keyField != null && binding.holds(keyField)) {
            key = Binding.first(fields, keyField);
            if (key == null) {
                throw UserError.usage("the " + keyField + " is empty; every row needs its own");
            }
            String met = known.ref(noun.name(), key);
            if (met != null) {
                return met(met, key, fields);
            }
        }
        return KnownRecords.run(noun.add(), RowWords.ofAdd(noun, fields, known));
    }

    private Answer.@Nullable Change met(String ref, String key, Map<String, List<String>> fields) {
        return switch (onConflict) {
            case FAIL ->
                throw UserError.failed("the " + noun.keyField() + " " + key
                        + (ref.equals(key) ? " is taken" : " is that of " + ref)
                        + " already; --on-conflict skip leaves such rows out, update changes what is known");
            case SKIP -> null;
            case UPDATE -> {
                Verb set = noun.set();
                if (set == null) {
                    throw UserError.failed("a " + noun.name() + " cannot be changed, and " + ref + " is there already");
                }
                yield KnownRecords.run(set, RowWords.ofSet(noun, set, ref, fields, known));
            }
        };
    }

    private String where(CsvTable.Line line) {
        return table.file() + ":" + line.number() + ": ";
    }
}
