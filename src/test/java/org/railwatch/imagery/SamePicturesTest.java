package org.railwatch.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railwatch.Railwatch;
import org.railwatch.imagery.scene.Consist;
import org.railwatch.imagery.scene.SceneRecipe;
import org.railwatch.imagery.scene.SyntheticScene;
import org.railwatch.imagery.scene.VehicleKind;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.line.Words;
import org.railwatch.shell.session.Console;
import org.railwatch.shell.session.Session;
import org.springframework.context.support.GenericApplicationContext;

/** One picture that two documents print is one witness. */
class SamePicturesTest {
    @TempDir
    Path folder = Path.of("");

    /** The scene, and what a newspaper made of it: a crop, smaller, as JPEG. */
    private void pictures() throws IOException {
        var train = Consist.drawn(new Random(5), List.of(VehicleKind.BOX, VehicleKind.TANK), 14, 1, true);
        BufferedImage whole = new SyntheticScene(SceneRecipe.of(5, train, 0.4, 60)).picture();
        ImageIO.write(whole, "png", folder.resolve("whole.png").toFile());
        int width = (int) (whole.getWidth() * 0.8);
        int height = (int) (whole.getHeight() * 0.8);
        var smaller = new BufferedImage(width * 3 / 4, height * 3 / 4, BufferedImage.TYPE_INT_RGB);
        var ink = smaller.createGraphics();
        ink.drawImage(
                whole.getSubimage(20, 20, width, height)
                        .getScaledInstance(
                                smaller.getWidth(), smaller.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        ink.dispose();
        ImageIO.write(smaller, "jpeg", folder.resolve("print.jpg").toFile());
    }

    /** A page with the print beside it, and with a picture that is none. */
    private static Path page(Path folder) throws IOException {
        String words = "<p>Cars stood at Tumangang in October.</p>"
                + "<p>Pictures show it that were taken then.</p>".repeat(9);
        return Files.writeString(folder.resolve("page.html"), """
                <html><body><article><h1>Cars wait</h1>
                <figure><img src="print.jpg"><figcaption>The yard. Photo: Planet</figcaption></figure>
                <figure><img src="broken.jpg"><figcaption>A map.</figcaption></figure>%s</article></body></html>""".formatted(words));
    }

    @Test
    void a_picture_that_is_printed_under_another_date_is_told_as_it_is_added() throws IOException {
        pictures();
        try (var context = context()) {
            var session = context.getBean(Session.class);
            said(session, "image add " + folder.resolve("whole.png") + " --acquired 2023-10-05");
            said(session, "document add --title B --publisher GDC --published 2023-11-03");
            String print = "image add " + folder.resolve("print.jpg") + " --printed-in D-1 --acquired ";
            assertThat(said(session, print + "2023-10-05 --dry-run")).doesNotContain("two dates");
            assertThat(said(session, print + "2023-09-01"))
                    .contains(
                            "I-2, acquired 2023-09-01, and I-1, acquired 2023-10-05, are one picture under two dates");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILE", "FOLDER", "PAGE"})
    void a_telling_whose_document_prints_the_looks_picture_only_retells_it(String added) throws IOException {
        pictures();
        Path scenes = Files.createDirectory(folder.resolve("scenes"));
        Path prints = Files.createDirectory(folder.resolve("prints"));
        boolean one = !added.equals("FOLDER");
        Path scene = Files.move(folder.resolve("whole.png"), scenes.resolve("whole.png"));
        Path print = Files.move(folder.resolve("print.jpg"), prints.resolve("print.jpg"));
        Files.writeString(prints.resolve("broken.jpg"), "no picture");
        try (var context = context()) {
            var session = context.getBean(Session.class);
            said(
                    session,
                    "facility add tumangang --name Tumangang --kind rail_station --country KP --at 130.6081,42.4214");
            said(session, "document add --title A --publisher RFA --published 2023-10-06");
            said(session, "image add " + (one ? scene : scenes) + " --acquired 2023-10-05 --provider planet");
            if (added.equals("PAGE")) {
                said(session, "document add " + page(prints) + " --publisher GDC --published 2023-11-03");
            } else {
                said(session, "document add --title B --publisher GDC --published 2023-11-03");
                // A folder's bad picture is listed, and that is exit 1; the good one is taken.
                run(session, "image add " + (one ? print : prints) + " --printed-in D-2", one ? 0 : 1);
            }
            said(
                    session,
                    "observation add --facility tumangang --basis own_look --image I-1 --when 2023-10-05 --count 'railcar exact 14'");
            said(
                    session,
                    "claim add --document D-2 "
                            + (added.equals("PAGE")
                                    ? "--quote 'Cars stood at Tumangang in October'"
                                    : "--gist 'railcars at Tumangang'")
                            + " --when 2023-10 --count 'railcar some'"
                            + " --place at:tumangang --kind activity");

            assertThat(said(session, "image match I-1")).contains("I-2").contains("same_part");
            assertThat(said(session, "link suggest --claim C-1 --explain"))
                    .contains("SAME_ORIGIN")
                    .contains("D-2 prints I-2, the picture of I-1 of O-1")
                    .contains("reports");

            String twoDates = "acquired 2023-10-05, and I-2, acquired 2023-09-01, are one picture under two dates, of"
                    + " which one is wrong";
            assertThat(said(session, "image set I-2 --acquired 2023-09-01"))
                    .contains("I-2, acquired 2023-09-01, and I-1, acquired 2023-10-05, are one picture under two dates,"
                            + " of which one is wrong; image match I-2 tells how they agree");
            assertThat(said(session, "image match I-1 --format json"))
                    .contains("same_part")
                    .contains(twoDates);
            assertThat(said(session, "link suggest --claim C-1 --explain")).contains("SAME_ORIGIN");
            if (!added.equals("PAGE")) {
                said(session, "facility add mid --name Mid --kind rail_yard --country KP --at 130.60725,42.4218");
                for (String image : List.of("I-1", "I-2")) {
                    said(
                            session,
                            "image georef " + image + " --gcp '0,0 130.607,42.422' --gcp '100,0 130.6075,42.422'"
                                    + " --gcp '0,100 130.607,42.4216'");
                }
                assertThat(said(
                                session,
                                "image pair --facility mid --before I-2 --after I-1 --size 20m --output "
                                        + folder.resolve("pair.png")))
                        .contains("are one picture under two dates, of which one is wrong");
            }
        }
    }

    private GenericApplicationContext context() {
        var arguments = Arguments.of(List.of("--store", folder.resolve("s.gpkg").toString()), java.util.Map.of());
        return Railwatch.context(arguments, Clock.systemUTC(), new Random(1));
    }

    private static String said(Session session, String line) {
        return run(session, line, 0);
    }

    private static String run(Session session, String line, int expected) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        session.speakTo(Console.of(writer, writer));
        int code = session.run(Words.of(line));
        writer.flush();
        assertThat(code).as(line + "\n" + said).isEqualTo(expected);
        return said.toString();
    }
}
