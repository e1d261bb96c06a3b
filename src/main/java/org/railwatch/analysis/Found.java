package org.railwatch.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.Position;
import org.railwatch.shell.answer.Fields;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Common.Certainty;

/**
 * A record that a search found.
 *
 * @param distanceM metres from the centre of the search; null when it has none
 * @param azimuth from that centre, degrees clockwise from north; null where both are one place, and not shown where it lies on the record
 */
record Found(
        Located record,
        @Nullable Double distanceM,
        @Nullable Double azimuth,
        Certainty certainty) {
    private static final double TENTHS = 10;
    private static final double FULL_CIRCLE = 360;

    double distance() {
        return distanceM == null ? 0 : distanceM;
    }

    String ref() {
        return String.valueOf(record.row().ref());
    }

    Row row(String kind) {
        return row(kind, record.row(), distanceM, azimuth, certainty);
    }

    /** The row of the answer: where a record has no place, its position is null. */
    static Row row(String kind, Row record, @Nullable Double distanceM, @Nullable Double azimuth, Certainty certainty) {
        Position at = record.shape() == null ? null : record.shape().centre();
        Double metres = distanceM == null ? null : Math.round(distanceM * TENTHS) / TENTHS;
        boolean onThePlace = metres != null && metres == 0;
        var fields = new Fields()
                .put("ref", record.ref())
                .put("kind", kind)
                .put("name", name(record))
                .put("distance_m", metres)
                .put(
                        "azimuth",
                        azimuth == null || onThePlace ? null : Math.round(azimuth * TENTHS) / TENTHS % FULL_CIRCLE)
                .put("certainty", certainty.name().toLowerCase(Locale.ROOT))
                .put("lon", at == null ? null : at.lon())
                .put("lat", at == null ? null : at.lat());
        return Row.of(record.ref(), record.label(), fields, fields.map(), record.shape());
    }

    /** A facility has a name, a look or a claim a label. */
    private static String name(Row row) {
        Object name = row.value("name");
        Object label = name == null ? row.value("label") : name;
        return label == null ? row.label() : label.toString();
    }
}
