package org.railwatch.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.Facility;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.annotation.Annotation;
import org.railwatch.time.Period;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.ObjectKind;

/** Where what we found on a picture is not what we found on it before; pure, and never a refusal: one of both may be wrong. */
final class Contradictions {
    private Contradictions() {}

    /** The objects that the look found absent. */
    static List<ObjectKind> absent(Observation look) {
        var objects = new ArrayList<ObjectKind>();
        for (Finding finding : look.findings()) {
            if (finding.finding() == FindingKind.ABSENT && finding.object() != null) {
                objects.add(finding.object());
            }
        }
        return objects;
    }

    /** Null where there are no marks. */
    static @Nullable String marked(Observation look, ObjectKind absent, List<Annotation> marks) {
        if (marks.isEmpty()) {
            return null;
        }
        List<String> refs = marks.stream().map(Annotation::ref).toList();
        List<String> images =
                marks.stream().map(mark -> mark.image().ref()).distinct().toList();
        boolean one = marks.size() == 1;
        return "the look found " + absent + " absent, but " + String.join(", ", refs) + " on "
                + String.join(" and ", images) + (one ? " is an accepted mark" : " are accepted marks") + " of it"
                + " there; annotation review " + refs.get(0) + " reject, or observation set --finding, corrects one of"
                + " the two";
    }

    /**
     * A sentence for each other own look of the same time at the same picture that found an object where this one did not,
     * or the other way round. What is absent from the whole is absent from each part, but not the other way round; a look
     * that a better one supersedes is not asked.
     */
    static List<String> looks(Observation look, List<Observation> others) {
        var sentences = new ArrayList<String>();
        for (Observation other : others) {
            if (other.id() == look.id() || other.basis() != Basis.OWN_LOOK || !sameSight(look, other)) {
                continue;
            }
            for (Finding one : look.findings()) {
                for (Finding was : other.findings()) {
                    if (excludes(look, one, other, was) || excludes(other, was, look, one)) {
                        sentences.add("the look found " + one.object() + " "
                                + one.finding().word() + ", but "
                                + other.ref() + " found " + was.object() + " "
                                + was.finding().word() + " on " + shared(look, other) + "; where this one is better,"
                                + " --supersedes " + other.ref() + " says so");
                    }
                }
            }
        }
        return sentences;
    }

    private static boolean sameSight(Observation one, Observation other) {
        return Objects.equals(id(one.facility()), id(other.facility()))
                && (one.facility() != null || Objects.equals(one.at(), other.at()))
                && !shared(one, other).isEmpty()
                && new Period(one.beginAt(), one.endAt()).overlaps(new Period(other.beginAt(), other.endAt()));
    }

    private static boolean excludes(Observation look, Finding absent, Observation other, Finding present) {
        return absent.finding() == FindingKind.ABSENT
                && present.finding() == FindingKind.PRESENT
                && absent.object() != null
                && present.object() != null
                && present.object().isSameOrUnder(absent.object())
                && (look.part() == null || look.part().equals(other.part()));
    }

    private static String shared(Observation one, Observation other) {
        return String.join(
                " and ",
                one.images().stream()
                        .map(Image::ref)
                        .filter(ref -> other.images().stream()
                                .anyMatch(image -> image.ref().equals(ref)))
                        .toList());
    }

    private static @Nullable Long id(@Nullable Facility facility) {
        return facility == null ? null : (Long) facility.id();
    }
}
