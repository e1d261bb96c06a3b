package org.railwatch.imagery.raster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.Crs;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.imagery.raster.header.AuxFile;

/** The small files beside a picture: a world file, a reference system, what GDAL keeps, overviews, a mask. */
public final class Sidecars {
    private static final long LARGEST_TEXT = 64 << 10;
    /** With its statistics and its table of attributes. */
    private static final long LARGEST_AUX = 8 << 20;

    private final Path picture;
    private final String stem;
    private final String extension;

    public static Sidecars of(Path picture) {
        return new Sidecars(picture);
    }

    Sidecars(Path picture) {
        this.picture = picture;
        String name = String.valueOf(picture.getFileName());
        int dot = name.lastIndexOf('.');
        this.stem = dot < 0 ? name : name.substring(0, dot);
        this.extension = dot < 0 ? "" : name.substring(dot + 1);
    }

    /** Those there are, for their hashes. */
    public List<Path> all() {
        var all = new ArrayList<Path>();
        worldFile().ifPresent(all::add);
        for (String name : List.of(stem + ".prj", nameOf() + ".aux.xml", nameOf() + ".ovr", nameOf() + ".msk")) {
            find(name).ifPresent(all::add);
        }
        usableMask().ifPresent(all::add);
        return all;
    }

    /**
     * Planet's usable data mask: {@code X_udm2.tif} of {@code X.tif}, or by the name that all assets of one scene share, as
     * {@code 20231005_021130_24_2465_3B_udm2_clip.tif} of {@code 20231005_021130_24_2465_3B_AnalyticMS_SR_clip.tif}.
     */
    public Optional<Path> usableMask() {
        String scene = stem.replaceFirst("(?i)_(?:analytic|visual|panchromatic|pansharpened|ortho).*$", "");
        for (String name : List.of(stem + "_udm2.tif", scene + "_udm2.tif", scene + "_udm2_clip.tif")) {
            Optional<Path> found = find(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@code .tfw} of {@code .tif}, {@code .tifw}, or {@code .wld}: ESRI's three ways to name one. */
    Optional<Path> worldFile() {
        var names = new ArrayList<String>();
        if (extension.length() >= 2) {
            names.add(stem + "." + extension.charAt(0) + extension.charAt(extension.length() - 1) + "w");
            names.add(stem + "." + extension + "w");
        }
        names.add(stem + ".wld");
        return names.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    Optional<Path> overviews() {
        return find(nameOf() + ".ovr");
    }

    Optional<Path> mask() {
        return find(nameOf() + ".msk");
    }

    /**
     * The map of the world file: six lines, of which the last two are the middle of the first pixel (ESRI, "World files for
     * raster datasets").
     *
     * @throws UserError (unreadable) when it does not have six numbers
     */
    @Nullable
    GeoTransform transform() {
        Path file = worldFile().orElse(null);
        if (file == null) {
            return null;
        }
        String[] words = text(file).strip().split("\\s+", -1);
        var six = new double[6];
        try {
            for (int i = 0; i < 6; i++) {
                six[i] = Double.parseDouble(words[i].replace(',', '.'));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw UserError.unreadable(shown(file)
                    + " is not a world file, which has six lines with a number each; mend it or take it away");
        }
        try {
            return new GeoTransform(
                    six[4] - (six[0] + six[2]) / 2, six[0], six[2], six[5] - (six[1] + six[3]) / 2, six[1], six[3]);
        } catch (UserError e) {
            throw UserError.unreadable(shown(file) + " beside the picture is no use: " + e.sentence());
        }
    }

    /**
     * Of the file beside it.
     *
     * @param notices where it is told why it is not taken
     */
    @Nullable
    Crs crs(List<String> notices) {
        Path file = find(stem + ".prj").orElse(null);
        try {
            return file == null ? null : Crs.of(text(file));
        } catch (UserError e) {
            notices.add("its reference system was not taken from " + shown(file) + ": " + e.sentence());
            return null;
        }
    }

    /**
     * What GDAL keeps beside it.
     *
     * @param notices where it is told why it is not taken
     */
    @Nullable
    AuxFile aux(List<String> notices) {
        Path file = find(nameOf() + ".aux.xml").orElse(null);
        try {
            return file == null ? null : AuxFile.of(bytes(file, LARGEST_AUX), shown(file));
        } catch (UserError e) {
            notices.add("what lies beside it was not taken: " + e.sentence());
            return null;
        }
    }

    String auxName() {
        return FileName.shown(nameOf() + ".aux.xml");
    }

    /** The sample that means "nothing was seen here" by the {@code .aux.xml} beside it; a broken one says nothing. */
    public Optional<Double> nodata() {
        AuxFile aux = aux(new ArrayList<>());
        return aux == null ? Optional.empty() : Optional.ofNullable(aux.nodata());
    }

    private static String shown(Path file) {
        return FileName.shown(String.valueOf(file.getFileName()));
    }

    private String nameOf() {
        return String.valueOf(picture.getFileName());
    }

    private Optional<Path> find(String name) {
        for (String spelled : new String[] {name, name.toLowerCase(Locale.ROOT), stemKept(name)}) {
            Path path = picture.resolveSibling(spelled);
            if (!path.equals(picture) && Files.isRegularFile(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** The same with its extension in capitals. */
    private static String stemKept(String name) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + name.substring(dot).toUpperCase(Locale.ROOT);
    }

    private static String text(Path file) {
        return new String(bytes(file, LARGEST_TEXT), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Path file, long most) {
        try {
            if (Files.size(file) > most) {
                throw UserError.unreadable(
                        shown(file) + " is larger than " + (most >> 10) + " KB, which no such file is");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw UserError.unreadable("cannot read " + shown(file) + " beside the picture: " + e.getMessage());
        }
    }
}
