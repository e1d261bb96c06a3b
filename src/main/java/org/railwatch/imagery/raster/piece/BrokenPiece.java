package org.railwatch.imagery.raster.piece;

import java.io.IOException;

/** A piece of a picture that cannot be unpacked; its message is half a sentence on the file. */
public final class BrokenPiece extends IOException {
    private static final long serialVersionUID = 1;

    BrokenPiece(String message) {
        super(message);
    }
}
