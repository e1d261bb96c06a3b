package org.railwatch.imagery.chip;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.geo.georeference.Georeference.GroundPixel;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.chip.comparison.Comparability;
import org.railwatch.imagery.chip.comparison.Taking;
import org.railwatch.imagery.chip.drawing.Sheet;
import org.railwatch.imagery.chip.pixels.Bands;
import org.railwatch.imagery.chip.pixels.Cells;
import org.railwatch.imagery.chip.pixels.Frame;
import org.railwatch.imagery.chip.pixels.Grid;
import org.railwatch.imagery.chip.pixels.Stretch;
import org.railwatch.imagery.chip.pixels.Stretch.Limits;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.JsonText;
import org.railwatch.shell.picture.Drawing;
import org.railwatch.shell.picture.Png;

/** Two images of a facility side by side: the same ground, the same scale, the same brightness, and how far that compares. */
final class Pair {
    /** Of each half, so that both stand side by side on a screen. */
    private static final int MOST = 768;

    private final Facility facility;
    private final Side before;
    private final Side after;
    private final Grid grid;
    private final int zoom;
    private final @Nullable String apart;
    private final Comparability comparability;
    private final Sheet sheet;

    /** One image on the grid. */
    private record Side(
            Image image,
            Caption caption,
            Bands bands,
            @Nullable Stretch stretch,
            Cells cells,
            List<Limits> limits) {
        Side with(Cells other) {
            return new Side(image, caption, bands, stretch, other, limits);
        }

        Side with(List<Limits> others) {
            return new Side(image, caption, bands, stretch, cells, others);
        }

        Drawing drawn(int zoom) {
            return cells.drawn(limits).enlarged(zoom);
        }
    }

    /**
     * @param size the side of the square of ground, in metres
     */
    Pair(PictureFiles files, Facility facility, Image before, Image after, double size) {
        this.facility = facility;
        double coarser = Math.max(
                pixel(before, facility).coarserMetres(), pixel(after, facility).coarserMetres());
        int cells = (int) Math.max(2, Math.min(MOST, Math.round(size / coarser)));
        this.zoom = Math.max(1, Math.min(Frame.MOST_ZOOM, MOST / cells));
        this.grid = new Grid(facility.at(), cells, size / cells);
        Side one = side(files, before);
        Side other = side(files, after);
        if (one.cells.light().length != other.cells.light().length) {
            one = one.with(one.cells.grey());
            other = other.with(other.cells.grey());
        }
        this.apart = apart(one, other);
        List<Limits> together = Chip.limits(List.of(one.cells, other.cells), one.stretch);
        this.before = one.with(apart == null ? together : Chip.limits(List.of(one.cells), one.stretch));
        this.after = other.with(apart == null ? together : Chip.limits(List.of(other.cells), other.stretch));
        this.comparability = Comparability.of(taking(before), taking(after), overlap());
        this.sheet = sheet();
    }

    private static GroundPixel pixel(Image image, Facility facility) {
        Georeference ground = image.requireGeoreference();
        return ground.groundPixel(ground.pixel(facility.at()));
    }

    private Side side(PictureFiles files, Image image) {
        Georeference ground = image.requireGeoreference();
        var chosen = new ArrayList<Bands>();
        try (var file = files.open(image)) {
            Grid.Laid laid = grid.laid(ground, file, samples -> {
                chosen.add(Bands.chosen(null, samples, image));
                return chosen.get(0);
            });
            Bands bands = chosen.get(0);
            var caption = new Caption(image, facility, pixel(image, facility));
            return new Side(image, caption, bands, Chip.stretch(null, bands), laid.cells(), List.of());
        }
    }

    /** Why both are not stretched alike; null when they are. */
    private static @Nullable String apart(Side one, Side other) {
        if (one.bands.numbers().isEmpty() != other.bands.numbers().isEmpty()) {
            return "one has the colours of a palette";
        }
        String mine = one.image.requireFile().samples();
        String theirs = other.image.requireFile().samples();
        return mine.equals(theirs) ? null : mine + " and " + theirs + " do not measure light alike";
    }

    private double overlap() {
        int both = 0;
        int all = grid.side() * grid.side();
        for (int i = 0; i < all; i++) {
            both += before.cells.seen(i) && after.cells.seen(i) ? 1 : 0;
        }
        return (double) both / all;
    }

    private static Taking taking(Image image) {
        var view = image.view();
        return new Taking(
                view.sunAzimuth(),
                view.sunElevation(),
                view.offNadir(),
                image.gsdM(),
                image.beginAt() == null
                        ? null
                        : image.beginAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                image.cloudPercent());
    }

    private Sheet sheet() {
        double metres = grid.metres() / zoom;
        return new Sheet()
                .add(new Sheet.Panel(before.drawn(zoom), over("before", before), metres, 0.0))
                .add(new Sheet.Panel(after.drawn(zoom), over("after", after), metres, 0.0))
                .writeBold(List.of(
                        facility.name(),
                        comparability.strength() + " pair, " + number(comparability.score()) + " of 1, of which "
                                + number(comparability.completeness()) + " is known"))
                .write(comparability.reasons().isEmpty() ? List.of("taken alike") : comparability.reasons())
                .write(described("before", before))
                .write(described("after", after))
                .write(shown());
    }

    private static String over(String word, Side side) {
        return word + "  " + side.image.acquired() + "  " + side.image.ref();
    }

    private static List<String> described(String word, Side side) {
        var items = new ArrayList<String>();
        items.add(word + ": " + side.caption.acquired());
        items.addAll(side.caption.sensor());
        items.addAll(side.caption.source());
        items.add(side.bands.numbers().isEmpty() ? "colours of the palette" : "bands " + side.bands);
        if (side.cells.shareOutside() > 0) {
            items.add("/// beside the image, " + Math.round(100 * side.cells.shareOutside()) + " %");
        }
        if (side.cells.shareWithoutData() > 0) {
            items.add("\\\\\\ no data, " + Math.round(100 * side.cells.shareWithoutData()) + " %");
        }
        return items;
    }

    private List<String> shown() {
        var items = new ArrayList<String>();
        items.add("both north up in cells of " + Sheet.length(grid.metres())
                + (zoom == 1 ? "" : ", enlarged " + zoom + " times"));
        items.add("middle " + Subject.shown(facility.at()));
        if (apart != null) {
            items.add("each stretched by itself: " + apart);
        } else if (before.stretch != null) {
            items.add("stretched together, " + before.stretch + " % of what both show");
        }
        return items;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** What both show and how far that compares, as a record. */
    Fields facts() {
        var parts = new ArrayList<Fields>();
        for (Comparability.Judged part : comparability.parts()) {
            parts.add(new Fields()
                    .put("name", part.name())
                    .put("difference", part.difference() == null ? null : Caption.rounded(part.difference(), 100))
                    .put("weight", part.weight())
                    .put("worth", part.worth() == null ? null : Caption.rounded(part.worth(), 100))
                    .put("evidence", part.words()));
        }
        return new Fields()
                .put("facility", facility.slug())
                .put("name", facility.name())
                .put("score", comparability.score())
                .put("completeness", comparability.completeness())
                .put("strength", comparability.strength())
                .put("reasons", comparability.reasons())
                .put("parts", parts)
                .put("lon", facility.at().lon())
                .put("lat", facility.at().lat())
                .put("size_m", Caption.rounded(grid.side() * grid.metres(), 100))
                .put("cell_m", Caption.rounded(grid.metres(), 10_000))
                .put("zoom", zoom)
                .put("stretch", before.stretch)
                .put("stretched_together", apart == null)
                .put("before", fields(before, 0))
                .put("after", fields(after, 1));
    }

    private Fields fields(Side side, int panel) {
        return side.caption
                .fields()
                .put("bands", side.bands.numbers())
                .put("band_order", side.bands.order())
                .put("limits", Chip.limits(side.limits))
                .put("outside_percent", Caption.rounded(100 * side.cells.shareOutside(), 100))
                .put("no_data_percent", Caption.rounded(100 * side.cells.shareWithoutData(), 100))
                .put("picture", sheet.place(panel));
    }

    /** {@code weak pair: sun 48° apart}. */
    String sentence() {
        return comparability.sentence();
    }

    byte[] png() {
        var png = new Png(sheet.drawn());
        png.text("Title", facility.name())
                .text(
                        "Description",
                        facility.name() + ", before " + before.image.acquired() + " (" + before.image.ref()
                                + ") and after " + after.image.acquired() + " (" + after.image.ref() + "); "
                                + sentence())
                .text("Software", "Railwatch");
        String credits = credits();
        if (!credits.isEmpty()) {
            png.text("Copyright", credits);
        }
        return png.text("railwatch", JsonText.line(facts().map())).bytes();
    }

    private String credits() {
        String mine = Chip.credit(before.image);
        String theirs = Chip.credit(after.image);
        return mine.equals(theirs) || theirs.isEmpty() ? mine : mine.isEmpty() ? theirs : mine + "; " + theirs;
    }

    /** What must be said of the page once it is drawn. */
    List<String> said() {
        var said = new ArrayList<>(Chip.missing(sheet));
        for (Side side : List.of(before, after)) {
            if (side.cells.blank()) {
                said.add("not one pixel of " + side.image.ref() + " is valid there, so its side shows nothing");
            }
        }
        return said;
    }
}
