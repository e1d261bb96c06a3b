package org.railwatch.imagery.annotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.annotation.outline.OnGround;
import org.railwatch.store.ContentCheck;

/** Whether marks lie on the ground where their pixels say, by the georeference that their image has now. */
final class AnnotationCheck implements ContentCheck {
    /** Beyond this the two say different things: nobody marks to less than half a pixel. */
    private static final double APART_PIXELS = 0.5;

    private final Annotations annotations;

    AnnotationCheck(Annotations annotations) {
        this.annotations = annotations;
    }

    @Override
    public String name() {
        return "annotations";
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        for (Annotation annotation : annotations.listAll()) {
            String fault = fault(annotation);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** Null for a mark that lies where it should, or nowhere: one that was made before its image was georeferenced. */
    static @Nullable String fault(Annotation annotation) {
        String ref = annotation.ref();
        String image = annotation.image().ref();
        if (annotation.geometry() == null) {
            return null;
        }
        Georeference georeference = annotation.image().georeference().orElse(null);
        if (georeference == null) {
            return ref + " lies on the ground, but " + image + " is not georeferenced; annotation reanchor " + ref
                    + " takes it off";
        }
        double apart = OnGround.apartPixels(annotation.mark().outline(), annotation.geometry(), georeference);
        if (apart <= APART_PIXELS) {
            return null;
        }
        return ref + " lies "
                + (Double.isInfinite(apart) ? "outside of what " + image + " maps" : pixels(apart) + " pixels")
                + " from where its pixels are on " + image + "; annotation reanchor " + ref + " lays it there";
    }

    private static String pixels(double apart) {
        return apart < 100 ? Double.toString(Math.round(apart * 10) / 10.0) : Long.toString(Math.round(apart));
    }
}
