package org.railwatch.imagery.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.railwatch.imagery.identity.Drawn.Family;
import org.railwatch.imagery.identity.Drawn.Look;

class FingerprintTest {
    private static BufferedImage yard() {
        return Drawn.picture(Family.YARD, 3, Look.of(3));
    }

    private static BufferedImage painted(int width, int height, int type, Color from, Color to) {
        var picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, from, width, height, to));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    @Test
    void a_fingerprint_is_small_and_is_stored_and_read_alike() {
        for (Family family : Family.values()) {
            Fingerprint taken = Fingerprint.of(Drawn.picture(family, 5, Look.of(5)));
            byte[] stored = taken.toBytes();
            assertThat(stored.length).as(family.name()).isLessThanOrEqualTo(10_240);
            assertThat(stored[0]).isEqualTo((byte) 1);
            assertThat(Fingerprint.ofBytes(stored).toBytes()).isEqualTo(stored);
            assertThat(Fingerprint.of(Drawn.picture(family, 5, Look.of(5))).toBytes())
                    .isEqualTo(stored);
            Likeness itself = taken.likeness(Fingerprint.ofBytes(stored));
            assertThat(itself.verdict()).as(family.name()).isEqualTo(Verdict.SAME);
            assertThat(itself.score()).isEqualTo(1);
            assertThat(itself.details()).isEqualTo(itself.expected()).isGreaterThan(60);
        }
    }

    @Test
    void bytes_that_are_no_fingerprint_are_refused() {
        byte[] stored = Fingerprint.of(yard()).toBytes();
        assertThatThrownBy(() -> Fingerprint.ofBytes(Arrays.copyOf(stored, 2000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fingerprint.ofBytes(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        stored[0] = 2;
        assertThatThrownBy(() -> Fingerprint.ofBytes(stored)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plain_pictures_say_so_and_are_compared_with_none() {
        int rgb = BufferedImage.TYPE_INT_RGB;
        var noisy = painted(700, 500, rgb, new Color(90, 140, 200), new Color(110, 160, 220));
        var random = new Random(1);
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 700; x++) {
                noisy.setRGB(x, y, noisy.getRGB(x, y) + random.nextInt(4) * 0x10101);
            }
        }
        for (BufferedImage plain : new BufferedImage[] {
            painted(800, 600, rgb, Color.WHITE, Color.WHITE),
            painted(800, 600, rgb, Color.BLACK, Color.WHITE),
            painted(1, 1, rgb, Color.RED, Color.RED),
            painted(1, 100_000, rgb, Color.RED, Color.BLUE),
            Printed.jpeg(noisy, 0.5)
        }) {
            Fingerprint fingerprint = Fingerprint.of(plain);
            assertThat(fingerprint.plain()).isTrue();
            assertThat(fingerprint.likeness(fingerprint).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
            assertThat(Fingerprint.ofBytes(fingerprint.toBytes()).plain()).isTrue();
            assertThat(Fingerprint.of(yard()).likeness(fingerprint).evidence())
                    .isEqualTo("a picture without details is compared with none");
        }
    }

    @Test
    void the_kind_of_pixels_does_not_matter() {
        BufferedImage yard = yard();
        Fingerprint one = Fingerprint.of(yard);
        for (int type : new int[] {
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_INT_ARGB_PRE,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_USHORT_565_RGB
        }) {
            var other = new BufferedImage(yard.getWidth(), yard.getHeight(), type);
            Graphics2D pen = other.createGraphics();
            pen.drawImage(yard, 0, 0, null);
            pen.dispose();
            assertThat(one.likeness(Fingerprint.of(other)).verdict())
                    .as("type %d", type)
                    .isEqualTo(Verdict.SAME);
        }
    }

    @Test
    void a_huge_picture_is_read_by_rows() {
        BufferedImage yard = yard();
        var huge = new BufferedImage(8 * yard.getWidth(), 8 * yard.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = huge.createGraphics();
        pen.drawImage(yard, 0, 0, huge.getWidth(), huge.getHeight(), null);
        pen.dispose();
        Likeness likeness = Fingerprint.of(yard).likeness(Fingerprint.of(huge));
        assertThat(likeness.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void the_evidence_says_how_one_lies_in_the_other() {
        BufferedImage whole = yard();
        BufferedImage part = Printed.scaled(whole.getSubimage(200, 100, 600, 450), 0.5);
        Likeness likeness = Fingerprint.of(whole).likeness(Fingerprint.of(part));
        assertThat(likeness.verdict()).isEqualTo(Verdict.SAME_PART);
        assertThat(likeness.fit()).hasValueSatisfying(fit -> {
            assertThat(fit.scale()).isBetween(0.49, 0.51);
            assertThat(fit.shiftX()).isBetween(-103.0, -97.0);
            assertThat(fit.shiftY()).isBetween(-53.0, -47.0);
            assertThat(fit.partOfOther()).isGreaterThan(0.95);
        });
        assertThat(likeness.evidence())
                .matches("\\d+ of \\d+ details agree, at 0\\.50 times the size, shifted -\\d+,-\\d+; "
                        + "\\d+ % of the one in \\d+ % of the other; (1 % differs|nothing else differs)");
        Likeness back = Fingerprint.of(part).likeness(Fingerprint.of(whole));
        assertThat(back.verdict()).isEqualTo(Verdict.SAME_PART);
        assertThat(back.fit()).hasValueSatisfying(fit -> assertThat(fit.scale()).isBetween(1.96, 2.04));
    }

    @Test
    void a_frame_and_a_logo_that_two_pictures_share_do_not_make_them_one() {
        var random = new Random(4);
        BufferedImage layout =
                Printed.labelled(painted(1000, 750, BufferedImage.TYPE_INT_RGB, Color.GRAY, Color.GRAY), 0.3, random);
        Fingerprint[] framed = new Fingerprint[2];
        for (int i = 0; i < 2; i++) {
            BufferedImage picture = Drawn.picture(Family.YARD, 70 + i, Look.of(70 + i));
            for (int y = 0; y < Math.min(750, picture.getHeight()); y++) {
                for (int x = 0; x < Math.min(1000, picture.getWidth()); x++) {
                    if (layout.getRGB(x, y) != Color.GRAY.getRGB()) {
                        picture.setRGB(x, y, layout.getRGB(x, y));
                    }
                }
            }
            framed[i] = Fingerprint.of(picture.getSubimage(0, 0, 840, 620));
        }
        assertThat(framed[0].likeness(framed[1]).verdict()).isEqualTo(Verdict.DIFFERENT);
    }
}
