package org.railwatch.link.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Access;
import org.railwatch.claim.Claim;
import org.railwatch.claim.ClaimKind;
import org.railwatch.claim.HopRole;
import org.railwatch.claim.Leg;
import org.railwatch.claim.Modality;
import org.railwatch.claim.PlaceRole;
import org.railwatch.claim.Polarity;
import org.railwatch.document.Document;
import org.railwatch.document.agent.Agent;
import org.railwatch.document.agent.AgentKind;
import org.railwatch.facility.AliasRelation;
import org.railwatch.facility.CountryList;
import org.railwatch.facility.Facility;
import org.railwatch.facility.FacilityKind;
import org.railwatch.facility.Place;
import org.railwatch.geo.Position;
import org.railwatch.imagery.Image;
import org.railwatch.imagery.sight.Method;
import org.railwatch.imagery.sight.Sight;
import org.railwatch.observation.Baseline;
import org.railwatch.observation.Finding;
import org.railwatch.observation.Observation;
import org.railwatch.time.Edtf;
import org.railwatch.time.Meaning;
import org.railwatch.vocabulary.Basis;
import org.railwatch.vocabulary.Count;
import org.railwatch.vocabulary.CountryCode;
import org.railwatch.vocabulary.Coverage;
import org.railwatch.vocabulary.FindingKind;
import org.railwatch.vocabulary.Movement;
import org.railwatch.vocabulary.ObjectKind;
import org.railwatch.vocabulary.Transport;
import org.railwatch.vocabulary.TransportMode;
import org.railwatch.vocabulary.Visibility;
import org.railwatch.vocabulary.Word;

/**
 * A tiny world for the rules, written as text: {@code activity; when=2023-10-05; count=railcar approx 73; at=tumangang} is a
 * claim, {@code 2023-10-05; count=railcar approx 73; transport=rail} a look at Tumangang.
 */
final class World {
    private static final ZoneId PYONGYANG = ZoneId.of("Asia/Pyongyang");
    private static final Agent RFA = agent(1, "rfa");
    private static final Agent CSIS = agent(2, "csis");
    private static final Agent GDC = agent(3, "gdc");
    static final Facility TUMANGANG = facility(1, "tumangang", "KP", 130.6081, 42.4214, 300, "Asia/Pyongyang");
    private static final Map<String, Facility> FACILITIES = Map.of(
            "tumangang", TUMANGANG,
            "khasan", facility(2, "khasan", "RU", 130.645278, 42.428056, 300, "Asia/Vladivostok"),
            "rajin-port", facility(3, "rajin-port", "KP", 130.28308, 42.25559, 3000, "Asia/Pyongyang"),
            "bridge", facility(4, "bridge", "KP,RU", 130.641056, 42.415167, 100, "Asia/Pyongyang"),
            "town", facility(5, "town", "KP", 130.6025505, 42.4216825, 1000, "Asia/Pyongyang"),
            "province", facility(6, "province", "KP", 130, 42, 80000, "Asia/Pyongyang"));

    private World() {}

    private static Agent agent(long id, String slug) {
        return new Agent(id, "u" + id, slug, slug, AgentKind.OTHER, null, List.of());
    }

    private static Facility facility(
            long id, String slug, String countries, double lon, double lat, double accuracy, String zone) {
        var alias = new Facility.Alias(slug + " rail facility", AliasRelation.SAME);
        return new Facility(
                id,
                "f" + id,
                slug,
                slug,
                FacilityKind.RAIL_STATION,
                CountryList.of(countries),
                new Position(lon, lat),
                accuracy,
                null,
                ZoneId.of(zone),
                null,
                null,
                List.of(alias),
                List.of(new Facility.Part(7, "depot", null)));
    }

    static Document document(long id, @Nullable String published) {
        return new Document(
                id,
                "d" + id,
                id == 9 ? CSIS : id == 8 ? RFA : GDC,
                "t",
                null,
                null,
                null,
                null,
                published == null ? null : Edtf.of(published),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** Fields apart by {@code ;}, the first one bare, the others {@code name=value} or a flag; a name may come again. */
    private static Map<String, List<String>> fields(String text) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String field : text.split(";", -1)) {
            int equals = field.indexOf('=');
            String bare = fields.isEmpty() ? "" : field.strip();
            String name = equals < 0 ? bare : field.substring(0, equals).strip();
            fields.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(field.substring(equals + 1).strip());
        }
        return fields;
    }

    private static @Nullable String one(Map<String, List<String>> fields, String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.get(0);
    }

    static Claim claim(String text) {
        var fields = fields(text);
        String kind = fields.getOrDefault("", List.of("")).get(0);
        String when = one(fields, "when");
        String published =
                fields.getOrDefault("published", List.of("2023-11-02")).get(0);
        var places = new ArrayList<Claim.At>();
        for (PlaceRole role : PlaceRole.values()) {
            for (String place : fields.getOrDefault(role.word(), List.of())) {
                places.add(new Claim.At(
                        role,
                        place.matches("[A-Z]{2}")
                                ? new Place(null, new CountryCode(place), null)
                                : new Place(FACILITIES.get(place), null, null)));
            }
        }
        var hops = new ArrayList<Claim.Hop>();
        for (String said : fields.getOrDefault("said", List.of())) {
            hops.add(new Claim.Hop(GDC, HopRole.ORIGINATOR, "says", Access.UNKNOWN, Edtf.of(said), null, false));
        }
        String transport = one(fields, "transport");
        String modality = one(fields, "modality");
        return new Claim(
                1,
                "c",
                null,
                document(1, published),
                null,
                fields.getOrDefault("text", List.of("something is said")).get(0),
                new Claim.Sense(
                        kind.isEmpty() ? null : Word.find(ClaimKind.class, kind),
                        fields.containsKey("deny") ? Polarity.DENY : Polarity.AFFIRM,
                        modality == null ? null : Word.find(Modality.class, modality),
                        List.of()),
                when == null
                        ? null
                        : when(
                                Edtf.of(when),
                                fields.getOrDefault("meaning", List.of("within"))
                                        .get(0)),
                places,
                fields.getOrDefault("count", List.of()).stream().map(Count::of).toList(),
                fields.getOrDefault("leg", List.of()).stream().map(Leg::of).toList(),
                transport == null ? null : Transport.of(transport),
                List.of(),
                hops,
                null,
                null);
    }

    private static Claim.When when(Edtf edtf, String meaning) {
        var period = edtf.period(PYONGYANG);
        return new Claim.When(edtf, Meaning.of(meaning), period.begin(), period.end());
    }

    // NullAway loses the annotation of a nested type that it reads from a class file.
    @SuppressWarnings("NullAway")
    static Observation look(long id, String text) {
        var fields = fields(text);
        String when = one(fields, "");
        Instant begin = null;
        Instant end = null;
        if (when != null && !when.isEmpty()) {
            var period = Edtf.of(when).period(PYONGYANG);
            begin = period.begin();
            end = period.end();
        }
        Facility at = java.util.Objects.requireNonNull(
                FACILITIES.get(fields.getOrDefault("at", List.of("tumangang")).get(0)));
        Facility.@Nullable Part part = fields.containsKey("part") ? at.parts().get(0) : null;
        var findings = new ArrayList<Finding>();
        for (String count : fields.getOrDefault("count", List.of())) {
            Count counted = Count.of(count);
            findings.add(new Finding(counted.object(), FindingKind.PRESENT, counted));
        }
        for (FindingKind kind : FindingKind.values()) {
            for (String object : fields.getOrDefault(kind.word(), List.of())) {
                findings.add(new Finding(object.isEmpty() ? null : ObjectKind.of(object), kind, null));
            }
        }
        var images = new ArrayList<Image>();
        String acquired = one(fields, "image");
        if (acquired != null) {
            var period = Edtf.of(acquired).period(ZoneId.of("UTC"));
            images.add(new Image(
                    id,
                    "i",
                    Edtf.of(acquired),
                    period.begin(),
                    period.end(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        String transport = one(fields, "transport");
        String report = one(fields, "report");
        return new Observation(
                id,
                "o" + id,
                null,
                at,
                part,
                fields.containsKey("alleged") ? Basis.ALLEGED : Basis.REPORTED,
                null,
                report == null ? null : document(9, report),
                "analyst",
                images,
                when == null || when.isEmpty() ? null : Edtf.of(when),
                begin,
                end,
                fields.containsKey("full") ? Coverage.FULL : Coverage.UNKNOWN,
                fields.containsKey("clear")
                        ? Visibility.CLEAR
                        : fields.containsKey("cloud") ? Visibility.CLOUD : Visibility.UNKNOWN,
                findings,
                transport == null ? null : Word.find(TransportMode.class, transport),
                Movement.of(fields.getOrDefault("moving", List.of("unknown")).get(0)),
                null,
                null,
                null,
                null,
                at.at(),
                sight(one(fields, "sight")));
    }

    /** {@code partial unknown mask 0 40}: coverage, visibility, method, percent outside and percent obscured; {@code -} is none. */
    private static @Nullable Sight sight(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] words = text.split(" ", -1);
        return new Sight(
                1,
                Word.find(Method.class, words[2]),
                "the area of tumangang",
                words[3].equals("-") ? null : (Double) Double.parseDouble(words[3]),
                words[4].equals("-") ? null : (Double) Double.parseDouble(words[4]),
                Coverage.of(words[0]),
                Visibility.of(words[1]));
    }

    static Baseline baseline(String count, String when) {
        var period = Edtf.of(when).period(PYONGYANG);
        return new Baseline(
                1,
                "b",
                TUMANGANG,
                Count.of(count),
                Edtf.of(when),
                period.begin(),
                period.end(),
                null,
                null,
                false,
                null);
    }

    /** A question about a claim, with what a look needs beside it told by words of the look: {@code origin printed mentioned}. */
    static Question question(String claim, String looks) {
        var all = new ArrayList<Observation>();
        Baseline baseline = null;
        String[] texts = looks.split("&", -1);
        for (String text : texts) {
            if (text.strip().startsWith("baseline ")) {
                String[] parts = text.strip().substring("baseline ".length()).split(" in ", 2);
                baseline = baseline(parts[0], parts[1]);
            } else {
                all.add(look(all.size() + 1, text.strip()));
            }
        }
        var words = fields(texts[0]);
        Optional<String> origin =
                words.containsKey("origin") ? Optional.of("C-1 is from its report") : Optional.empty();
        return new Question(
                claim(claim),
                all,
                baseline,
                origin,
                words.containsKey("printed"),
                words.containsKey("mentioned"),
                null);
    }
}
