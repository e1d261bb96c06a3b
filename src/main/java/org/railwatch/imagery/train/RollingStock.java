package org.railwatch.imagery.train;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.ShippedRows;

/** The lengths of cars and locomotives, as {@code geodata/rolling-stock.csv} gives them, each with its source. */
public final class RollingStock {
    /** How far the figures of a row are borne out by the pages that it names. */
    public enum Basis {
        PUBLISHED,
        PARTLY,
        GENERAL;

        /** As the column {@code basis} writes it. */
        public String word() {
            return switch (this) {
                case PUBLISHED -> "published";
                case PARTLY -> "partly";
                case GENERAL -> "general";
            };
        }

        /** In a sentence on the figures. */
        String said() {
            return switch (this) {
                case PUBLISHED -> "published";
                case PARTLY -> "partly published";
                case GENERAL -> "not found published";
            };
        }
    }

    /** Cars of one type on one gauge. */
    public record Row(Gauge gauge, ObjectKind type, CarLengths lengths, Basis basis, String source) {}

    private static final ObjectKind ANY_CAR = ObjectKind.of("railcar");
    private static final ObjectKind LOCOMOTIVE = ObjectKind.of("locomotive");

    private final List<Row> rows;

    RollingStock(List<List<String>> shipped) {
        var read = new ArrayList<Row>();
        for (var row : shipped) {
            read.add(new Row(
                    Gauge.of(row.get(0)),
                    ObjectKind.of(row.get(1)),
                    new CarLengths(
                            Double.parseDouble(row.get(2)),
                            Double.parseDouble(row.get(3)),
                            Double.parseDouble(row.get(4))),
                    basis(row.get(5)),
                    row.get(6)));
        }
        rows = List.copyOf(read);
    }

    private static Basis basis(String word) {
        for (Basis basis : Basis.values()) {
            if (basis.word().equals(word)) {
                return basis;
            }
        }
        throw new IllegalStateException("rolling-stock.csv: no basis " + word);
    }

    /** The table that ships; reads it. */
    public static RollingStock shipped() {
        return new RollingStock(ShippedRows.of("rolling-stock.csv"));
    }

    /** In the file's order. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The rows that a car of the type, or of any type (null), on the gauge, or on any (null), may be of: one or two.
     *
     * @throws UserError (usage) for a thing that is no car
     */
    public List<Row> cars(@Nullable ObjectKind type, @Nullable Gauge gauge) {
        var wanted = type == null ? ANY_CAR : type;
        var found = of(wanted, gauge);
        if (found.isEmpty() || wanted.equals(LOCOMOTIVE)) {
            throw UserError.usage("a " + wanted + " is no car that a train pulls; write one of " + carWords());
        }
        return found;
    }

    /** The rows of a locomotive's section on the gauge, or on any (null). */
    public List<Row> locomotives(@Nullable Gauge gauge) {
        return of(LOCOMOTIVE, gauge);
    }

    /** From the shortest of all to the longest; commonest is what the first row says. */
    public static CarLengths together(List<Row> rows) {
        var lengths = rows.get(0).lengths();
        for (var row : rows) {
            lengths = lengths.or(row.lengths());
        }
        return lengths;
    }

    /** From the shortest vehicle that may run in a train to the longest, coaches and locomotives among them. */
    CarLengths anyVehicle(@Nullable Gauge gauge) {
        var may = new ArrayList<Row>();
        for (var row : rows) {
            boolean usual = !row.type().word().equals("maintenance");
            if (usual && (gauge == null || row.gauge() == gauge)) {
                may.add(row);
            }
        }
        return together(may);
    }

    private List<Row> of(ObjectKind type, @Nullable Gauge gauge) {
        var found = new ArrayList<Row>();
        for (var row : rows) {
            if (row.type().equals(type) && (gauge == null || row.gauge() == gauge)) {
                found.add(row);
            }
        }
        return found;
    }

    private String carWords() {
        Set<String> words = new LinkedHashSet<>();
        for (var row : rows) {
            if (!row.type().equals(LOCOMOTIVE)) {
                words.add(row.type().word());
            }
        }
        return String.join(", ", words);
    }
}
