package org.railwatch.imagery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.vocabulary.Count;

/**
 * What an image has and lacks to be shown as evidence: what a sceptic asks first (Berkeley Protocol on Digital Open Source
 * Investigations, 2022, chapter VI: preservation, provenance, and the metadata that verification needs).
 */
final class EvidenceCheck {
    private static final double FAR_OFF_NADIR = 25;

    /** How one question came out. */
    enum State {
        OK,
        /** Known, and less good than it should be. */
        WEAK,
        MISSING,
        /** Contradicted, or no longer what was taken in. */
        WRONG;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What was found when the question was asked.
     *
     * @param fault what is wrong with the file; null when it is the one that was taken in
     * @param controlPoints how many the file has of its own, and nobody used
     * @param metadata null for an image that came without any
     */
    record Found(
            Instant now,
            @Nullable String fault,
            int controlPoints,
            @Nullable MetadataCheck metadata) {}

    /** One question, its answer, and what to do about it. */
    record Answer(String item, State state, String detail) {}

    private final Image image;
    private final List<Answer> answers = new ArrayList<>();

    private EvidenceCheck(Image image) {
        this.image = image;
    }

    static List<Answer> of(Image image, Found found) {
        var check = new EvidenceCheck(image);
        check.file(found.fault());
        check.acquired(found.now());
        check.source();
        check.resolution();
        check.ground(found.controlPoints());
        check.view();
        check.metadata(found.metadata());
        return check.answers;
    }

    private void add(String item, State state, String detail) {
        answers.add(new Answer(item, state, detail));
    }

    private void file(@Nullable String fault) {
        if (image.file() == null) {
            add("file", State.MISSING, "it is known, not held; nobody can look at it here");
        } else if (fault != null) {
            add("file", State.WRONG, fault);
        } else {
            add("file", State.OK, "sha-256 " + image.print().sha256() + ", as it was taken in");
        }
    }

    private void acquired(Instant now) {
        if (image.acquired() == null) {
            add(
                    "acquired",
                    State.MISSING,
                    "nobody says when it was taken; image set --acquired, or --meta when adding it");
        } else if (image.takenAfter(now)) {
            add("acquired", State.WRONG, image.acquired() + " is yet to come; image set --acquired");
        } else if (!image.acquired().hasTime()) {
            add(
                    "acquired",
                    State.WEAK,
                    image.acquired() + ", a UTC day without a time: shadows and trains cannot be timed");
        } else {
            add("acquired", State.OK, image.acquired().text());
        }
    }

    private void source() {
        if (image.provider() == null) {
            add("provider", State.MISSING, "nobody says whose it is; image set --provider");
        } else {
            add("provider", State.OK, image.provider().name());
        }
        known("credit", image.credit(), "no credit line to print; image set --credit");
        known("platform", image.platform(), "no satellite, aircraft or camera is named; image set --platform");
        known(
                "sensor",
                image.sensor() == null ? null : image.sensor().word(),
                "satellite, aerial, ground or video is not said; image set --sensor");
        known(
                "license",
                image.view().license(),
                "no licence is known, so nobody knows whether it may be shown; --meta when adding it, or ask its"
                        + " provider and keep the answer by image set --note");
    }

    private void known(String item, @Nullable String value, String otherwise) {
        add(item, value == null ? State.MISSING : State.OK, value == null ? otherwise : value);
    }

    private void resolution() {
        if (image.gsdM() == null) {
            add(
                    "gsd",
                    State.MISSING,
                    "the ground sample distance is unknown, so nothing says what can be told apart on it; image set --gsd");
        } else {
            add("gsd", State.OK, Count.number(image.gsdM()) + " m");
        }
    }

    private void ground(int controlPoints) {
        Ground ground = image.ground();
        Georeference georeference = image.georeference().orElse(null);
        if (ground == null || georeference == null) {
            add("georeference", State.MISSING, unlaid(ground, controlPoints));
            return;
        }
        String how = georeference.crs().name() + ", by " + ground.basis().word().replace('_', ' ');
        if (!georeference.crs().datumShiftKnown()) {
            add("georeference", State.WEAK, how + ", and how that datum lies to WGS 84 is not known");
        } else if (ground.basis() == Ground.Basis.GCP) {
            add("georeference", State.WEAK, how + ", residual " + residual(ground));
        } else {
            add("georeference", State.OK, how);
        }
    }

    private String unlaid(@Nullable Ground ground, int controlPoints) {
        String why = ground == null
                ? "nothing says where its pixels lie"
                : "only its outline is known, not where its pixels lie";
        if (image.file() == null) {
            return ground == null ? "nothing says where it lies, and there are no pixels to lay" : why;
        }
        return controlPoints == 0
                ? why + "; image georef --gcp lays it on the ground"
                : why + ", and the file has " + controlPoints + " control points that are not used yet; image georef "
                        + image.ref() + (controlPoints < 3 ? " --gcp" : "") + " lays it on the ground"
                        + (controlPoints < 3 ? "" : " by them");
    }

    private static String residual(Ground ground) {
        if (ground.residualMetres() == null) {
            return "unknown";
        }
        String metres = Count.number(Math.round(ground.residualMetres() * 10) / 10.0) + " m";
        return ground.farOff()
                ? metres + ", " + Math.round(ground.residualPixels().orElseThrow())
                        + " pixels: the control points do not fit together; image georef anew"
                : metres;
    }

    private void view() {
        View view = image.view();
        if (view.sunElevation() == null || view.sunAzimuth() == null) {
            add(
                    "sun",
                    State.MISSING,
                    "where the sun stood is not known, so shadows and pairs cannot be judged by it; --meta when adding it");
        } else {
            add(
                    "sun",
                    State.OK,
                    "azimuth " + Count.number(view.sunAzimuth()) + "°, elevation " + Count.number(view.sunElevation())
                            + "°");
        }
        if (view.offNadir() == null) {
            add("off_nadir", State.MISSING, "how obliquely it was taken is not known; --meta when adding it");
        } else {
            boolean far = view.offNadir() > FAR_OFF_NADIR;
            add(
                    "off_nadir",
                    far ? State.WEAK : State.OK,
                    Count.number(view.offNadir()) + "°"
                            + (far ? ": what stands high leans over what is beside it" : ""));
        }
        if (image.cloudPercent() == null) {
            add("cloud", State.MISSING, "the cloud cover is not known; image set --cloud");
        } else {
            add("cloud", State.OK, Count.number(image.cloudPercent()) + " percent of the scene");
        }
    }

    private void metadata(@Nullable MetadataCheck check) {
        if (check == null) {
            return;
        }
        for (Conflict conflict : check.conflicts()) {
            add("metadata", State.WRONG, conflict.sentence());
        }
        if (check.withFile() == null) {
            add(
                    "metadata",
                    State.WEAK,
                    check.source() + " cannot be read here any more, so nothing is compared with it; put it back where"
                            + " it was");
        } else if (check.withFile().isEmpty()) {
            add("metadata", State.WEAK, "nothing in " + check.source() + " could be compared with the file");
        } else if (!check.fileContradicted()) {
            add("metadata", State.OK, check.source() + " and the file agree in " + String.join(", ", check.withFile()));
        }
    }
}
