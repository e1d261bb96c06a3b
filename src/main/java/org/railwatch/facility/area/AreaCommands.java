package org.railwatch.facility.area;

import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.facility.Drawing;
import org.railwatch.facility.Slug;
import org.railwatch.geo.Shape;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Destructive;
import org.railwatch.shell.line.Examples;
import org.railwatch.shell.line.Filtered;
import org.railwatch.shell.line.InputFile;
import org.railwatch.shell.line.Reference;
import org.railwatch.shell.line.See;
import org.railwatch.store.Store;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What an analyst does with named areas. */
public final class AreaCommands {
    private static final String EXAMPLE =
            "area add border-strip --wkt 'POLYGON((130.5 42.3, 130.8 42.3, 130.8 42.5, 130.5 42.5, 130.5 42.3))'";

    private final Store store;
    private final Areas areas;
    private final AreaRows rows;

    public AreaCommands(Store store, Areas areas, AreaRows rows) {
        this.store = store;
        this.areas = areas;
        this.rows = rows;
    }

    @Command(
            name = {"area", "add"},
            description = "Give a piece of the world a name, to search in it",
            group = "Area")
    @Examples({EXAMPLE, "area add depot-zone --from-file zone.geojson --note 'the depots north of the station'"})
    @See({"find within", "help filters"})
    Answer.Change add(
            @Argument(index = 0, description = "a short name: letters, digits, hyphens") Slug slug,
            @Option(longName = "from-file", description = "a WKT or GeoJSON file with one polygon") @Nullable
                    InputFile file,
            @Option(longName = "wkt", description = "a polygon as WKT") @Nullable String wkt,
            @Option(longName = "note", description = "a remark") @Nullable String note) {
        if ((file == null) == (wkt == null)) {
            throw UserError.usage("area add needs its polygon once: --from-file FILE or --wkt 'POLYGON((…))'");
        }
        Drawing drawing = wkt == null && file != null ? Drawing.of(file) : Drawing.ofWkt(String.valueOf(wkt));
        Shape shape = drawing.areaOr("draw its outline");
        String name = drawing.name() == null ? slug.text() : drawing.name();
        return Answer.Change.of(store.write(() -> AreaRows.row(areas.add(slug, name, shape, note))));
    }

    @Command(
            name = {"area", "list"},
            description = "List named areas",
            group = "Area")
    @Examples({"area list", "area list --format geojson"})
    @Filtered(place = true)
    Answer.Listing list() {
        return Answer.Listing.of(AreaRows.COLUMNS, rows.rows());
    }

    @Command(
            name = {"area", "show"},
            description = "Show a named area and its polygon",
            group = "Area")
    @Examples({EXAMPLE, "area show border-strip --format json"})
    Answer.Card show(@Argument(index = 0, description = "its slug or name") Reference reference) {
        return Answer.Card.of(AreaRows.row(areas.get(reference.text())));
    }

    @Command(
            name = {"area", "remove"},
            description = "Take the name of an area away",
            group = "Area")
    @Examples({EXAMPLE, "area remove border-strip --yes"})
    @Destructive
    Answer.Change remove(@Argument(index = 0, description = "its slug or name") Reference reference) {
        Area area = areas.get(reference.text());
        return Answer.Change.of(store.write(() -> {
            Row row = AreaRows.row(area);
            areas.remove(area);
            return row;
        }));
    }
}
