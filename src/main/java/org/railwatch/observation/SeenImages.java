package org.railwatch.observation;

import java.util.List;
import java.util.Optional;
import org.railwatch.facility.FacilityNames;
import org.railwatch.imagery.ImageNames;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The images of the facility that the line names, before any others: those that its newest looks were at. */
final class SeenImages implements Known {
    /** How many of the newest looks are asked for their images. */
    private static final int LOOKS = 200;

    @Override
    public String kind() {
        return "image";
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        String facility = asked.given("facility");
        if (facility == null || !asked.beginsNumber('I')) {
            return List.of();
        }
        Optional<Long> id = FacilityNames.id(facility, store);
        return id.isEmpty() ? List.of() : of(id.get(), asked, store);
    }

    private static List<Offer> of(long facility, Asked asked, JdbcClient store) {
        return store
                .sql("""
                        select i.id, i.acquired, a.name, i.platform, i.credit
                        from image i
                          left join agent a on a.id = i.provider_id
                        where i.id in (
                            select s.image_id
                            from observation_image s
                            where s.observation_id in (
                                select id
                                from observation
                                where facility_id = :facility
                                order by begin_at desc
                                limit :looks))
                          and 'I-' || i.id like :prefix || '%'
                        order by i.id desc
                        limit :most
                        """)
                .param("facility", facility)
                .param("looks", LOOKS)
                .param("prefix", asked.text())
                .param("most", asked.most())
                .query((row, number) -> ImageNames.offer(row))
                .list()
                .stream()
                .map(Offer::first)
                .toList();
    }
}
