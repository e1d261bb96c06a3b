package org.railwatch.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railwatch.imagery.chip.Analyst;
import tools.jackson.databind.JsonNode;

/** What image check says of a picture, and what georeferencing it says first. */
final class EvidenceTest {
    @TempDir
    Path folder;

    private Analyst analyst;

    @BeforeEach
    void a_store() {
        analyst = new Analyst(folder);
    }

    @AfterEach
    void close() {
        analyst.close();
    }

    @Test
    void control_points_that_do_not_fit_together_are_told_and_stay_weak() throws IOException {
        picture("p.png", 300, 300);
        analyst.does("image add ~/p.png");
        String good = analyst.does("image georef I-1 --gcp '0,0 130.6,42.4' --gcp '300,0 130.61,42.4'"
                        + " --gcp '0,300 130.6,42.39' --gcp '300,300 130.61,42.39'")
                .err();
        assertThat(good).doesNotContain("do not fit");
        assertThat(detail("I-1", "georeference", "weak")).doesNotContain("pixels");

        String bad = analyst.does("image georef I-1 --gcp '0,0 130.6,42.4' --gcp '300,0 130.61,42.4'"
                        + " --gcp '0,300 130.6,42.39' --gcp '300,300 130.615,42.388'")
                .err();
        assertThat(bad).containsPattern("that is 2\\d pixels, more than an unsteady hand explains");
        assertThat(detail("I-1", "georeference", "weak"))
                .containsPattern("residual 11\\d.* m, 2\\d pixels: the control points do not fit together");
    }

    private void picture(String name, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        picture.setRGB(width / 2, height / 2, -1);
        ImageIO.write(
                picture,
                name.substring(name.lastIndexOf('.') + 1),
                folder.resolve(name).toFile());
    }

    /** Of the one row of image check that has this item and state. */
    private String detail(String ref, String item, String state) {
        JsonNode rows = analyst.does("image check " + ref + " --format json").json();
        for (JsonNode row : rows) {
            if (row.get("item").asString().equals(item)
                    && row.get("state").asString().equals(state)) {
                return row.get("detail").asString();
            }
        }
        throw new AssertionError("no " + item + " that is " + state + " in " + rows);
    }
}
