package org.railwatch.imagery.chip.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Pixel;
import org.railwatch.imagery.chip.drawing.Canvas.Stroke;
import org.railwatch.shell.picture.Drawing;

/**
 * A page with pictures side by side and under them, so that nothing covers them, a scale bar, an arrow to the north and what
 * is known of them.
 */
public final class Sheet {
    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x111111;
    private static final int NARROWEST = 640;
    private static final int MARGIN = 12;
    private static final int BETWEEN = 8;
    private static final int STRIP = 52;
    private static final int ARROW = 17;

    private final Letters plain;
    private final Letters bold;
    private final List<Panel> panels = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();

    /**
     * One picture.
     *
     * @param over what stands above it; empty for nothing
     * @param metresAPixel null when it has no scale
     * @param northDegrees clockwise from up; null when unknown
     */
    public record Panel(
            Drawing picture,
            String over,
            @Nullable Double metresAPixel,
            @Nullable Double northDegrees) {}

    private record Paragraph(List<String> items, Letters letters) {}

    public Sheet() {
        List<Letters> letters = Letters.load();
        this.plain = letters.get(0);
        this.bold = letters.get(1);
    }

    public Sheet add(Panel panel) {
        panels.add(panel);
        return this;
    }

    /** Items in a row, as many as fit, then the next row. */
    public Sheet write(List<String> items) {
        paragraphs.add(new Paragraph(items, plain));
        return this;
    }

    public Sheet writeBold(List<String> items) {
        paragraphs.add(new Paragraph(items, bold));
        return this;
    }

    /** Where a picture lies on the page: x, y, width and height. */
    public List<Integer> place(int panel) {
        Drawing picture = panels.get(panel).picture();
        int x = (width() - picturesWidth()) / 2;
        for (int i = 0; i < panel; i++) {
            x += panels.get(i).picture().width() + BETWEEN;
        }
        return List.of(x, top(), picture.width(), picture.height());
    }

    private int picturesWidth() {
        int width = BETWEEN * (panels.size() - 1);
        for (Panel panel : panels) {
            width += panel.picture().width();
        }
        return width;
    }

    private int width() {
        return Math.max(NARROWEST, picturesWidth());
    }

    private int top() {
        boolean titled = panels.stream().anyMatch(panel -> !panel.over().isEmpty());
        return titled ? 2 * bold.lineHeight() : 0;
    }

    /** Characters that no font here has, and that are boxes on the page. */
    public List<String> missing() {
        var missing = new TreeSet<>(plain.missing());
        missing.addAll(bold.missing());
        return List.copyOf(missing);
    }

    public Drawing drawn() {
        int room = width() - 2 * MARGIN;
        var rows = new ArrayList<Paragraph>();
        for (Paragraph paragraph : paragraphs) {
            rows.addAll(wrapped(paragraph, room));
        }
        int below = top() + panels.get(0).picture().height();
        int line = plain.lineHeight();
        var drawing = new Drawing(width(), below + STRIP + line * rows.size() + MARGIN);
        var canvas = new Canvas(drawing);
        canvas.fill(0, 0, drawing.width(), drawing.height(), PAPER);
        for (int i = 0; i < panels.size(); i++) {
            List<Integer> place = place(i);
            if (!panels.get(i).over().isEmpty()) {
                over(canvas, panels.get(i), place);
            }
            drawing.paste(panels.get(i).picture(), place.get(0), place.get(1));
        }
        scale(canvas, panels.get(0), below);
        north(canvas, panels.get(0), below);
        int y = below + STRIP + line - 6;
        for (Paragraph row : rows) {
            canvas.text(row.letters(), MARGIN, y, row.items().get(0), INK);
            y += line;
        }
        return drawing;
    }

    private void over(Canvas canvas, Panel panel, List<Integer> place) {
        canvas.within(place.get(0), 0, place.get(2), top())
                .text(bold, place.get(0) + 4, top() - bold.lineHeight() / 2 - 2, panel.over(), INK);
    }

    private static List<Paragraph> wrapped(Paragraph paragraph, int room) {
        var rows = new ArrayList<Paragraph>();
        var row = new StringBuilder();
        for (String item : paragraph.items()) {
            String longer = row.isEmpty() ? item : row + " · " + item;
            if (!row.isEmpty() && paragraph.letters().width(longer) > room) {
                rows.add(new Paragraph(List.of(row.toString()), paragraph.letters()));
                row.setLength(0);
                longer = item;
            }
            row.setLength(0);
            row.append(longer);
            while (paragraph.letters().width(row.toString()) > room) {
                int cut = fitting(row.toString(), paragraph.letters(), room);
                rows.add(new Paragraph(List.of(row.substring(0, cut).strip()), paragraph.letters()));
                row.delete(0, cut);
            }
        }
        rows.add(new Paragraph(List.of(row.toString().strip()), paragraph.letters()));
        return rows;
    }

    /** How many characters of a text that is too wide go into a row: to a blank, if there is one in its second half. */
    private static int fitting(String text, Letters letters, int room) {
        int end = text.length();
        while (end > 1 && letters.width(text.substring(0, end)) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        int blank = text.lastIndexOf(' ', end);
        return blank > end / 2 ? blank : Math.max(1, end);
    }

    /** Round lengths, 1, 2 or 5 times a power of ten, of about a third of the picture. */
    static double roundLength(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double digits = metres / power;
        return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
    }

    private void scale(Canvas canvas, Panel panel, int below) {
        int middle = below + STRIP / 2;
        Double metresAPixel = panel.metresAPixel();
        if (metresAPixel == null) {
            canvas.text(plain, MARGIN, middle + 4, "no scale: not georeferenced", INK);
            return;
        }
        double wanted = Math.max(80, panel.picture().width() / 3.0);
        double length = roundLength(wanted * metresAPixel);
        int bar = (int) Math.round(length / metresAPixel);
        canvas.fill(MARGIN, middle - 3, bar, 6, INK);
        canvas.fill(MARGIN + bar / 2, middle - 1, bar - bar / 2 - 1, 2, PAPER);
        canvas.fill(MARGIN, middle - 7, 1, 14, INK);
        canvas.fill(MARGIN + bar - 1, middle - 7, 1, 14, INK);
        canvas.text(plain, MARGIN + bar + 8, middle + 5, length(length), INK);
    }

    private void north(Canvas canvas, Panel panel, int below) {
        int middle = below + STRIP / 2;
        Double degrees = panel.northDegrees();
        if (degrees == null) {
            String text = "north unknown";
            canvas.text(plain, width() - MARGIN - plain.width(text), middle + 4, text, INK);
            return;
        }
        double turn = Math.toRadians(degrees);
        double x = width() - MARGIN - STRIP / 2.0;
        Pixel tip = turned(x, middle, turn, 0, -ARROW);
        Pixel tail = turned(x, middle, turn, 0, ARROW * 0.45);
        canvas.triangle(tip, turned(x, middle, turn, -ARROW * 0.5, ARROW * 0.8), tail, INK);
        Pixel right = turned(x, middle, turn, ARROW * 0.5, ARROW * 0.8);
        canvas.line(List.of(tip, right, tail), 1.2, INK, Stroke.SOLID);
        canvas.text(bold, (int) Math.round(x) - ARROW - 18, middle + 5, "N", INK);
    }

    private static Pixel turned(double x, double y, double turn, double dx, double dy) {
        return new Pixel(x + dx * Math.cos(turn) - dy * Math.sin(turn), y + dx * Math.sin(turn) + dy * Math.cos(turn));
    }

    /** {@code 3.1m}, {@code 12km}: two digits or three. */
    public static String length(double metres) {
        double number = metres < 1000 ? metres : metres / 1000;
        String unit = metres < 1000 ? "m" : "km";
        String text = String.format(Locale.ROOT, number < 1 ? "%.2f" : number < 10 ? "%.1f" : "%.0f", number);
        return (text.contains(".") ? text.replaceAll("\\.?0+$", "") : text) + unit;
    }
}
