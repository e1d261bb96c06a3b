package org.railwatch.imagery.sight;

import org.railwatch.vocabulary.Word;

/** How it is known how much of a place an image hides. */
public enum Method implements Word {
    /** The provider's map of clouds, snow, shadow and haze beside the image: Planet's UDM2. */
    UDM2,
    /** What the file itself says shows nothing: nodata, alpha or a mask. It says nothing of clouds. */
    MASK,
    /** The share of cloud over the whole scene, of which nobody knows whether it lies over the place. */
    SCENE_CLOUD,
    /** Only where the picture lies is known. */
    FOOTPRINT;

    /** Whether it tells of the pixels of the place itself. */
    boolean looksAtPixels() {
        return this == UDM2 || this == MASK;
    }
}
