package org.railwatch.geo.projection;

import java.util.Locale;
import java.util.Optional;
import org.geotools.api.metadata.Identifier;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.jspecify.annotations.Nullable;

/**
 * The datums whose way to WGS 84 is settled here, because GeoTools' EPSG tables know no way, or take one of another region.
 *
 * <p>Source of the names, the numbers and their accuracy in metres: the EPSG dataset as PROJ 9.1.1 has it ({@code projinfo
 * -s EPSG:… -t EPSG:4326 --spatial-test intersects}). Those that agree with WGS 84 to a metre have a null transformation
 * there; CGCS2000 has none, and is ITRF97 at the epoch 2000.0 (EPSG datum 1043), and the ITRFs and the realizations of WGS
 * 84 differ by centimetres and the motion of the plates. Where EPSG has several ways of regions, the one of the widest
 * onshore region is taken: Russia for Pulkovo 1942, Japan for Tokyo; of Beijing 1954 only small regions of China have one,
 * which differ by a few metres.
 */
enum KnownDatum {
    WGS_84(0, "EPSG:6326"),
    CGCS2000(1, "EPSG:1043"),
    ITRF(1, "EPSG:1165"),
    JGD2011(1, "EPSG:9936"),
    JGD2000(1, "EPSG:1826"),
    KOREA_2000(1, "EPSG:15831"),
    TWD97(1, "EPSG:3830"),
    ETRS89(1, "EPSG:1149"),
    SIRGAS_2000(1, "EPSG:15894"),
    NZGD2000(1, "EPSG:1565"),
    RGF93(1, "EPSG:1671"),
    SWEREF99(1, "EPSG:1879"),
    HARTEBEESTHOEK94(1, "EPSG:1505"),
    GDA94(3, "EPSG:1150"),
    GDA2020(3, "EPSG:8450"),
    NAD83(4, "EPSG:1188"),
    /** EPSG:5191 is written with coordinate frame rotations; their signs are turned here, as in EPSG:5044. */
    KOREAN_1985(1, "EPSG:5191"),
    PULKOVO_1942(3, "EPSG:5044"),
    TOKYO(9, "in Japan, EPSG:15484"),
    BEIJING_1954(15, "in the Yellow Sea, EPSG:15919"),
    ED50(10, "in western Europe, EPSG:1133"),
    NAD27(10, "in the United States, EPSG:1173");

    private final double accuracyMetres;
    private final String source;

    KnownDatum(double accuracyMetres, String source) {
        this.accuracyMetres = accuracyMetres;
        this.source = source;
    }

    /** By its EPSG code; where it has none, by the names that EPSG and ESRI give it. */
    static Optional<KnownDatum> of(GeodeticDatum datum) {
        for (Identifier identifier : datum.getIdentifiers()) {
            KnownDatum coded = coded(identifier.getCode());
            if (coded != null) {
                return Optional.of(coded);
            }
        }
        return named(datum.getName().getCode());
    }

    /** By EPSG's code of the datum; null for another. */
    private static @Nullable KnownDatum coded(String code) {
        return switch (code) {
            case "6326", "1156", "1155", "1154", "1153", "1152", "1166", "1309", "1383" -> WGS_84;
            case "1043" -> CGCS2000;
            case "1322", "1165", "1061", "6896", "6656", "6655", "6654", "6653", "6652", "6651" -> ITRF;
            case "1128" -> JGD2011;
            case "6612" -> JGD2000;
            case "6737" -> KOREA_2000;
            case "1026" -> TWD97;
            case "6258", "1178" -> ETRS89;
            case "6674" -> SIRGAS_2000;
            case "6167" -> NZGD2000;
            case "6171" -> RGF93;
            case "6619" -> SWEREF99;
            case "6148" -> HARTEBEESTHOEK94;
            case "6283" -> GDA94;
            case "1168" -> GDA2020;
            case "6269" -> NAD83;
            case "6162" -> KOREAN_1985;
            case "6284" -> PULKOVO_1942;
            case "6301" -> TOKYO;
            case "6214" -> BEIJING_1954;
            case "6230" -> ED50;
            case "6267" -> NAD27;
            default -> null;
        };
    }

    private static Optional<KnownDatum> named(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceFirst("^d_", "").replaceAll("[^a-z0-9]", "");
        if (letters.matches("(itrf|internationalterrestrialreferenceframe)(19|20)?\\d\\d")) {
            return Optional.of(ITRF);
        }
        return Optional.ofNullable(
                switch (letters) {
                    case "wgs1984", "wgs84", "worldgeodeticsystem1984", "worldgeodeticsystem1984ensemble" -> WGS_84;
                    case "china2000", "cgcs2000" -> CGCS2000;
                    case "jgd2011", "japanesegeodeticdatum2011" -> JGD2011;
                    case "jgd2000", "japanesegeodeticdatum2000" -> JGD2000;
                    case "korea2000", "geocentricdatumofkorea" -> KOREA_2000;
                    case "twd1997", "taiwandatum1997" -> TWD97;
                    case "etrs1989", "europeanterrestrialreferencesystem1989" -> ETRS89;
                    case "sirgas2000", "sistemadereferenciageocentricoparalasamericas2000" -> SIRGAS_2000;
                    case "nzgd2000", "newzealandgeodeticdatum2000" -> NZGD2000;
                    case "rgf1993", "reseaugeodesiquefrancais1993" -> RGF93;
                    case "sweref99" -> SWEREF99;
                    case "hartebeesthoek1994", "hartebeesthoek94" -> HARTEBEESTHOEK94;
                    case "gda1994", "geocentricdatumofaustralia1994" -> GDA94;
                    case "gda2020", "geocentricdatumofaustralia2020" -> GDA2020;
                    case "northamerican1983", "northamericandatum1983" -> NAD83;
                    case "koreandatum1985", "korean1985" -> KOREAN_1985;
                    case "pulkovo1942" -> PULKOVO_1942;
                    case "tokyo" -> TOKYO;
                    case "beijing1954" -> BEIJING_1954;
                    case "european1950", "europeandatum1950" -> ED50;
                    case "northamerican1927", "northamericandatum1927" -> NAD27;
                    default -> null;
                });
    }

    DatumTie tie(Ellipsoid ellipsoid) {
        DatumShift shift = switch (this) {
            case KOREAN_1985 ->
                new Helmert(
                        ellipsoid,
                        -145.907,
                        505.034,
                        685.756,
                        1.162,
                        -2.347,
                        -1.592,
                        6.342,
                        new Helmert.Pivot(-3_159_521.31, 4_068_151.32, 3_748_113.85));
            case PULKOVO_1942 ->
                new Helmert(ellipsoid, 23.57, -140.95, -79.8, 0, 0.35, 0.79, -0.22, Helmert.Pivot.NONE);
            case TOKYO -> moved(ellipsoid, -146.414, 507.337, 680.507);
            case BEIJING_1954 -> moved(ellipsoid, 15.8, -154.4, -82.3);
            case ED50 -> moved(ellipsoid, -87, -98, -121);
            case NAD27 -> moved(ellipsoid, -8, 160, 176);
            case WGS_84,
                    CGCS2000,
                    ITRF,
                    JGD2011,
                    JGD2000,
                    KOREA_2000,
                    TWD97,
                    ETRS89,
                    SIRGAS_2000,
                    NZGD2000,
                    RGF93,
                    SWEREF99,
                    HARTEBEESTHOEK94,
                    GDA94,
                    GDA2020,
                    NAD83 -> new DatumShift.None();
        };
        return new DatumTie(shift, accuracyMetres, source);
    }

    private static Helmert moved(Ellipsoid ellipsoid, double dx, double dy, double dz) {
        return new Helmert(ellipsoid, dx, dy, dz, 0, 0, 0, 0, Helmert.Pivot.NONE);
    }
}
