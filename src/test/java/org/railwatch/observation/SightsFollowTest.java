package org.railwatch.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.shell.session.Typed;

/** What a look could see is computed anew when its place or its picture turns out to be elsewhere, and is told. */
class SightsFollowTest {
    private static final String TOLD =
            "what O-1 could see was computed anew and is not what it was; observation show tells";

    @TempDir
    Path folder;

    private Typed typed;

    @BeforeEach
    void a_look_at_the_shipped_scene() {
        typed = new Typed(folder.resolve("s.gpkg"));
        done("image add geodata:tumangang-scene.tif --provider planet");
        done("facility add yard --name Y --kind rail_yard --country KP --at 130.6090,42.4208 --accuracy 50m");
        done(
                "observation add --facility yard --basis own_look --when 2023-10-05 --image I-1 --finding absent --of vessel");
        assertThat(seen()).contains("area the 100 m around yard method footprint outside_percent 0 ");
    }

    @AfterEach
    void close() {
        typed.close();
    }

    private Typed.Reply done(String line) {
        Typed.Reply reply = typed.type(line);
        assertThat(reply.code()).as(line + "\n" + reply.err()).isZero();
        return reply;
    }

    private String seen() {
        return done("observation show O-1").out();
    }

    @Test
    void when_the_facility_moves_and_back_when_that_is_undone() {
        assertThat(done("facility move yard --at 130.7,42.42").err()).contains(TOLD);
        assertThat(seen()).contains("area the 100 m around yard method footprint outside_percent 100 ");
        done("undo");
        assertThat(seen()).contains("area the 100 m around yard method footprint outside_percent 0 ");
        done("redo");
        assertThat(seen()).contains("outside_percent 100 ");
        done("store check");
        done("journal verify");
    }

    @Test
    void when_its_area_is_drawn_and_its_accuracy_is_said() {
        assertThat(done("facility set yard --accuracy 3km").err()).contains(TOLD);
        assertThat(seen()).contains("area the 3000 m around yard ");
        String area = "'POLYGON ((130.6085 42.42, 130.61 42.42, 130.61 42.421, 130.6085 42.421, 130.6085 42.42))'";
        assertThat(done("facility set yard --area " + area).err()).contains(TOLD);
        assertThat(seen()).contains("area the area of yard method footprint outside_percent 0 coverage full");
    }

    @Test
    void when_the_picture_is_laid_elsewhere_or_its_clouds_are_told() {
        String points = " --gcp '0,0 131,42' --gcp '380,0 131.01,42' --gcp '0,380 131,41.99'";
        assertThat(done("image georef I-1" + points).err()).contains(TOLD);
        assertThat(seen()).contains("outside_percent 100 ");
        done("undo");
        assertThat(done("image set I-1 --cloud 80").err()).contains(TOLD);
        assertThat(seen()).contains("method scene_cloud obscured_percent 80 outside_percent 0 ");
        assertThat(done("image set I-1 --note N").err()).doesNotContain(TOLD);
    }

    @Test
    void a_look_at_a_point_of_its_own_stays_as_it_is() {
        done("observation set O-1 --at 130.6091,42.4208");
        assertThat(done("facility move yard --at 130.7,42.42").err()).doesNotContain(TOLD);
    }
}
