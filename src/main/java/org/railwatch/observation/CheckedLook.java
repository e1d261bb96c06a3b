package org.railwatch.observation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Word;

/**
 * A look whose words have been made good: its part found, its date read in the facility's zone, its findings possible.
 *
 * @param period first and last millisecond of {@code when}; both null when it is unknown
 * @param placed whose point {@code at} is; null when it has none
 */
record CheckedLook(
        LookDraft draft,
        Facility.@Nullable Part part,
        @Nullable Edtf when,
        Period period,
        @Nullable Placed placed,
        @Nullable Position at) {

    /** Whose point a look stands at. */
    enum Placed implements Word {
        OWN,
        PART,
        FACILITY
    }

    /**
     * Checks a whole look: what a change leaves untouched is part of it.
     *
     * @throws UserError (usage) for a date or findings that cannot be, (failed) for a part that the facility has not
     */
    static CheckedLook of(LookDraft draft) {
        LookDraft.Spot spot = draft.spot();
        Facility.Part part = spot.part() == null ? null : part(spot.facility(), spot.part());
        ZoneId zone = spot.facility() == null ? ZoneOffset.UTC : spot.facility().days();
        Edtf when = draft.when() == null ? null : date("--when", draft.when(), zone);
        List<Finding> findings = draft.sight().findings();
        FindingRules.check(
                findings == null ? List.of() : findings,
                draft.sight().coverageOrUnknown(),
                draft.sight().visibilityOrUnknown());
        Period period = when == null ? new Period(null, null) : when.period(zone);
        if (spot.at() != null) {
            return new CheckedLook(draft, part, when, period, Placed.OWN, spot.at());
        }
        if (part != null && part.at() != null) {
            return new CheckedLook(draft, part, when, period, Placed.PART, part.at());
        }
        return spot.facility() == null
                ? new CheckedLook(draft, part, when, period, null, null)
                : new CheckedLook(
                        draft,
                        part,
                        when,
                        period,
                        Placed.FACILITY,
                        spot.facility().at());
    }

    /** A date read at a place of that zone. */
    static Edtf date(String sign, String text, ZoneId zone) {
        try {
            return Edtf.of(text, zone);
        } catch (UserError e) {
            throw UserError.of(e.kind(), sign + ": " + e.sentence());
        }
    }

    /**
     * @throws UserError (usage) without a facility, (failed) for a part that it has not
     */
    static Facility.Part part(@Nullable Facility facility, String name) {
        if (facility == null) {
            throw UserError.usage("--part " + name + " needs --facility, whose part it is");
        }
        return facility.findPart(name).orElseThrow(() -> {
            String parts = facility.parts().stream().map(Facility.Part::name).collect(Collectors.joining(", "));
            return UserError.failed(facility.slug() + " has no part '" + name + "'; "
                    + (parts.isEmpty()
                            ? "facility part " + facility.slug() + " --name " + name + " makes it"
                            : "it has " + parts));
        });
    }
}
