package org.railwatch.shell.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Format;
import org.railwatch.shell.line.Values;
import org.railwatch.store.Moment;
import org.railwatch.vocabulary.NearWords;
import org.railwatch.vocabulary.Word;

/** What {@code set} changes for the rest of a session. */
public final class Settings {
    private String actor;
    private Format format;
    private @Nullable Integer limit;
    private boolean pager = true;
    private Suggest suggest = Suggest.BOTH;
    private @Nullable Moment asOf;

    public Settings(String actor, Format format) {
        this.actor = actor;
        this.format = format;
    }

    public String actor() {
        return actor;
    }

    public Format format() {
        return format;
    }

    /** Rows of a listing at a terminal; null for all. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Whether a long answer is shown page by page at the prompt. */
    public boolean pager() {
        return pager;
    }

    /** What the prompt shows in grey after the line. */
    public Suggest suggest() {
        return suggest;
    }

    /** The state of the store that everything is read from; null for what it is now. */
    public @Nullable Moment asOf() {
        return asOf;
    }

    public void set(String name, String value) {
        switch (name) {
            case "actor" -> actor = value;
            case "format" -> format = Word.find(Format.class, value);
            case "as-of" -> asOf = value.equals("none") ? null : Moment.of(value);
            case "limit" -> limit = value.equals("none") ? null : number(value);
            case "pager" -> pager = onOrOff(name, value);
            case "suggest" -> suggest = Suggest.of(value);
            default -> {
                List<String> near = NearWords.nearest(name, all().keySet());
                throw UserError.usage("there is no setting '" + name + "'; "
                        + (near.isEmpty()
                                ? "there are " + String.join(", ", all().keySet())
                                : NearWords.didYouMean(near)));
            }
        }
    }

    public Map<String, @Nullable Object> all() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("actor", actor);
        all.put("format", format.word());
        all.put("as-of", asOf == null ? "none" : asOf.text());
        all.put("limit", limit == null ? "none" : limit.toString());
        all.put("pager", pager ? "on" : "off");
        all.put("suggest", suggest.word());
        return all;
    }

    /** The words that a setting takes; empty when it takes any text, or there is no such setting. */
    public static List<String> words(String name) {
        return switch (name) {
            case "format" -> Values.allowed(Format.class);
            case "suggest" -> Values.allowed(Suggest.class);
            case "limit" -> List.of("none");
            case "pager" -> List.of("on", "off");
            default -> List.of();
        };
    }

    private static boolean onOrOff(String name, String value) {
        if (!List.of("on", "off").contains(value)) {
            throw UserError.usage(name + " is on or off, not '" + value + "'");
        }
        return value.equals("on");
    }

    private static int number(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw UserError.usage("limit takes a whole number or 'none', not '" + value + "'");
        }
        return Integer.parseInt(value);
    }
}
