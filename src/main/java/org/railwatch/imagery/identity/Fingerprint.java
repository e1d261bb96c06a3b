package org.railwatch.imagery.identity;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/**
 * What a picture looks like, in at most 10,240 bytes: its most telling details and a small gray copy. Two of them tell whether
 * the pictures are one (see the package). Immutable; the same picture gives the same bytes on every run of one Java.
 */
public final class Fingerprint {
    /** Pixels that a picture is brought to, larger or smaller. */
    static final int AREA = 480 * 360;

    private static final byte VERSION = 1;
    private static final int HEADER = 10;
    /** With fewer details a picture could not be told from another. */
    private static final int FEWEST_DETAILS = 12;

    private final int width;
    private final int height;
    private final Details details;
    private final byte[] preview;

    private Fingerprint(int width, int height, Details details, byte[] preview) {
        this.width = width;
        this.height = height;
        this.details = details;
        this.preview = preview;
    }

    /** Of a picture of any size and kind. */
    public static Fingerprint of(BufferedImage picture) {
        Plane plane = Plane.of(picture, AREA);
        Details details = Details.of(plane);
        byte[] preview = details.count < FEWEST_DETAILS ? new byte[0] : Preview.of(plane);
        return new Fingerprint(picture.getWidth(), picture.getHeight(), details, preview);
    }

    /**
     * As it was stored.
     *
     * @throws IllegalArgumentException if {@link #toBytes} never wrote that
     */
    public static Fingerprint ofBytes(byte[] stored) {
        if (stored.length < HEADER || stored[0] != VERSION) {
            throw new IllegalArgumentException("no fingerprint of version " + VERSION);
        }
        var bytes = ByteBuffer.wrap(stored, 1, stored.length - 1);
        int width = bytes.getInt();
        int height = bytes.getInt();
        int count = bytes.get() & 0xff;
        if (width < 1 || height < 1 || bytes.remaining() < count * Details.BYTES_EACH) {
            throw new IllegalArgumentException("a fingerprint that is cut short");
        }
        Details details = Details.read(bytes, count);
        byte[] preview = new byte[bytes.remaining()];
        bytes.get(preview);
        if (preview.length == 0 && count >= FEWEST_DETAILS) {
            throw new IllegalArgumentException("a fingerprint without its preview");
        }
        return new Fingerprint(width, height, details, preview);
    }

    /** To be stored; the first byte is the version. */
    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(HEADER + details.count * Details.BYTES_EACH + preview.length);
        bytes.put(VERSION).putInt(width).putInt(height).put((byte) details.count);
        details.write(bytes);
        bytes.put(preview);
        return bytes.array();
    }

    /** Whether the picture has no details, as a plain sky: then only its bytes tell it. */
    public boolean plain() {
        return details.count < FEWEST_DETAILS;
    }

    /** What the other picture is to this one; quick where few details agree, as with nearly all others. */
    public Likeness likeness(Fingerprint other) {
        if (plain() || other.plain()) {
            return Likeness.none(Verdict.NOT_COMPARABLE);
        }
        return Agreement.of(details, other.details)
                .map(agreement -> laidOver(other, agreement.alignment()))
                .orElse(Likeness.none(Verdict.DIFFERENT));
    }

    private Likeness laidOver(Fingerprint other, Alignment alignment) {
        Plane here = Preview.plane(preview);
        Plane there = Preview.plane(other.preview);
        Alignment laid = alignment.between(
                here.width / workingWidth(),
                here.height / workingHeight(),
                there.width / other.workingWidth(),
                there.height / other.workingHeight());
        boolean enlarged = laid.scale() >= 1;
        Overlay.Laid overlay = enlarged ? Overlay.of(here, there, laid) : Overlay.of(there, here, laid.inverse());
        Alignment exact = enlarged ? overlay.alignment() : overlay.alignment().inverse();
        Fit fit = fit(other, exact, overlay, here, there);
        Alignment working = exact.between(
                workingWidth() / here.width,
                workingHeight() / here.height,
                other.workingWidth() / there.width,
                other.workingHeight() / there.height);
        var count = Agreement.Count.of(details, other.details, working, other.workingWidth(), other.workingHeight());
        return Judgement.of(overlay, fit, count);
    }

    private Fit fit(Fingerprint other, Alignment exact, Overlay.Laid overlay, Plane here, Plane there) {
        Alignment original = exact.between(
                (double) width / here.width,
                (double) height / here.height,
                (double) other.width / there.width,
                (double) other.height / there.height);
        boolean enlarged = exact.scale() >= 1;
        double square = exact.scale() * exact.scale();
        double shared = enlarged ? overlay.pixels() : overlay.pixels() / square;
        return new Fit(
                original.scale(),
                original.x(0, 0),
                original.y(0, 0),
                Math.min(1, shared / here.values.length),
                Math.min(1, shared * square / there.values.length));
    }

    private double workingWidth() {
        return Math.sqrt((double) AREA * width / height);
    }

    private double workingHeight() {
        return Math.sqrt((double) AREA * height / width);
    }
}
