package org.railwatch.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.railwatch.geo.Metres;
import org.railwatch.shell.answer.Format;
import org.railwatch.store.Moment;
import org.railwatch.time.Edtf;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;

/** The options that many commands share: of every listing, every answer, every write. */
public final class Common {
    /** How sure an overlap of two uncertain periods must be. */
    public enum Certainty {
        DEFINITE,
        POSSIBLE
    }

    private static final List<Parameter> OUTPUT = List.of(
            fallback("format", Format.class, "table", "how the answer is written"),
            repeatable("columns", String.class, "the columns to show, in order: a,b"),
            option("output", OutputFile.class, "write to this file instead"),
            option("overwrite", boolean.class, "replace the output file if it exists"));
    private static final List<Parameter> LISTING = List.of(
            option("sort", String.class, "columns, -column for the reverse: a,-b"),
            option("limit", Integer.class, "at most so many rows"),
            fallback("offset", Integer.class, "0", "leave out so many rows first"),
            option("fail-empty", boolean.class, "exit 5 when nothing is found"),
            option("where", String.class, "an ECQL filter over the flat columns and geom"));
    private static final List<Parameter> PLACE = List.of(
            option("near", String.class, "a facility, or LON,LAT; with --radius"),
            option("radius", Metres.class, "how far from --near"),
            option("within", String.class, "an area, a facility with one, or a WKT or GeoJSON file"),
            option("bbox", String.class, "W,S,E,N in degrees"));
    private static final List<Parameter> PERIOD = List.of(
            option("on", Edtf.class, "overlapping this date"),
            option("since", Edtf.class, "from the beginning of this date"),
            option("until", Edtf.class, "to the end of this date"),
            fallback("certainty", Certainty.class, "possible", "definite is wholly inside, possible may overlap"));
    private static final Parameter AS_OF = option(
            "as-of", Moment.class, "as the store was after an entry such as J-5, or at the end of a date in UTC");
    private static final List<Parameter> WRITE = List.of(
            option("dry-run", boolean.class, "make every check, write nothing"),
            option("note", String.class, "kept in the journal entry, and in the row where it has a note"),
            option("yes", boolean.class, "do not ask"));

    /** Of columns that mean the same for every noun. */
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("country", CountryCode.class),
            Map.entry("object", ObjectKind.class),
            Map.entry("finding", FindingKind.class),
            Map.entry("held", Boolean.class),
            Map.entry("facility", Reference.class),
            Map.entry("document", Reference.class),
            Map.entry("image", Reference.class),
            Map.entry("annotation", Reference.class),
            Map.entry("observation", Reference.class),
            Map.entry("claim", Reference.class),
            Map.entry("event", Reference.class));

    private Common() {}

    static Class<?> typeOf(String column) {
        return TYPES.getOrDefault(column, String.class);
    }

    /** What a command takes beside its own options; an option of its own with the same name comes first. */
    public static List<Parameter> of(Verb verb) {
        var all = new ArrayList<Parameter>();
        if (verb.lists() || verb.exports()) {
            all.addAll(LISTING);
            verb.filters().ifPresent(filters -> {
                for (String column : filters.columns()) {
                    all.add(option(column, verb.typeOf(column), "only rows with this " + column));
                }
                all.addAll(filters.place() ? PLACE : List.of());
                all.addAll(filters.period() ? PERIOD : List.of());
            });
        }
        if (verb.writes()) {
            all.addAll(WRITE);
        }
        if (verb.looksBack()) {
            all.add(AS_OF);
        }
        if (!verb.exports()) {
            all.addAll(OUTPUT);
        }
        all.removeIf(
                common -> verb.options().stream().anyMatch(own -> own.name().equals(common.name())));
        return all;
    }

    private static Parameter option(String name, Class<?> type, String help) {
        return Parameter.common(name, type, false, help);
    }

    /**
     * @param unsaid what holds when the option is not given
     */
    private static Parameter fallback(String name, Class<?> type, String unsaid, String help) {
        return new Parameter(name, type, -1, false, false, unsaid, help, Taken.byOption(name, type));
    }

    private static Parameter repeatable(String name, Class<?> type, String help) {
        return Parameter.common(name, type, true, help);
    }
}
