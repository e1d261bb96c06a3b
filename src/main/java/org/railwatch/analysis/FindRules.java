package org.railwatch.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.railwatch.geo.Geodesic;
import org.railwatch.geo.Shape;
import org.railwatch.shell.line.Common.Certainty;

/**
 * What is near a place or in an area, and how sure that is.
 *
 * <p>A point is known to its accuracy: the record is somewhere within that many metres of it. A record that is found
 * wherever it may really be is <em>definite</em>; one that may be inside and may be outside is <em>possible</em>, also
 * when its given point is a little outside. Of a point without a known accuracy nothing is definite, and only the given
 * point decides whether it is found. The centre is itself found, at distance 0.
 */
final class FindRules {
    /** {@code O-2} before {@code O-10}. */
    static final Comparator<Found> BY_REF = Comparator.<Found, String>comparing(found -> letter(found.ref()))
            .thenComparingLong(found -> number(found.ref()));

    private FindRules() {}

    /** Nearest first, ties by ref. */
    static List<Found> near(Centre centre, double radiusM, List<Located> records) {
        var found = new ArrayList<Found>();
        for (Located record : records) {
            Found measured = measured(centre, record);
            double slack = centre.slack() + record.slack();
            boolean same = same(centre, record);
            if (same || measured.distance() - slack <= radiusM) {
                boolean sure = same || (known(centre, record) && measured.distance() + slack <= radiusM);
                found.add(sure ? definite(measured) : measured);
            }
        }
        found.sort(Comparator.comparingDouble(Found::distance).thenComparing(BY_REF));
        return found;
    }

    /**
     * The nearest so many, nearest first, ties by ref. One is definite when no record that is left out may be nearer: all
     * are, when none is left out.
     */
    static List<Found> nearest(Centre centre, int count, List<Located> records) {
        var all = new ArrayList<Found>();
        records.forEach(record -> all.add(measured(centre, record)));
        all.sort(Comparator.comparingDouble(Found::distance).thenComparing(BY_REF));
        int kept = Math.min(count, all.size());
        double leftOut = Double.POSITIVE_INFINITY;
        boolean allKnown = true;
        for (Found other : all.subList(kept, all.size())) {
            leftOut = Math.min(leftOut, other.distance() - other.record().slack() - centre.slack());
            allKnown &= other.record().accuracyM() != null;
        }
        var found = new ArrayList<Found>();
        for (Found one : all.subList(0, kept)) {
            boolean sure = kept == all.size()
                    || same(centre, one.record())
                    || (allKnown
                            && known(centre, one.record())
                            && one.distance() + one.record().slack() + centre.slack() <= leftOut);
            found.add(sure ? definite(one) : one);
        }
        return found;
    }

    /** Definite ones first, then by ref. A line or an area is found when it meets the area. */
    static List<Found> within(Shape area, List<Located> records) {
        var found = new ArrayList<Found>();
        for (Located record : records) {
            boolean inside = record.point() ? area.covers(record.at()) : area.intersects(record.shape());
            if (inside || (record.slack() > 0 && area.edgeMetres(record.at()) <= record.slack())) {
                boolean sure = inside && record.accuracyM() != null && area.edgeMetres(record.at()) >= record.slack();
                found.add(new Found(record, null, null, sure ? Certainty.DEFINITE : Certainty.POSSIBLE));
            }
        }
        found.sort(Comparator.comparing(Found::certainty).thenComparing(BY_REF));
        return found;
    }

    private static Found measured(Centre centre, Located record) {
        Geodesic.Leg leg = Geodesic.inverse(centre.at(), record.at());
        double distance = record.point() ? leg.distanceMetres() : record.shape().distanceMetres(centre.at());
        return new Found(record, distance, leg.distanceMetres() == 0 ? null : leg.azimuth(), Certainty.POSSIBLE);
    }

    private static Found definite(Found found) {
        return new Found(found.record(), found.distanceM(), found.azimuth(), Certainty.DEFINITE);
    }

    /** A facility, and a look at it, is where the facility is, however well that is known. */
    private static boolean same(Centre centre, Located record) {
        return centre.facility() != null && centre.facility().equals(record.facility());
    }

    private static boolean known(Centre centre, Located record) {
        return centre.accuracyM() != null && record.accuracyM() != null;
    }

    private static String letter(String ref) {
        return numbered(ref) ? ref.substring(0, 2) : ref;
    }

    private static long number(String ref) {
        return numbered(ref) ? Long.parseLong(ref.substring(2)) : 0;
    }

    private static boolean numbered(String ref) {
        return ref.matches("[A-Z]-[0-9]{1,15}");
    }
}
