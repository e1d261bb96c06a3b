package org.railwatch.observation;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.document.Document;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.AgentKind;
import org.railwatch.facility.CountryList;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Method;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.time.Edtf;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.Visibility;
import org.railwatch.vocabulary.Word;

/** Two stations on both sides of a border and of a time zone, and looks at them, made by hand. */
final class Worlds {
    static final Facility TUMANGANG = station(1, "tumangang", ZoneId.of("Asia/Pyongyang"), 130.6081, 42.4214);
    static final Facility KHASAN = station(2, "khasan", ZoneId.of("Asia/Vladivostok"), 130.645278, 42.428056);
    static final Agent RFA = new Agent(1, "u", "rfa", "RFA", AgentKind.PUBLISHER, null, List.of());

    private Worlds() {}

    static Facility station(long id, String slug, @Nullable ZoneId zone, double lon, double lat) {
        return new Facility(
                id,
                "u",
                slug,
                slug,
                null,
                CountryList.of("KP"),
                new Position(lon, lat),
                null,
                null,
                zone,
                null,
                null,
                List.of(),
                List.of(
                        new Facility.Part(1, "depot-north", new Position(130.6085, 42.425)),
                        new Facility.Part(2, "yard", null)));
    }

    static Document document(long id, @Nullable String published) {
        return new Document(
                id,
                "u",
                RFA,
                "RFA report",
                null,
                null,
                null,
                null,
                published == null ? null : Edtf.of(published),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static Image image(long id, String acquired) {
        Edtf when = Edtf.of(acquired);
        Period period = when.period(ZoneId.of("UTC"));
        return new Image(
                id, "u", when, period.begin(), period.end(), null, null, null, null, null, null, null, null, null);
    }

    /** A full and clear look at the whole of a facility, its date read there. */
    static Observation look(
            long id,
            @Nullable Facility facility,
            Basis basis,
            @Nullable String when,
            List<Finding> findings,
            @Nullable Document reportedIn,
            List<Image> images) {
        return look(id, facility, basis, when, findings, reportedIn, images, Coverage.FULL);
    }

    static Observation look(
            long id,
            @Nullable Facility facility,
            Basis basis,
            @Nullable String when,
            List<Finding> findings,
            @Nullable Document reportedIn,
            List<Image> images,
            Coverage coverage) {
        return look(id, facility, basis, when, findings, reportedIn, images, coverage, Visibility.CLEAR, null);
    }

    /** A look of one's own at Tumangang, with what was computed of it. */
    static Observation look(Coverage coverage, Visibility visibility, List<Finding> findings, @Nullable Sight sight) {
        return look(
                1,
                TUMANGANG,
                Basis.OWN_LOOK,
                "2023-10-05",
                findings,
                null,
                List.of(image(1, "2023-10-05")),
                coverage,
                visibility,
                sight);
    }

    // NullAway does not see in a class file that a part, a nested type, may be null.
    @SuppressWarnings("NullAway")
    private static Observation look(
            long id,
            @Nullable Facility facility,
            Basis basis,
            @Nullable String when,
            List<Finding> findings,
            @Nullable Document reportedIn,
            List<Image> images,
            Coverage coverage,
            Visibility visibility,
            @Nullable Sight sight) {
        ZoneId zone = facility == null ? ZoneId.of("UTC") : facility.days();
        Edtf date = when == null ? null : Edtf.of(when);
        Period period = date == null ? new Period(null, null) : date.period(zone);
        return new Observation(
                id,
                "u",
                null,
                facility,
                null,
                basis,
                null,
                reportedIn,
                "analyst",
                images,
                date,
                period.begin(),
                period.end(),
                coverage,
                visibility,
                findings,
                null,
                Movement.UNKNOWN,
                null,
                null,
                null,
                null,
                facility == null ? null : facility.at(),
                sight);
    }

    /** {@code partial unknown mask 0 40}: coverage, visibility, method, percent outside and percent obscured; {@code -} is none. */
    static Sight sight(String text) {
        String[] words = text.split(" ", -1);
        return new Sight(
                1,
                Word.find(Method.class, words[2]),
                "the area of yard",
                words[3].equals("-") ? null : (Double) Double.parseDouble(words[3]),
                words[4].equals("-") ? null : (Double) Double.parseDouble(words[4]),
                Coverage.of(words[0]),
                Visibility.of(words[1]));
    }
}
