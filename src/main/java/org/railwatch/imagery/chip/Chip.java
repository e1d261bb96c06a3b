package org.railwatch.imagery.chip;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.geo.Position;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.chip.drawing.Sheet;
import org.railwatch.imagery.chip.pixels.Bands;
import org.railwatch.imagery.chip.pixels.Cells;
import org.railwatch.imagery.chip.pixels.Frame;
import org.railwatch.imagery.chip.pixels.Light;
import org.railwatch.imagery.chip.pixels.Stretch;
import org.railwatch.imagery.chip.pixels.Stretch.Limits;
import org.railwatch.imagery.raster.RasterFile;
import org.railwatch.imagery.raster.Samples;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.JsonText;
import org.railwatch.shell.picture.Drawing;
import org.railwatch.shell.picture.Png;
import org.railwatch.time.Utc;

/** A part of an image with all that is known of it: pixels, page and facts. */
final class Chip {
    private static final Limits COLOURS = new Limits(0, 255);

    private final Image image;
    private final Caption caption;
    private final Frame frame;
    private final Cells cells;
    private final Bands bands;
    private final @Nullable Stretch stretch;
    private final List<Limits> limits;
    private final Drawing picture;
    private final Sheet sheet;
    private final DrawnMarks.Drawn marks;
    private final @Nullable Position middle;
    private final @Nullable Double northDegrees;

    /**
     * @param file open
     * @param facility that it shows; null for none
     */
    Chip(Image image, RasterFile file, Frame frame, @Nullable Facility facility, Wanted wanted, List<ShownMark> all) {
        int width = file.facts().width();
        int height = file.facts().height();
        Rectangle read = frame.read(width, height);
        Samples samples = file.read(read, wanted(read.width, frame.zoom()), wanted(read.height, frame.zoom()));
        Georeference ground = image.georeference().orElse(null);
        this.image = image;
        this.frame = frame;
        this.bands = Bands.chosen(wanted.bands(), samples, image);
        this.cells = Cells.of(Light.of(samples, bands), frame.reduced(frame.times()), width, height);
        this.stretch = stretch(wanted.stretch(), bands);
        this.limits = limits(List.of(cells), stretch);
        this.picture = cells.drawn(limits).enlarged(frame.times());
        this.marks = DrawnMarks.draw(all, frame, picture);
        this.middle = ground == null ? null : ground.find(frame.centre()).orElse(null);
        this.northDegrees = ground == null || middle == null ? null : frame.northDegrees(ground);
        this.caption = new Caption(
                image, facility, ground == null || middle == null ? null : ground.groundPixel(frame.centre()));
        this.sheet = new Sheet()
                .add(new Sheet.Panel(picture, "", frame.metresAPixel(), northDegrees))
                .writeBold(caption.title())
                .write(caption.sensor())
                .write(caption.source())
                .write(shown(wanted.annotations()));
    }

    private static int wanted(int pixels, double zoom) {
        return (int) Math.max(1, Math.ceil(pixels * Math.min(1, zoom)));
    }

    /** The colours of a palette are those that were meant; nothing is stretched. */
    static @Nullable Stretch stretch(@Nullable Stretch asked, Bands bands) {
        if (bands.numbers().isEmpty()) {
            return null;
        }
        return asked == null ? Stretch.USUAL : asked;
    }

    static List<Limits> limits(List<Cells> pictures, @Nullable Stretch stretch) {
        var limits = new ArrayList<Limits>();
        for (int band = 0; band < pictures.get(0).light().length; band++) {
            limits.add(stretch == null ? COLOURS : stretch.limits(pictures, band));
        }
        return limits;
    }

    /** How the picture was made of the image's pixels. */
    private List<String> shown(boolean annotations) {
        var items = new ArrayList<String>();
        items.add(
                bands.numbers().isEmpty()
                        ? "colours of the palette"
                        : (bands.numbers().size() == 1 ? "band " : "bands ") + bands + " (" + bands.order() + ")");
        if (stretch != null) {
            items.add("stretched " + stretch + " % of what is seen here");
        }
        if (frame.zoom() != 1) {
            items.add(zoomed());
        }
        if (middle != null) {
            items.add("middle " + Subject.shown(middle));
        }
        if (cells.blank()) {
            items.add("no valid pixels");
        }
        if (cells.shareOutside() > 0) {
            items.add("/// beside the image, " + percent(cells.shareOutside()));
        }
        if (cells.shareWithoutData() > 0) {
            items.add("\\\\\\ no data, " + percent(cells.shareWithoutData()));
        }
        if (annotations) {
            items.add(
                    marks.shown() == 0
                            ? "no marks here"
                            : "marks: solid accepted, dashed not reviewed, dotted rejected");
            if (marks.unnamed() > 0) {
                items.add(
                        marks.unnamed() + (marks.unnamed() == 1 ? " label" : " labels") + " left out for want of room");
            }
        }
        return items;
    }

    private String zoomed() {
        double zoom = frame.zoom();
        return zoom >= 1
                ? "enlarged " + Caption.plain(zoom) + " times"
                : "made smaller: a pixel here is " + String.format(Locale.ROOT, "%.1f", 1 / zoom) + " of the image's";
    }

    private static String percent(double share) {
        return (share > 0 && share < 0.01 ? "less than 1" : String.valueOf(Math.round(share * 100))) + " %";
    }

    /** What it shows, as a record. */
    Fields facts() {
        var window = frame.window();
        return caption.fields()
                .put("lon", middle == null ? null : Caption.rounded(middle.lon(), 1e7))
                .put("lat", middle == null ? null : Caption.rounded(middle.lat(), 1e7))
                .put(
                        "size_m",
                        frame.metresAPixel() == null ? null : Caption.rounded(frame.metresAPixel() * frame.wide(), 100))
                .put(
                        "window",
                        List.of(
                                Caption.rounded(window.getX(), 1000),
                                Caption.rounded(window.getY(), 1000),
                                Caption.rounded(window.getWidth(), 1000),
                                Caption.rounded(window.getHeight(), 1000)))
                .put("zoom", Caption.rounded(frame.zoom(), 10_000))
                .put(
                        "chip_pixel_m",
                        frame.metresAPixel() == null ? null : Caption.rounded(frame.metresAPixel(), 10_000))
                .put("north_degrees", northDegrees == null ? null : Caption.rounded(northDegrees, 100) % 360)
                .put("bands", bands.numbers())
                .put("band_order", bands.order())
                .put("stretch", stretch)
                .put("limits", limits(limits))
                .put("outside_percent", Caption.rounded(100 * cells.shareOutside(), 100))
                .put("no_data_percent", Caption.rounded(100 * cells.shareWithoutData(), 100))
                .put("marks", marks.shown())
                .put("picture", sheet.place(0));
    }

    static List<List<Double>> limits(List<Limits> limits) {
        var pairs = new ArrayList<List<Double>>();
        for (Limits each : limits) {
            boolean none = Float.isInfinite(each.black());
            pairs.add(none ? List.of() : List.of(shortened(each.black()), shortened(each.white())));
        }
        return pairs;
    }

    /** To seven digits, which a sample of 32 bits has. */
    private static double shortened(float light) {
        return Double.parseDouble(Float.toString(light));
    }

    /** The picture alone. */
    Drawing picture() {
        return picture;
    }

    Drawing page() {
        return sheet.drawn();
    }

    /** The page with its facts inside: the standard's keywords where they apply, and {@code railwatch}, all as JSON. */
    byte[] png() {
        var png = new Png(page());
        List<String> title = caption.title();
        png.text("Title", title.get(0))
                .text("Description", String.join(", ", title) + "; " + String.join(", ", caption.source()))
                .text("Software", "Railwatch");
        String credit = credit(image);
        if (!credit.isEmpty()) {
            png.text("Copyright", credit);
        }
        if (image.platform() != null) {
            png.text("Source", image.platform());
        }
        if (image.acquired() != null && image.acquired().hasTime() && image.beginAt() != null) {
            png.text("Creation Time", Utc.text(image.beginAt()));
        }
        return png.text("railwatch", JsonText.line(facts().map())).bytes();
    }

    static String credit(Image image) {
        String credit = image.credit() == null ? "" : image.credit();
        String license = image.view().license();
        return license == null ? credit : credit.isEmpty() ? license : credit + "; " + license;
    }

    /** What must be said of the page once it is drawn. */
    List<String> said() {
        var said = new ArrayList<>(missing(sheet));
        said.addAll(nothing());
        return said;
    }

    /** That there is nothing to see; empty where there is. */
    List<String> nothing() {
        return cells.blank()
                ? List.of("not one pixel here is valid, so there is nothing to see: "
                        + (cells.shareOutside() > 0
                                ? percent(cells.shareOutside()) + " lies beside " + image.ref()
                                : "")
                        + (cells.shareOutside() > 0 && cells.shareWithoutData() > 0 ? ", " : "")
                        + (cells.shareWithoutData() > 0
                                ? percent(cells.shareWithoutData()) + " of it has no data"
                                : ""))
                : List.of();
    }

    /** In one line which part of which image it is. */
    String line() {
        String size = frame.metresAPixel() == null
                ? "all of it"
                : Sheet.length(frame.metresAPixel() * frame.wide()) + " wide";
        return image.ref() + ", " + caption.title().get(0)
                + (image.acquired() == null ? "" : ", " + image.acquired()) + ", " + size
                + (northDegrees == null ? "" : ", north " + Math.round(northDegrees) % 360 + "° from up");
    }

    static List<String> missing(Sheet page) {
        List<String> missing = page.missing();
        return missing.isEmpty()
                ? List.of()
                : List.of("no font on this machine has " + String.join(" ", missing)
                        + ", which are boxes on the picture; install one, such as Noto, to have them drawn");
    }
}
