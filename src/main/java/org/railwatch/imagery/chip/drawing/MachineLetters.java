package org.railwatch.imagery.chip.drawing;

import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.imagery.chip.drawing.Letters.Kind;
import org.railwatch.imagery.chip.drawing.Letters.Letter;

/**
 * Letters by the fonts of this machine, as Java finds them. On Linux that needs libfreetype, libfontconfig and a font; a JDK
 * that misses one throws errors of many kinds at the first use, which mean no more here than that there are no letters.
 */
final class MachineLetters {
    private final Map<String, Optional<Letter>> drawn = new HashMap<>();
    private final @Nullable Font font;

    MachineLetters(int size, Kind kind) {
        this.font = font(size, kind);
    }

    private static @Nullable Font font(int size, Kind kind) {
        try {
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            var font = new Font(Font.DIALOG, kind == Kind.BOLD ? Font.BOLD : Font.PLAIN, size);
            return font.canDisplay('A') ? font : null;
        } catch (LinkageError | RuntimeException | InternalError e) {
            return null;
        }
    }

    /** The text as one letter; nothing when the machine lacks any of it. */
    Optional<Letter> find(String text) {
        return drawn.computeIfAbsent(text, this::draw);
    }

    private Optional<Letter> draw(String text) {
        if (font == null) {
            return Optional.empty();
        }
        try {
            return font.canDisplayUpTo(text) < 0 ? Optional.of(draw(text, font)) : Optional.empty();
        } catch (LinkageError | RuntimeException | InternalError e) {
            return Optional.empty();
        }
    }

    private static Letter draw(String text, Font font) {
        var layout = new TextLayout(text, font, new FontRenderContext(null, true, false));
        int advance = (int) Math.ceil(layout.getAdvance());
        int above = (int) Math.ceil(layout.getAscent()) + 1;
        int width = Math.max(1, advance + 4);
        int height = above + (int) Math.ceil(layout.getDescent()) + 2;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        layout.draw(graphics, 2, above);
        graphics.dispose();
        var pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) image.getRaster().getSample(i % width, i / width, 0);
        }
        return new Letter(-2, above, width, advance, pixels);
    }
}
