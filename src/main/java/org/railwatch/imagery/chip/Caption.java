package org.railwatch.imagery.chip;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.geo.georeference.Georeference.GroundPixel;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.chip.drawing.Sheet;
import org.railwatch.shell.answer.Fields;

/** What is written under a picture of an image: all that a reader must know to judge it, and what nobody knows, as unknown. */
final class Caption {
    private static final String UNKNOWN = "unknown";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** A GSD and a pixel that differ by more are both written: Planet's are 3.7 m and 3 m. */
    private static final double SAME_LENGTH = 0.01;

    private final Image image;
    private final @Nullable Facility facility;
    private final @Nullable GroundPixel pixel;

    /**
     * @param pixel the true size of a pixel in the middle of what is shown; null when it is not georeferenced
     */
    Caption(Image image, @Nullable Facility facility, @Nullable GroundPixel pixel) {
        this.image = image;
        this.facility = facility;
        this.pixel = pixel;
    }

    /** {@code Tumangang Station · acquired 2023-10-05 02:11 UTC, 2023-10-05 11:11 in Asia/Pyongyang}. */
    List<String> title() {
        return List.of(facility == null ? "no facility named" : facility.name(), "acquired " + acquired());
    }

    /** When it was taken, in UTC and by the facility's clocks. */
    String acquired() {
        Instant begin = image.beginAt();
        if (image.acquired() == null) {
            return UNKNOWN;
        }
        if (begin == null || !image.acquired().hasTime()) {
            return image.acquired() + (image.acquired().isDay() ? ", a day in UTC" : "") + ", local time unknown";
        }
        ZoneId zone = facility == null ? null : facility.zone();
        return MINUTE.format(begin.atOffset(ZoneOffset.UTC)) + " UTC, "
                + (zone == null ? "local time unknown" : MINUTE.format(begin.atZone(zone)) + " in " + zone);
    }

    /** What took it and how. */
    List<String> sensor() {
        var view = image.view();
        var items = new ArrayList<String>();
        items.add("platform " + text(image.platform()));
        items.add("GSD " + (image.gsdM() == null ? UNKNOWN : Sheet.length(image.gsdM())));
        if (pixel != null && !sameAsGsd(pixel)) {
            items.add("pixel " + Sheet.length(pixel.acrossMetres()) + " by " + Sheet.length(pixel.downMetres()));
        }
        items.add("off-nadir " + degrees(view.offNadir()));
        items.add("sun azimuth " + degrees(view.sunAzimuth()) + ", elevation " + degrees(view.sunElevation()));
        items.add("cloud "
                + (image.cloudPercent() == null ? UNKNOWN : plain(image.cloudPercent()) + " % of the whole image"));
        return items;
    }

    private boolean sameAsGsd(GroundPixel known) {
        Double gsd = image.gsdM();
        return gsd != null
                && Math.abs(known.acrossMetres() / gsd - 1) < SAME_LENGTH
                && Math.abs(known.downMetres() / gsd - 1) < SAME_LENGTH;
    }

    /** Which picture it is and whose. */
    List<String> source() {
        String sha256 = image.print().sha256();
        return List.of(
                image.ref(),
                "sha256 " + (sha256 == null ? UNKNOWN : sha256.substring(0, 8)),
                "provider "
                        + (image.provider() == null ? UNKNOWN : image.provider().name()),
                "credit " + text(image.credit()),
                "licence " + text(image.view().license()));
    }

    /** The same as a record. */
    Fields fields() {
        var view = image.view();
        Instant begin = image.beginAt();
        boolean timed = image.acquired() != null && image.acquired().hasTime() && begin != null;
        ZoneId zone = facility == null ? null : facility.zone();
        return new Fields()
                .put("image", image.ref())
                .put("sha256", image.print().sha256())
                .put("file", image.file() == null ? null : image.file().name())
                .put("facility", facility == null ? null : facility.slug())
                .put("name", facility == null ? null : facility.name())
                .put("acquired", image.acquired())
                .put("begin_at", begin)
                .put("end_at", image.endAt())
                .put(
                        "local",
                        timed && zone != null && begin != null
                                ? begin.atZone(zone).toOffsetDateTime()
                                : null)
                .put("tz", zone)
                .put("platform", image.platform())
                .put(
                        "provider",
                        image.provider() == null ? null : image.provider().slug())
                .put("gsd_m", image.gsdM())
                .put("pixel_across_m", pixel == null ? null : rounded(pixel.acrossMetres(), 10_000))
                .put("pixel_down_m", pixel == null ? null : rounded(pixel.downMetres(), 10_000))
                .put("off_nadir", view.offNadir())
                .put("sun_azimuth", view.sunAzimuth())
                .put("sun_elevation", view.sunElevation())
                .put("cloud_percent", image.cloudPercent())
                .put("credit", image.credit())
                .put("license", view.license());
    }

    static double rounded(double number, double parts) {
        return Math.round(number * parts) / parts;
    }

    static String plain(double number) {
        double tenth = Math.round(number * 10) / 10.0;
        return tenth == Math.rint(tenth) ? String.valueOf((long) tenth) : String.valueOf(tenth);
    }

    private static String degrees(@Nullable Double angle) {
        return angle == null ? UNKNOWN : plain(angle) + "°";
    }

    private static String text(@Nullable String text) {
        return text == null || text.isBlank() ? UNKNOWN : text;
    }
}
