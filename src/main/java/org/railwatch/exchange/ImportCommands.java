package org.railwatch.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.See;
import org.railwatch.shell.session.Lexicon;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Takes records in from files of other programs. */
public final class ImportCommands {
    private final Store store;
    private final Lexicon lexicon;
    private final KnownRecords known;

    public ImportCommands(Store store, Lexicon lexicon, KnownRecords known) {
        this.store = store;
        this.lexicon = lexicon;
        this.known = known;
    }

    @Command(
            name = {"import", "csv"},
            description = "Add a record for each row of a CSV file; good rows are taken, bad ones listed",
            group = "Exchange")
    @Examples({
        "import csv geodata:facilities.csv --kind facility --on-conflict skip",
        "import csv events.csv --kind observation --key source_id --map when=date --map note=remark --dry-run"
    })
    @See({"facility add", "undo"})
    @Destructive(onlyWith = "on-conflict=update")
    Answer.Change csv(
            @Argument(index = 0, description = "a CSV file whose first line names its columns") InputFile file,
            @Option(longName = "kind", description = "what each row is: facility, observation, claim …") String kind,
            @Option(longName = "key", description = "the column that tells a row from all others") @Nullable String key,
            @Option(longName = "map", description = "FIELD=COLUMN, for a column that is not named like its field")
                    List<String> maps,
            @Option(
                            longName = "on-conflict",
                            description = "what to do with a row whose key is known",
                            defaultValue = "fail")
                    OnConflict onConflict) {
        Noun noun = Noun.of(lexicon, kind);
        CsvTable table = CsvTable.of(file);
        Binding binding = Binding.of(table, noun, maps, key);
        return new CsvImport(store, known, table, binding, onConflict).run();
    }
}
