package org.railwatch.shell.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.imagery.annotation.HeldImages;
import org.railwatch.shell.session.Typed;

/** Rows that show areas, and what of a place they reach. */
class PlaceFilterTest {
    @TempDir
    Path folder;

    private Typed typed;

    @BeforeEach
    void a_mark_of_0_0010_by_0_0008_degrees() {
        typed = new Typed(folder.resolve("s.gpkg"));
        HeldImages.add(typed.session().store(), "2023-10-05", HeldImages.TUMANGANG);
        done("annotation add I-1 --of building --geo --box '130.6080,42.4210 130.6090,42.4218'");
        done("area add around --wkt 'POLYGON((130.6 42.42, 130.62 42.42, 130.62 42.43, 130.6 42.43, 130.6 42.42))'");
        done(
                "area add across --wkt 'POLYGON((130.6081 42.42, 130.62 42.42, 130.62 42.43, 130.6081 42.43, 130.6081 42.42))'");
    }

    @AfterEach
    void close() {
        typed.close();
    }

    private String done(String line) {
        Typed.Reply reply = typed.type(line);
        assertThat(reply.code()).as(line + "\n" + reply.err()).isZero();
        return reply.out().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --bbox 130.607,42.42,130.61,42.43           | A-1 | A-1
                    --bbox 130.6081,42.4211,130.6083,42.4212    | A-1 | ''
                    --bbox 130.607,42.4205,130.6082,42.423      | A-1 | ''
                    --bbox 130.608,42.421,130.6085,42.4218      | A-1 | ''
                    --bbox 130.6092,42.42,130.62,42.43          | ''  | ''
                    --bbox 130.6085,42.4214,130.6085,42.4214    | A-1 | ''
                    --within around                             | A-1 | A-1
                    --within across                             | A-1 | ''
                    --near 130.6085,42.4214 --radius 100m       | A-1 | A-1
                    --near 130.6085,42.4214 --radius 20m        | A-1 | ''
                    --near 130.6085,42.4300 --radius 900m       | ''  | ''
                    """)
    void possible_is_what_reaches_into_a_place_and_definite_what_lies_wholly_inside(
            String filter, String possible, String definite) {
        assertThat(done("annotation list --format ids " + filter)).isEqualTo(possible);
        assertThat(done("annotation list --format ids --certainty definite " + filter))
                .isEqualTo(definite);
    }

    @Test
    void a_box_within_an_area_finds_the_area() {
        assertThat(done("area list --format ids --bbox 130.615,42.421,130.616,42.422"))
                .isEqualTo("across\naround");
        assertThat(done("area list --format ids --bbox 130.601,42.421,130.602,42.422"))
                .isEqualTo("around");
    }
}
