package org.railwatch.imagery.annotation;

import java.util.List;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Known;
import org.railwatch.shell.offer.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks as they are offered while one types. */
final class AnnotationNames implements Known {
    @Override
    public String kind() {
        return "annotation";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "ref",
                "uuid",
                "image",
                "object",
                "shape",
                "px",
                "count",
                "qualifier",
                "count_low",
                "count_best",
                "count_high",
                "unit",
                "confidence",
                "occluded",
                "revision",
                "state",
                "reviewer",
                "actor",
                "when",
                "begin_at",
                "end_at",
                "label",
                "source_class",
                "score",
                "note");
    }

    @Override
    public List<Offer> beginning(Asked asked, JdbcClient store) {
        return asked.numbered(
                'A',
                store,
                """
                                select ref, image, object, "count", state
                                from rw_annotation_now
                                where id between :first and :last
                                order by id desc
                                limit :most
                                """,
                (row, number) -> Offer.of(
                        row.getString(1),
                        row.getString(3) + (row.getString(4) == null ? "" : " " + row.getString(4)) + " on "
                                + row.getString(2) + ", " + row.getString(5)));
    }
}
