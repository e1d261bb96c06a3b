package org.railwatch.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.railwatch.UserError;

/**
 * By what a claim says that things are moved: {@code sea,air} are stated and that is all; {@code sea,air,+} are stated
 * and there are "other means"; {@code rail?} is inferred from the text, not stated in it.
 *
 * @param open whether the claim leaves room for further modes
 */
public record Transport(List<Stated> modes, boolean open) {
    /** One mode, and whether it was inferred rather than stated. */
    public record Stated(TransportMode mode, boolean inferred) {
        @Override
        public String toString() {
            return inferred ? mode.word() + "?" : mode.word();
        }
    }

    /**
     * Checks itself.
     *
     * @throws UserError (usage) for no mode and for one given twice
     */
    public Transport {
        modes = List.copyOf(modes);
        if (modes.isEmpty()) {
            throw UserError.usage("a transport without a mode; write such as 'sea,air', 'sea,+' or 'rail?'");
        }
        var seen = EnumSet.noneOf(TransportMode.class);
        for (var stated : modes) {
            if (!seen.add(stated.mode())) {
                throw UserError.usage(
                        "the transport mode '" + stated.mode().word() + "' is given twice; write it once");
            }
        }
    }

    /**
     * Reads what {@link #toString} writes; blanks around the commas are let pass.
     *
     * @throws UserError (usage) for an unknown mode, none, one given twice, or a {@code +} that is not last
     */
    public static Transport of(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split(",", -1)) {
            words.add(word.strip());
        }
        boolean open = words.size() > 1 && words.get(words.size() - 1).equals("+");
        var modes = new ArrayList<Stated>();
        for (var word : open ? words.subList(0, words.size() - 1) : words) {
            if (word.isEmpty()) {
                throw UserError.usage("an empty mode in the transport '" + text + "'; write such as 'sea,air'");
            }
            if (word.equals("+")) {
                throw UserError.usage("the '+' of the transport '" + text
                        + "' must come last, after a mode; write such as" + " 'sea,air,+'");
            }
            boolean inferred = word.endsWith("?");
            modes.add(new Stated(TransportMode.of(inferred ? word.substring(0, word.length() - 1) : word), inferred));
        }
        return new Transport(modes, open);
    }

    /** Whether the claim names every mode itself and leaves room for no other: only then can modes conflict. */
    public boolean statedAndClosed() {
        return !open && modes.stream().noneMatch(Stated::inferred);
    }

    /** Without the inferred ones, in the order of {@link TransportMode}. */
    public Set<TransportMode> statedModes() {
        var stated = EnumSet.noneOf(TransportMode.class);
        for (var mode : modes) {
            if (!mode.inferred()) {
                stated.add(mode.mode());
            }
        }
        return Collections.unmodifiableSet(stated);
    }

    /** What {@link #of} reads. */
    @Override
    public String toString() {
        var words = new ArrayList<String>();
        modes.forEach(mode -> words.add(mode.toString()));
        if (open) {
            words.add("+");
        }
        return String.join(",", words);
    }
}
