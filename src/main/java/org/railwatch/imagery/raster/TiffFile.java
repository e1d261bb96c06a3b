package org.railwatch.imagery.raster;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.geo.georeference.GroundControl;
import org.railwatch.imagery.raster.geokey.GeoTags;
import org.railwatch.imagery.raster.header.Orientation;
import org.railwatch.imagery.raster.header.TiffDirectory;
import org.railwatch.imagery.raster.header.TiffPages;
import org.railwatch.imagery.raster.header.TiffTag;
import org.railwatch.imagery.raster.piece.Pieces;

/**
 * A TIFF or GeoTIFF, with its overviews and masks, its own or beside it. Its header is checked first; then the tiles of a
 * window are unpacked, by {@link Pieces} or, of rarer kinds, by the TIFF reader of ImageIO-Ext, which GeoTools uses.
 */
final class TiffFile extends RasterFile {
    /** Of one tile or strip, unpacked: a strip is unpacked whole for one pixel of it. */
    private static final long LARGEST_PIECE = 64L << 20;

    /** One picture of a file: its own or a smaller copy, with the page of its mask, -1 for none. */
    private record Level(TiffPages pages, int page, TiffDirectory directory) {}

    private final String name;
    private final TiffPages own;
    private final List<TiffPages> opened = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<Level> masks = new ArrayList<>();
    private final Facts facts;
    private final @Nullable Double nodata;
    private final int alpha;

    TiffFile(Path path, String name) throws IOException {
        this.name = name;
        try {
            this.own = pages(path, name);
            var sidecars = new Sidecars(path);
            TiffDirectory first = own.directories().get(0);
            addLevels(own, first);
            String unused = addOverviews(sidecars, first);
            boolean inside = !masks.isEmpty();
            if (!inside && sidecars.mask().isPresent()) {
                TiffPages beside = pages(sidecars.mask().get(), name + ".msk");
                masks.add(new Level(beside, 0, beside.directories().get(0)));
            }
            refuseOtherMasks(first);
            this.nodata = sidecars.nodata().orElse(nodata(first));
            this.alpha = first.alphaBand();
            this.facts = facts(first, sidecars, inside, unused);
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    private TiffPages pages(Path path, String called) throws IOException {
        var pages = new TiffPages(path, called);
        opened.add(pages);
        return pages;
    }

    /** Those of the file beside it; a picture can do without, so why they are not used is only told. */
    private @Nullable String addOverviews(Sidecars sidecars, TiffDirectory first) throws IOException {
        Path beside = sidecars.overviews().orElse(null);
        if (beside == null) {
            return null;
        }
        int before = levels.size();
        try {
            addLevels(pages(beside, name + ".ovr"), first);
        } catch (UserError e) {
            return "its overviews were not taken: " + e.sentence();
        }
        return levels.size() == before
                ? "its overviews were not taken: " + name + ".ovr is of another picture, by its size or its samples"
                : null;
    }

    /** A mask cannot be done without: what it takes out must not be counted. */
    private void refuseOtherMasks(TiffDirectory first) {
        for (Level mask : masks) {
            TiffDirectory directory = mask.directory();
            if (!directory.smallerOf(first)) {
                throw UserError.unreadable(name + " is of " + first.width() + " by " + first.height()
                        + " pixels and has a mask of " + directory.width() + " by " + directory.height()
                        + ", of another picture; mend the mask or take it away");
            }
        }
    }

    private void addLevels(TiffPages pages, TiffDirectory first) {
        for (int page = 0; page < pages.directories().size(); page++) {
            TiffDirectory directory = pages.directories().get(page);
            boolean whole = directory == first;
            boolean copy = directory.bands() == first.bands()
                    && directory.bits() == first.bits()
                    && directory.sampleFormat() == first.sampleFormat()
                    && directory.photometric() == first.photometric()
                    && directory.smallerOf(first)
                    && (directory.overview() || pages != own);
            if (whole || (copy && !directory.mask())) {
                levels.add(new Level(pages, page, directory));
            } else if (directory.mask()) {
                masks.add(new Level(pages, page, directory));
            }
        }
    }

    private Facts facts(TiffDirectory first, Sidecars sidecars, boolean maskInside, @Nullable String unused) {
        var notices = new ArrayList<>(Orientation.notice(first.number(TiffTag.ORIENTATION, Orientation.AS_STORED)));
        if (unused != null) {
            notices.add(unused);
        }
        GeoTags tags = GeoTags.of(first);
        if (tags.fault() != null) {
            notices.add("its own georeference was not taken: " + tags.fault());
        }
        Placement placement = Placement.of(tags, sidecars, (int) first.width(), (int) first.height(), notices);
        List<GroundControl> points = tags.controlPoints(placement.crs());
        if (tags.rational() && placement.transform() == null) {
            notices.add(name + " has the rational polynomials (RPC) of an unrectified picture, which are not read here;"
                    + " gdalwarp -rpc -t_srs EPSG:326nn lays it on the ground");
        } else if (tags.tiePoints().size() > 1 && placement.transform() == null) {
            notices.add(
                    name + " has " + tags.tiePoints().size() + " control points and no map of its pixels; image georef"
                            + (points.size() < 3
                                    ? " --gcp lays it on the ground"
                                    : " without --gcp lays it on the ground by them"));
        }
        String mask = alpha >= 0 ? "alpha" : masks.isEmpty() ? null : maskInside ? "mask" : "mask file";
        return new Facts(
                tags.transform() != null || placement.crs() != null ? "geotiff" : "tiff",
                (int) first.width(),
                (int) first.height(),
                first.bands(),
                first.samples(),
                nodata,
                mask,
                placement.transform(),
                placement.worldFile(),
                placement.crs(),
                points,
                notices);
    }

    private static @Nullable Double nodata(TiffDirectory directory) {
        String text = directory.text(TiffTag.NODATA);
        try {
            return text == null
                            || text.isEmpty()
                            || text.toLowerCase(Locale.ROOT).contains("inf")
                    ? null // What has no bounds is never seen.
                    : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public boolean hasOverviews() {
        return levels.size() > 1;
    }

    @Override
    public Samples read(Rectangle window, int wide, int high) {
        Samples samples = read(level(window, wide, high), window, wide, high, nodata, alpha);
        if (alpha < 0 && !masks.isEmpty()) {
            Level mask = masks.get(0);
            for (Level each : masks) {
                if (each.directory().width() >= (long) samples.width() * facts.width() / Math.max(1, window.width)
                        && each.directory().width() < mask.directory().width()) {
                    mask = each;
                }
            }
            Masked.out(samples, read(mask, window, samples.width(), samples.height(), null, -1));
        }
        return samples;
    }

    /** The smallest copy that still has as many pixels of the window as are wanted. */
    private Level level(Rectangle window, int wide, int high) {
        Level best = levels.get(0);
        for (Level each : levels) {
            double x = (double) each.directory().width() / facts.width();
            double y = (double) each.directory().height() / facts.height();
            boolean enough = window.width * x >= Math.min(wide, window.width)
                    && window.height * y >= Math.min(high, window.height);
            if (enough && each.directory().width() < best.directory().width()) {
                best = each;
            }
        }
        return best;
    }

    private Samples read(Level level, Rectangle window, int wide, int high, @Nullable Double none, int alphaBand) {
        TiffDirectory directory = level.directory();
        if (directory.pieceBytes() > LARGEST_PIECE) {
            throw UserError.unreadable(name + " keeps its pixels in pieces of " + (directory.pieceBytes() >> 20)
                    + " MB, too large to look into; gdal_translate -co TILED=YES makes one with small tiles");
        }
        int width = (int) directory.width();
        int height = (int) directory.height();
        Rectangle region = Unpacked.scaled(window, facts.width(), facts.height(), width, height);
        int stepX = thinning(region.width, wide);
        int stepY = thinning(region.height, high);
        long across = (region.width + stepX - 1L) / stepX;
        long down = (region.height + stepY - 1L) / stepY;
        refuseLarge(across * down * directory.bands(), name);
        try {
            level.pages().checkPieces(directory, region, name);
            return Pieces.reads(directory)
                    ? ours(level, region, stepX, stepY, none, alphaBand)
                    : LibraryPixels.read(
                            level.pages().reader(),
                            level.page(),
                            directory,
                            region,
                            stepX,
                            stepY,
                            (samplesX, samplesY) -> shown(directory, region, stepX, stepY, samplesX, samplesY),
                            none,
                            alphaBand);
        } catch (IOException | RuntimeException e) {
            throw e instanceof UserError known
                    ? known
                    : UserError.unreadable(
                            name + " is a broken TIFF: " + Surprise.words(e) + "; fetch it again or convert it");
        }
    }

    private Samples ours(Level level, Rectangle region, int stepX, int stepY, @Nullable Double none, int alphaBand)
            throws IOException {
        TiffDirectory directory = level.directory();
        Pieces.Light light = new Pieces(level.pages(), directory).read(region, stepX, stepY);
        boolean whiteIsZero = directory.photometric() == 0 && directory.sampleFormat() == 1 && directory.bits() <= 16;
        return Unpacked.of(
                light,
                shown(directory, region, stepX, stepY, light.width(), light.height()),
                Unpacked.each(none, directory.bands()),
                alphaBand,
                whiteIsZero ? (1 << directory.bits()) - 1 : 0,
                directory.palette());
    }

    private Rectangle2D shown(
            TiffDirectory directory, Rectangle region, int stepX, int stepY, int samplesX, int samplesY) {
        return Unpacked.shown(
                region,
                stepX,
                stepY,
                samplesX,
                samplesY,
                (double) facts.width() / directory.width(),
                (double) facts.height() / directory.height());
    }

    @Override
    public void close() {
        for (TiffPages pages : opened) {
            pages.close();
        }
    }
}
