package org.railwatch.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railwatch.claim.Claim;
import org.railwatch.claim.Leg;
import org.railwatch.facility.Facilities;
import org.railwatch.geo.Box;
import org.railwatch.geo.Position;
import org.railwatch.link.rules.Ruleset;
import org.railwatch.store.Store;
import org.railwatch.time.Utc;

/**
 * The looks that a claim may have to do with: at a facility it names, in a widened time; in a country it names, in its
 * time; near a place it names; or with words in common. An undated claim has those at the facilities it names, whenever.
 */
final class Candidates {
    private static final int WORDS = 24;
    private static final int TEXT_HITS = 50;
    /** A BM25 rank that counts as a full match of words: about that of five rare words in common. */
    private static final double FULL_RANK = 15;

    private final Store store;
    private final Facilities facilities;
    private final Ruleset rules;

    Candidates(Store store, Facilities facilities, Ruleset rules) {
        this.store = store;
        this.facilities = facilities;
        this.rules = rules;
    }

    /**
     * What a claim may have to do with.
     *
     * @param observations ids
     * @param mentioned ids of the facilities that its words name
     * @param lexical how well the words fit, by id of the observation
     */
    record Found(Set<Long> observations, Set<Long> mentioned, Map<Long, Double> lexical) {}

    /** Given the images that its document prints, and those that are one picture with one of them. */
    Found of(Claim claim, Set<Long> shown) {
        Set<Long> mentioned = Mentions.in(claim.text(), facilities.listAll());
        var named = new TreeSet<Long>(mentioned);
        var countries = new TreeSet<String>();
        var points = new ArrayList<Position>();
        for (Claim.At at : claim.places()) {
            if (at.place().facility() != null) {
                named.add(at.place().facility().id());
                points.add(at.place().facility().at());
            } else if (at.place().country() != null) {
                countries.add(at.place().country().code());
            } else if (at.place().point() != null) {
                points.add(at.place().point());
            }
        }
        for (Leg leg : claim.legs()) {
            for (String end : new @Nullable String[] {leg.from(), leg.to()}) {
                if (end != null && end.matches("[A-Z]{2}")) {
                    countries.add(end);
                } else if (end != null) {
                    facilities.find(end).ifPresent(facility -> named.add(facility.id()));
                }
            }
        }
        var observations = new LinkedHashSet<Long>(looksAt(shown));
        Duration wide = Duration.ofDays((long) rules.number("candidates.widen_days"));
        observations.addAll(atFacilities(named, claim.when(), wide));
        if (claim.when() != null) {
            observations.addAll(inCountries(countries, claim.when()));
            for (Position point : points) {
                for (Box box :
                        Box.around(point, rules.number("place.too_wide_m")).split()) {
                    observations.addAll(inBox(box, claim.when(), wide));
                }
            }
        }
        Map<Long, Double> lexical = byWords(claim);
        if (claim.when() != null) {
            observations.addAll(lexical.keySet());
        }
        return new Found(observations, mentioned, lexical);
    }

    private List<Long> looksAt(Set<Long> images) {
        return store.jdbc()
                .sql("""
                        select distinct observation_id
                        from observation_image
                        where image_id in (select value from json_each(:images))
                        order by 1
                        """)
                .param("images", images.toString())
                .query(Long.class)
                .list();
    }

    private List<Long> atFacilities(Set<Long> ids, Claim.@Nullable When when, Duration wide) {
        return store.jdbc()
                .sql("""
                        select o.id
                        from observation o
                        where o.facility_id in (select value from json_each(:ids))
                          and coalesce(o.end_at, '9999') >= :begin
                          and coalesce(o.begin_at, '0000') <= :end
                        order by o.id
                        """)
                .param("ids", ids.toString())
                .param("begin", text(when == null ? null : when.beginAt(), wide.negated(), "0000"))
                .param("end", text(when == null ? null : when.endAt(), wide, "9999"))
                .query(Long.class)
                .list();
    }

    private List<Long> inCountries(Set<String> countries, Claim.When when) {
        String codes = countries.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(",", "[", "]"));
        return store.jdbc()
                .sql("""
                        select o.id
                        from observation o
                          join facility f on f.id = o.facility_id
                        where exists (select 1 from json_each(:codes) c where instr(f.countries, c.value) > 0)
                          and coalesce(o.end_at, '9999') >= :begin
                          and coalesce(o.begin_at, '0000') <= :end
                        order by o.id
                        """)
                .param("codes", codes)
                .param("begin", text(when.beginAt(), Duration.ZERO, "0000"))
                .param("end", text(when.endAt(), Duration.ZERO, "9999"))
                .query(Long.class)
                .list();
    }

    private List<Long> inBox(Box box, Claim.When when, Duration wide) {
        return store.jdbc()
                .sql("""
                        select o.id
                        from rtree_observation_geom r
                          join observation o on o.id = r.id
                        where r.minx <= :east and r.maxx >= :west and r.miny <= :north and r.maxy >= :south
                          and coalesce(o.end_at, '9999') >= :begin
                          and coalesce(o.begin_at, '0000') <= :end
                        order by o.id
                        """)
                .param("west", box.west())
                .param("east", box.east())
                .param("south", box.south())
                .param("north", box.north())
                .param("begin", text(when.beginAt(), wide.negated(), "0000"))
                .param("end", text(when.endAt(), wide, "9999"))
                .query(Long.class)
                .list();
    }

    private Map<Long, Double> byWords(Claim claim) {
        var words = new LinkedHashSet<String>();
        for (String word : claim.text().split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (word.codePointCount(0, word.length()) >= 5 && words.size() < WORDS) {
                words.add("\"" + word + "\"");
            }
        }
        var found = new LinkedHashMap<Long, Double>();
        if (words.isEmpty()) {
            return found;
        }
        store.jdbc()
                .sql("""
                        select rowid, -bm25(observation_fts)
                        from observation_fts
                        where observation_fts match :words
                        order by bm25(observation_fts)
                        limit :limit
                        """)
                .param("words", String.join(" OR ", words))
                .param("limit", TEXT_HITS)
                .query((row, number) -> found.put(
                        row.getLong(1),
                        Math.rint(Math.min(1, Math.max(0, row.getDouble(2)) / FULL_RANK) * 1000) / 1000))
                .list();
        return found;
    }

    private static String text(@Nullable Instant instant, Duration shift, String open) {
        return instant == null ? open : Utc.text(instant.plus(shift));
    }
}
