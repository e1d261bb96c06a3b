package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.Facility;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Columns;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Referrers;
import org.railwatch.store.Store;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.Qualifier;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with normal levels. */
public final class BaselineCommands {
    static final Columns COLUMNS = Columns.of(
            List.of(
                    "ref",
                    "facility",
                    "object",
                    "qualifier",
                    "low",
                    "best",
                    "high",
                    "unit",
                    "when",
                    "claim",
                    "computed"),
            List.of(
                    "ref",
                    "uuid",
                    "facility",
                    "object",
                    "qualifier",
                    "low",
                    "best",
                    "high",
                    "unit",
                    "when",
                    "begin_at",
                    "end_at",
                    "claim",
                    "computed",
                    "include_reported",
                    "note"));

    private final Store store;
    private final Facilities facilities;
    private final Observations observations;
    private final Baselines baselines;

    public BaselineCommands(Store store, Facilities facilities, Observations observations, Baselines baselines) {
        this.store = store;
        this.facilities = facilities;
        this.observations = observations;
        this.baselines = baselines;
    }

    @Command(
            name = {"baseline", "set"},
            description = "State the normal level of an object at a facility, or compute it from our looks",
            group = "Observation")
    @Examples({
        "baseline set --facility tumangang --count 'railcar approx_at_most 20' --when 2018-10/2023-10-04 --claim C-3",
        "baseline set --facility tumangang --count 'railcar some' --when 2023 --computed max --include-reported"
    })
    @See({"observation list", "claim add"})
    Answer.Change set(
            @Option(longName = "facility", description = "its slug, or any name of it") Reference reference,
            @Option(longName = "count", description = "the level; with --computed its object, as 'railcar some'")
                    Count count,
            @Option(longName = "when", description = "the period that it is normal for, with a begin") String date,
            @Option(longName = "claim", description = "the claim that states it") @Nullable Reference claim,
            @Option(longName = "computed", description = "compute it from the looks inside the period") @Nullable
                    Statistic computed,
            @Option(longName = "include-reported", description = "count looks that others report, not our own alone")
                    boolean includeReported,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        refuseMixture(count, claim, computed, includeReported);
        Facility facility = facilities.get(reference.text());
        Edtf when = CheckedLook.date("--when", date, facility.days());
        Period period = when.period(facility.days());
        if (period.begin() == null || period.begin().isAfter(store.clock().instant())) {
            throw UserError.usage("--when: a normal level needs a period that has begun, not " + when
                    + "; write such as 2018-10/2023-10-04 or 2018-10/..");
        }
        Long stated = claim == null ? null : claim(claim);
        if (computed == null) {
            List<String> warnings = stated == null
                    ? List.of("the level has no source; name the claim that states it with --claim")
                    : List.of();
            return store.write(() -> Answer.Change.of(
                    row(baselines.get(baselines.put(facility, count, when, stated, null, false, note))), warnings));
        }
        var level = ComputedLevel.of(
                computed,
                count.object(),
                count.unit(),
                period,
                includeReported,
                observations.listOf(facility.id()),
                observations.listSuperseded());
        Count found = level.count();
        if (found == null) {
            throw UserError.failed("no look at " + facility.slug() + " inside " + when + " gives a number of "
                    + count.object() + lacking(level));
        }
        return store.write(() -> Answer.Change.of(
                row(baselines.get(baselines.put(facility, found, when, null, computed, includeReported, note))),
                level.remarks(computed)));
    }

    @Command(
            name = {"baseline", "list"},
            description = "List normal levels",
            group = "Observation")
    @Examples({"baseline list --facility tumangang", "baseline list --object railcar --format json"})
    @Filtered(
            columns = {"facility", "object"},
            period = true)
    Answer.Listing list() {
        var rows = new ArrayList<Row>();
        baselines.listAll().forEach(baseline -> rows.add(row(baseline)));
        return Answer.Listing.of(COLUMNS, rows);
    }

    @Command(
            name = {"baseline", "remove"},
            description = "Take a normal level away",
            group = "Observation")
    @Examples({"baseline remove B-1 --yes --dry-run", "baseline remove B-1 --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "its short name, B-1") Reference reference) {
        Baseline baseline = baselines.get(reference);
        return store.write(() -> {
            Referrers.refuse(store, "baseline", baseline.id(), baseline.ref());
            baselines.delete(baseline.id());
            return Answer.Change.of(row(baseline));
        });
    }

    private static void refuseMixture(
            Count count, @Nullable Reference claim, @Nullable Statistic computed, boolean includeReported) {
        if (claim != null && computed != null) {
            throw UserError.usage("--claim and --computed are two sources of one level; give one of them");
        }
        if (computed == null && includeReported) {
            throw UserError.usage("--include-reported needs --computed max, median or p90");
        }
        if (computed != null && count.qualifier() != Qualifier.SOME) {
            throw UserError.usage("--computed finds the number itself; write --count '" + count.object() + " some'"
                    + " to name the object");
        }
    }

    /** A claim belongs to a package that this one may not use: what is kept is its number. */
    private long claim(Reference reference) {
        long id = reference.number('C', "claim");
        boolean there = store.jdbc()
                .sql("select 1 from claim where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw UserError.failed("there is no C-" + id + "; claim list shows those there are");
        }
        return id;
    }

    private static String lacking(ComputedLevel level) {
        if (!level.reported().isEmpty()) {
            return "; --include-reported takes " + ComputedLevel.refs(level.reported());
        }
        if (!level.unnumbered().isEmpty()) {
            return "; " + ComputedLevel.refs(level.unnumbered()) + " count something else or do not count";
        }
        return "; observation list shows the looks there are";
    }

    private static Row row(Baseline baseline) {
        Count count = baseline.count();
        var fields = new Fields()
                .put("ref", baseline.ref())
                .put("uuid", baseline.uuid())
                .put("facility", baseline.facility().slug())
                .put("object", count.object())
                .put("qualifier", count.qualifier().word())
                .put("low", count.low())
                .put("best", count.best())
                .put("high", count.high())
                .put("unit", count.unit().word())
                .put("when", baseline.when())
                .put("begin_at", baseline.beginAt())
                .put("end_at", baseline.endAt())
                .put("claim", baseline.claim() == null ? null : "C-" + baseline.claim())
                .put("computed", baseline.computed())
                .put("include_reported", baseline.includeReported())
                .put("note", baseline.note());
        String how = baseline.computed() == null ? "" : ", computed " + baseline.computed();
        return Row.of(
                baseline.ref(), baseline.facility().slug() + " " + count + " in " + baseline.when() + how, fields);
    }
}
