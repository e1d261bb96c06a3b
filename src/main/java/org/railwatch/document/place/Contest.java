package org.railwatch.document.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.railwatch.facility.gazetteer.Entry;
import org.railwatch.facility.gazetteer.Hit;
import org.railwatch.facility.gazetteer.Name;
import org.railwatch.facility.gazetteer.NameRelation;
import org.railwatch.facility.gazetteer.PlaceKind;
import org.railwatch.geo.Geodesic;
import org.railwatch.vocabulary.Countries;
import org.railwatch.vocabulary.CountryCode;

/** Which of those that bear a name is meant, and why; where nothing tells, none. Each rule takes losers away until one is left. */
final class Contest {
    /** Records of one place differ by less, even where one is a town's centre and the other a station: metres. */
    private static final double SAME_PLACE_M = 30_000;

    private final Hit hit;
    private final Scene scene;
    private final Map<Entry, String> lost = new HashMap<>();
    private List<Name> left = new ArrayList<>();
    private String won;

    private Contest(Hit hit, Scene scene) {
        this.hit = hit;
        this.scene = scene;
        this.won = Scene.only(hit, PlaceKind.NATIONALITY)
                ? "a people, or what is theirs"
                : Scene.only(hit, PlaceKind.ORGANISATION)
                        ? "the name of an institution"
                        : "the only place of this name";
    }

    /** All candidates, the winner, if there is one, first. */
    static List<Candidate> of(Hit hit, Scene scene) {
        var contest = new Contest(hit, scene);
        contest.decide();
        return contest.candidates();
    }

    private void decide() {
        left = new ArrayList<>(hit.names());
        keep(
                name -> name.relation() != NameRelation.BESIDE,
                "",
                "is named here only for what lies beside or around it");
        if (left.stream().allMatch(name -> name.relation() == NameRelation.BESIDE)) {
            left.forEach(name -> lost.put(name.entry(), "is named here only for what lies beside or around it"));
            left = new ArrayList<>();
            return;
        }
        keep(name -> name.entry().kind().place(), "a place before others of this name", "is no place");
        keep(
                name -> name.relation() == NameRelation.SLUG,
                "its slug is this name",
                "another place has this name as its slug");
        keep(
                name -> name.relation().strong(),
                "its full name",
                "its name is longer, or this word mostly means something else");
        keepOnePlace();
        byCountryBeside();
        keep(
                name -> scene.speaksOf(name.entry().kind()),
                "the sentence speaks of its kind",
                "the sentence speaks of another kind of place");
        keep(
                name -> name.entry().kind() == PlaceKind.COUNTRY,
                "a country before a smaller namesake",
                "a country has this name");
        keepNamed(scene.sentence(), "sentence");
        keepNamed(scene.paragraph(), "paragraph");
        keepNamed(scene.text(), "text");
        keepLargest();
    }

    /** The text's own words for where it is. */
    private void byCountryBeside() {
        String after = scene.countryOfProvinceAfter(hit);
        if (after != null) {
            if (left.size() == 1 && !after.equals(left.get(0).entry().country())) {
                lost.put(left.get(0).entry(), "the text puts it in " + country(after));
                left = new ArrayList<>();
                return;
            }
            keep(
                    name -> after.equals(name.entry().country()),
                    "the text puts it in " + country(after),
                    "the text puts it in " + country(after));
        }
        String before = scene.countryBeforeComma(hit);
        if (before != null) {
            keep(
                    name -> before.equals(name.entry().country()),
                    "the town before it lies there",
                    "the town before it lies elsewhere");
        }
    }

    private void keepNamed(Evidence evidence, String where) {
        keep(
                name -> evidence.names(name.entry()),
                "its country is named in the same " + where,
                "its country is not named in the same " + where);
    }

    private void keepLargest() {
        int largest =
                left.stream().mapToInt(name -> name.entry().kind().size()).min().orElse(0);
        keep(
                name -> name.entry().kind().size() == largest,
                "the larger of its namesakes",
                "a larger place has this name");
    }

    /** Of several records of one place the store's is taken, else the first. */
    private void keepOnePlace() {
        if (left.size() < 2) {
            return;
        }
        Name best = left.stream()
                .filter(name -> name.entry().facility() != null)
                .findFirst()
                .orElse(left.get(0));
        keep(
                name -> name.equals(best) || !beside(name.entry(), best.entry()),
                "the first record of this place",
                "the same place as " + best.entry().name());
    }

    private static boolean beside(Entry one, Entry other) {
        if (one.kind() == PlaceKind.ORGANISATION && other.kind() == PlaceKind.ORGANISATION) {
            return one.name().equals(other.name());
        }
        return one.kind() != PlaceKind.COUNTRY
                && other.kind() != PlaceKind.COUNTRY
                && one.at() != null
                && other.at() != null
                && Geodesic.inverse(one.at(), other.at()).distanceMetres() < SAME_PLACE_M;
    }

    /**
     * Takes away those that do not pass, unless none does.
     *
     * @param why what speaks for those that are left; empty when that is not worth a word
     */
    private void keep(Predicate<Name> test, String why, String whyNot) {
        var passed = left.stream().filter(test).toList();
        if (passed.isEmpty() || passed.size() == left.size()) {
            return;
        }
        for (Name name : left) {
            if (!passed.contains(name)) {
                lost.putIfAbsent(name.entry(), whyNot);
            }
        }
        left = new ArrayList<>(passed);
        won = why.isEmpty() ? won : why;
    }

    private List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (Name name : left) {
            boolean alone = left.size() == 1;
            candidates.add(new Candidate(
                    name.entry(), alone, alone ? reason(name) : "may be meant: nothing tells its namesakes apart"));
        }
        for (Name name : hit.names()) {
            String reason = lost.get(name.entry());
            if (reason != null) {
                candidates.add(new Candidate(name.entry(), false, reason));
            }
        }
        return candidates;
    }

    private String reason(Name name) {
        boolean weak = !name.relation().strong() && hit.names().size() == 1;
        return weak
                ? "nothing else is called so, though its name is longer or this word mostly means something else"
                : won;
    }

    private static @Nullable String country(String code) {
        return Countries.name(CountryCode.of(code)).orElse(code);
    }
}
