package org.railwatch.imagery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.document.agent.Agent;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.time.Edtf;

/**
 * A picture: held as a file, or known by what is said of it.
 *
 * @param acquired a bare date is the provider's UTC day
 * @param beginAt first and last millisecond of {@code acquired}, UTC; null when unknown or open
 * @param gsdM ground sample distance, metres; unknown is never guessed
 * @param cloudPercent 0 to 100
 * @param knownFrom id of the document that tells of it
 * @param printedIn id of the document that prints it
 * @param print what that one prints of it
 * @param file null when it is known, not held
 * @param ground null when nobody knows where it lies
 */
public record Image(
        long id,
        String uuid,
        @Nullable Edtf acquired,
        @Nullable Instant beginAt,
        @Nullable Instant endAt,
        @Nullable Agent provider,
        @Nullable String platform,
        @Nullable Double gsdM,
        @Nullable Double cloudPercent,
        @Nullable String credit,
        @Nullable Sensor sensor,
        @Nullable Long knownFrom,
        @Nullable Long printedIn,
        @Nullable String note,
        Print print,
        @Nullable HeldFile file,
        @Nullable Ground ground,
        View view) {
    /** One that is known by what is said of it, and that no document prints. */
    public Image(
            long id,
            String uuid,
            @Nullable Edtf acquired,
            @Nullable Instant beginAt,
            @Nullable Instant endAt,
            @Nullable Agent provider,
            @Nullable String platform,
            @Nullable Double gsdM,
            @Nullable Double cloudPercent,
            @Nullable String credit,
            @Nullable Sensor sensor,
            @Nullable Long knownFrom,
            @Nullable Long printedIn,
            @Nullable String note) {
        this(
                id,
                uuid,
                acquired,
                beginAt,
                endAt,
                provider,
                platform,
                gsdM,
                cloudPercent,
                credit,
                sensor,
                knownFrom,
                printedIn,
                note,
                Print.NONE,
                null,
                null,
                View.UNKNOWN);
    }

    /**
     * What came along with a picture from the page that prints it.
     *
     * @param caption without its credit
     * @param source its address, or its file beside the page's
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record Print(
            @Nullable String caption,
            @Nullable String source,
            @Nullable String sha256) {
        static final Print NONE = new Print(null, null, null);
    }

    public String ref() {
        return "I-" + id;
    }

    /** Whether image set would have nothing to change in one to make the other. */
    boolean saysAs(Image other) {
        return Objects.equals(acquired, other.acquired)
                && Objects.equals(provider, other.provider)
                && Objects.equals(platform, other.platform)
                && Objects.equals(gsdM, other.gsdM)
                && Objects.equals(cloudPercent, other.cloudPercent)
                && Objects.equals(credit, other.credit)
                && sensor == other.sensor
                && Objects.equals(knownFrom, other.knownFrom)
                && Objects.equals(printedIn, other.printedIn)
                && Objects.equals(note, other.note);
    }

    /** Whether it was acquired after this, all of it; not where nobody says when. */
    boolean takenAfter(Instant now) {
        return beginAt != null && beginAt.isAfter(now);
    }

    /** Where its pixels lie, if that is known. */
    public Optional<Georeference> georeference() {
        return Optional.ofNullable(ground).map(Ground::georeference);
    }

    /**
     * @throws UserError (failed) when it is known, not held
     */
    public HeldFile requireFile() {
        if (file == null) {
            throw UserError.failed(ref() + " is known, not held; image add FILE takes in a picture with its file");
        }
        return file;
    }

    /**
     * @throws UserError (failed) when it is not georeferenced, with how that is done
     */
    public Georeference requireGeoreference() {
        requireFile();
        return georeference()
                .orElseThrow(() -> UserError.failed(ref() + " is not georeferenced: nothing says where its pixels lie;"
                        + " image georef " + ref() + " --gcp 'X,Y LON,LAT' lays it on the ground"));
    }

    /** The error of what is asked about beside the picture: {@code the pixel 9,9 lies outside I-3, which …}. */
    public UserError outside(UserError.Kind kind, String what) {
        HeldFile held = requireFile();
        return UserError.of(
                kind,
                what + " lies outside " + ref() + ", which runs from 0,0 to " + held.width() + "," + held.height());
    }
}
