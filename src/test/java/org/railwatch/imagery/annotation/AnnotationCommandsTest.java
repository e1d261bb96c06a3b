package org.railwatch.imagery.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railwatch.geo.georeference.GeoTransform;
import org.railwatch.geo.georeference.Georeference;
import org.railwatch.imagery.annotation.outline.OnGround;
import org.railwatch.imagery.annotation.outline.Outline;
import org.railwatch.shell.offer.Asked;
import org.railwatch.shell.offer.Offer;
import org.railwatch.shell.session.Typed;
import org.railwatch.store.Flat;
import org.railwatch.store.Spoken;
import org.railwatch.store.Store;

/** Marks as they are typed, on I-1, which is georeferenced, I-2, which is not, and I-3, which is known, not held. */
class AnnotationCommandsTest {
    @TempDir
    Path folder;

    private Typed typed;
    private Store store;

    @BeforeEach
    void a_store_with_three_images() {
        typed = new Typed(folder.resolve("s.gpkg"));
        store = typed.session().store();
        HeldImages.add(store, "2023-10-05", HeldImages.TUMANGANG);
        HeldImages.add(store, "2023-10-06", null);
        done("image add --provider planet --acquired 2023-10-07");
        done("facility add tumangang --name T --kind rail_station --country KP --at 130.6081,42.4214");
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

    private String refused(String line, int code) {
        Typed.Reply reply = typed.type(line);
        assertThat(reply.code()).as(line + "\n" + reply.out() + reply.err()).isEqualTo(code);
        assertThat(reply.out()).isEmpty();
        return reply.err().strip();
    }

    @Test
    void a_mark_is_kept_in_pixels_and_on_the_ground() {
        Typed.Reply reply =
                done("annotation add I-1 --of railcar --box '134,96 120,80' --count 14 --confidence moderate --note N"
                        + " --format json");
        assertThat(reply.out())
                .contains("\"ref\" : \"A-1\"")
                .contains("\"image\" : \"I-1\"")
                .contains("\"object\" : \"railcar\"")
                .contains("\"shape\" : \"box\"")
                .contains("\"px\" : \"120,80 134,96\"")
                .contains("\"type\" : \"Polygon\"")
                .contains("\"qualifier\" : \"exact\"")
                .contains("\"confidence\" : \"moderate\"")
                .contains("\"revision\" : 1")
                .contains("\"state\" : \"draft\"")
                .contains("\"note\" : \"N\"");
        assertThat(done("annotation show A-1 --format json").out()).isEqualTo(reply.out());
        assertThat(store.jdbc()
                        .sql("select sha256 || ' ' || crs || ' ' || transform from annotation_revision")
                        .query(String.class)
                        .single())
                .isEqualTo("abc " + HeldImages.TUMANGANG.crs().text() + " "
                        + HeldImages.TUMANGANG.transform().text());
        done("store check");
    }

    @Test
    void a_place_on_the_ground_is_a_pixel_and_lies_there_again() {
        done("annotation add I-1 --of railcar --point '130.6081,42.4214' --geo");
        String json = done("annotation show A-1 --format json").out();
        assertThat(json).contains("\"px\" : \"132.772,93.969\"");
        assertThat(done("annotation list --near 130.6081,42.4214 --radius 1m --format ids")
                        .out())
                .isEqualTo("A-1\n");
    }

    @Test
    void an_image_without_a_georeference_takes_pixels_only() {
        Typed.Reply reply = done("annotation add I-2 --of railcar --point 1,2 --format json");
        assertThat(reply.out()).contains("\"geometry\" : null");
        assertThat(reply.err()).contains("I-2 is not georeferenced, so the mark has no place on the ground");
        assertThat(refused("annotation add I-2 --of railcar --point 130.6,42.4 --geo", 1))
                .contains("I-2 is not georeferenced")
                .contains("image georef I-2 --gcp");
        done("store check");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 | I-3 --of railcar --point 1,2                    | I-3 is known, not held; image add FILE takes in a picture with its file",
                "1 | I-9 --of railcar --point 1,2                    | there is no image I-9; the newest is I-3",
                "2 | A-1 --of railcar --point 1,2                    | 'A-1' is not an image; write it as I-1, or @last",
                "2 | I-1 --of railcar                                | annotation add needs one of --box, --obb, --polygon, --line or --point, where the thing is on the image",
                "2 | I-1 --of railcar --point 1,2 --box '1,2 3,4'    | a mark has one outline, and both --box and --point are given; give one of --box, --obb, --polygon, --line or --point",
                "2 | I-1 --point 1,2                                 | annotation add needs --of OBJECT, what is marked: railcar, tank, vessel …",
                "2 | I-1 --of wagon --point 1,2                      | --of: no object 'wagon'; did you mean 'railcar'?",
                "2 | I-1 --of railcar --point 1                      | --point: '1' is not a pixel; write X,Y from the upper left corner, such as 512,300",
                "1 | I-1 --of railcar --point 400.001,2              | --point: the pixel 400.001,2 lies outside I-1, which runs from 0,0 to 400,300",
                "1 | I-1 --of railcar --point 3,-0.5                 | --point: the pixel 3,-0.5 lies outside I-1, which runs from 0,0 to 400,300; --geo takes LON,LAT",
                "1 | I-1 --of railcar --point 130.7,42.4214 --geo    | --point: 130.7,42.4214, the pixel 2653.041,44.875, lies outside I-1, which runs from 0,0 to 400,300; check the longitude and latitude",
                "2 | I-1 --of railcar --point 42.4214,130.6081 --geo | --point: latitude 130.6081 is out of range; longitude comes first: write 130.6081,42.4214 if that is what you mean",
                "2 | I-1 --of railcar --point 1,2 --count '5 cars'   | --count: no unit 'cars'",
                "2 | I-1 --of railcar --point 1,2 --count 'railcar 5 t' | --count: 'railcar 5 t' does not say how exact the number is; write 'railcar exact 5 t' or 'railcar approx 5 t'",
                "2 | I-1 --of railcar --point 1,2 --count 'about 3'  | --count: no qualifier 'about'; write 'approx'",
                "2 | I-1 --of railcar --point 1,2 --count 'tank approx 3' | --count: 'tank approx 3' counts tank, and the mark is of railcar; write 'railcar approx 3', or another --of",
                "2 | I-1 --of railcar --point 1,2 --count 0          | --count: a mark of no railcar marks nothing; leave --count out, or the mark",
                "2 | I-1 --of railcar --point 1,2 --count none       | --count: a mark of no railcar marks nothing; leave --count out, or the mark",
                "2 | I-1 --of railcar --point 1,2 --count -3         | --count: no number '-3'; write a number from 0 upwards"
            })
    void a_mark_that_cannot_be_is_refused_with_the_cure(int code, String rest, String sentence) {
        assertThat(refused("annotation add " + rest, code)).contains(sentence);
        assertThat(done("annotation list --format ids").out()).isEmpty();
    }

    @Test
    void the_outer_corners_are_on_the_image() {
        done("annotation add I-1 --of railcar --box '0,0 400,300'");
    }

    @Test
    void a_count_may_leave_the_object_out() {
        for (String count : List.of("14", "'approx 14'", "'railcar between 3..5'", "some", "'5 t'")) {
            done("annotation add I-1 --of railcar --point 1,2 --count " + count);
        }
        assertThat(done("annotation list --columns count --format csv").out())
                .isEqualTo("count\nexact 14\napprox 14\nbetween 3..5\nsome\nexact 5 t\n");
    }

    @Test
    void a_correction_is_a_draft_again_and_history_tells_everything() {
        done("annotation add I-1 --of railcar --box '120,80 134,96' --count 3");
        Typed.Reply own = done("annotation review A-1 accept --reason 'clear'");
        assertThat(own.err()).contains("analyst reviews a mark of their own");
        done("set actor second");
        done("annotation set A-1 --of tank --occluded --reason 'round roofs'");
        done("set actor analyst");
        Typed.Reply other = done("annotation review A-1 reject --reason 'a roof'");
        assertThat(other.err()).doesNotContain("their own");
        done("annotation review A-1 accept --reason 'a car after all'");
        assertThat(done("annotation history A-1 --format csv --columns revision,actor,state,reviewer,reason,changes")
                        .out())
                .isEqualTo("""
                        revision,actor,state,reviewer,reason,changes
                        1,analyst,draft,,,made
                        2,analyst,accepted,analyst,clear,"state draft → accepted,reviewer unknown → analyst"
                        3,second,draft,,round roofs,"state accepted → draft,reviewer analyst → unknown,object railcar → tank,\
                        occluded false → true"
                        4,analyst,rejected,analyst,a roof,"state draft → rejected,reviewer unknown → analyst"
                        5,analyst,accepted,analyst,a car after all,state rejected → accepted
                        """);
        assertThat(refused("annotation review A-1 accept --reason again", 1))
                .contains("A-1 is accepted by you already");
        assertThat(refused("annotation set A-1 --of tank --reason same", 1)).contains("A-1 says that already");
        assertThat(refused("annotation set A-1 --of tank", 2)).contains("annotation set needs --reason");
        assertThat(refused("annotation set A-1 --geo --reason r", 2)).contains("--geo says how an outline is typed");
        assertThat(refused("annotation set A-1 --occluded --not-occluded --reason r", 2))
                .contains("exclude each other");
        assertThat(refused("annotation review A-1 maybe --reason r", 2))
                .contains("'maybe' is not one of accept, reject");
    }

    @Test
    void a_mark_follows_its_image_and_the_shift_is_told() {
        assertThat(done("annotation reanchor").err()).contains("there is no mark yet");
        done("annotation add I-1 --of railcar --box '120,80 134,96'");
        done("annotation add I-1 --of railcar --line '10,10 300,200'");
        done("annotation add I-2 --of railcar --point 7,8");
        String before = geometry("A-1");
        assertThat(done("annotation reanchor").err()).contains("all 3 marks lie where their images say");
        HeldImages.register(
                store,
                1,
                new Georeference(
                        HeldImages.TUMANGANG.crs(), new GeoTransform(631_930, 3, 0, 4_698_140, 0, -3), 400, 300));
        HeldImages.register(store, 2, HeldImages.TUMANGANG);
        String fault = refused("store check", 1);
        assertThat(fault)
                .contains("annotations: A-1 lies ")
                .contains("pixels from where its pixels are on I-1; annotation reanchor A-1 lays it there")
                .contains("A-2 lies ");
        assertThat(done("annotation list").err())
                .contains("A-1, A-2, A-3 lie by an older georeference of their images; annotation reanchor lays them"
                        + " where these lie now");
        Typed.Reply reply = done("annotation reanchor");
        assertThat(done("annotation list").err()).isEmpty();
        assertThat(reply.out())
                .contains("A-1  railcar, box on I-1, draft, moved 50.0")
                .contains("A-2  railcar, line on I-1, draft, moved 50.0")
                .contains("A-3  railcar, point on I-2, draft, laid on the ground where I-2 lies now");
        assertThat(reply.err())
                .contains("2 marks moved by 100 m in sum, 50.0")
                .contains("1 mark laid anew without a shift to tell");
        assertThat(geometry("A-1")).isNotEqualTo(before);
        assertThat(done("annotation history A-1 --format csv --columns revision,state,reason")
                        .out())
                .contains("2,draft,moved 50.0");
        done("store check");
        done("undo");
        assertThat(geometry("A-1")).isEqualTo(before);
        assertThat(done("annotation show A-1").err())
                .contains(
                        "A-1 lies by an older georeference of I-1; annotation reanchor I-1 lays it where it lies now");
        assertThat(done("annotation reanchor I-1 --dry-run").out())
                .contains("railcar, box on I-1")
                .contains("railcar, line on I-1")
                .doesNotContain("I-2");
        assertThat(refused("annotation reanchor I-9", 1)).contains("there is no image I-9");
        assertThat(done("annotation reanchor A-2").out()).contains("A-2 ");
        HeldImages.register(store, 1, null);
        assertThat(refused("store check", 1)).contains("A-1 lies on the ground, but I-1 is not georeferenced");
        done("annotation reanchor");
        assertThat(geometry("A-1")).isEqualTo("null");
        done("store check");
        done("journal verify");
    }

    @Test
    void a_geometry_that_was_moved_by_hand_is_found() {
        done("annotation add I-1 --of railcar --point 120,80");
        var elsewhere = OnGround.shape(Outline.of(Outline.Form.POINT, "120.6,80"), HeldImages.TUMANGANG);
        store.obey(new Spoken("a test", "analyst", null, false), true);
        store.write(() -> store.jdbc()
                .sql("update annotation_point set geom = :geom")
                .param("geom", elsewhere.toBlob())
                .update());
        store.settle();
        assertThat(refused("store check", 1)).contains("A-1 lies 0.6 pixels from where its pixels are");
        done("annotation reanchor A-1");
        done("store check");
    }

    private String geometry(String ref) {
        String json = done("annotation show " + ref + " --format json").out();
        int from = json.indexOf("\"geometry\" : ") + 13;
        return json.substring(from, json.indexOf("\"count\"")).strip().replaceAll(",$", "");
    }

    @Test
    void marks_are_listed_found_and_exported_like_everything_else() throws IOException {
        done("annotation add I-1 --of tank --box '120,80 134,96' --count 'approx 3'");
        done("annotation add I-1 --of railcar --line '10,200 300,290'");
        done("annotation add I-1 --of vessel --point '1,2' --occluded");
        done("annotation add I-2 --of railcar --point '1,2'");
        done("annotation review A-2 accept --reason R");
        assertThat(done("annotation list").out())
                .contains("tank")
                .contains("approx 3")
                .contains("accepted");
        assertThat(ids("annotation list --image I-2")).isEqualTo("A-4");
        assertThat(ids("annotation list --object railcar")).isEqualTo("A-1 A-2 A-4");
        assertThat(ids("annotation list --state accepted")).isEqualTo("A-2");
        assertThat(ids("annotation list --since 2023-10-06")).isEqualTo("A-4");
        assertThat(ids("annotation list --on 2023-10-05")).isEqualTo("A-1 A-2 A-3");
        assertThat(ids("annotation list --near tumangang --radius 60m")).isEqualTo("A-1");
        assertThat(ids("annotation list --bbox 130,42,131,43")).isEqualTo("A-1 A-2 A-3");
        assertThat(ids("annotation list --where \"occluded = 1 or count_best > 2\""))
                .isEqualTo("A-1 A-3");
        assertThat(ids("annotation list --where \"shape = 'box' and \\\"count\\\" = 'approx 3'\""))
                .isEqualTo("A-1");
        assertThat(ids("annotation list --sort -ref --limit 1")).isEqualTo("A-4");
        assertThat(ids("find near tumangang --radius 60m --kind annotation")).isEqualTo("A-1");
        assertThat(ids("find within 130,42,131,43 --kind annotation")).isEqualTo("A-1 A-2 A-3");
        assertThat(ids("find where \"state = 'accepted'\" --kind annotation")).isEqualTo("A-2");
        assertThat(refused("annotation list --image I-9", 1)).contains("there is no image I-9");
        assertThat(refused("annotation list --state open", 2))
                .contains("'open' is not one of draft, accepted, rejected");
        Path file = folder.resolve("a.geojson");
        done("export geojson --kind annotation --output " + file);
        assertThat(Files.readString(file)).contains("A-3").contains("A-4").doesNotContain("A-1");
        assertThat(Files.readString(folder.resolve("a-lines.geojson")))
                .contains("A-2")
                .doesNotContain("A-1");
        assertThat(Files.readString(folder.resolve("a-areas.geojson")))
                .contains("A-1")
                .contains("Polygon")
                .contains("\"count\":\"approx 3\"");
        Path drafts = folder.resolve("b.geojson");
        done("export geojson --kind annotation --state draft --image I-2 --output " + drafts);
        assertThat(Files.readString(drafts)).contains("A-4").doesNotContain("A-3");
        assertThat(ids("journal list A-2").split(" ")).hasSize(2);
        assertThat(refused("image remove I-2 --yes", 1)).contains("I-2 cannot be removed: 1 annotation refers to it");
    }

    private String ids(String line) {
        return done(line + " --format ids").out().strip().replace('\n', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --point 130.6081,42.4214                     | --point '130.6081,42.4214' lies on I-1 as LON,LAT, and in pixels is a dot; add --geo
                    --box '130.6081,42.4214 130.6085,42.4217'    | --box '130.6081,42.4214 130.6085,42.4217' lies on I-1 as LON,LAT, and in pixels is smaller than one; add --geo
                    --line '130.6081,42.4214 130.6085,42.4217'   | --line '130.6081,42.4214 130.6085,42.4217' lies on I-1 as LON,LAT, and in pixels is smaller than one; add --geo
                    """)
    void longitude_and_latitude_without_geo_are_not_taken_for_pixels(String outline, String sentence) {
        assertThat(refused("annotation add I-1 --of railcar " + outline, 2)).isEqualTo("railwatch: " + sentence);
    }

    @Test
    void pixels_that_are_a_dot_are_pixels_where_they_are_no_place_on_the_image() {
        done("annotation add I-1 --of railcar --point 130.6,52.4");
        done("annotation add I-1 --of railcar --box '10,10 10.5,10.5'");
        done("annotation add I-2 --of railcar --point 130.6081,42.4214");
    }

    @Test
    void a_box_without_extent_is_refused_as_it_was_typed() {
        assertThat(refused("annotation add I-1 --of railcar --box '130.6,2.4 133.6,2.40004'", 2))
                .isEqualTo(
                        "railwatch: --box: 130.6,2.4 133.6,2.40004 has no height of a thousandth of a pixel; give two"
                                + " opposite corners, or --line or --point");
        assertThat(refused("annotation add I-1 --of railcar --box '130.6081,42.4214 130.6081,42.4214' --geo", 2))
                .startsWith("railwatch: --box '130.6081,42.4214 130.6081,42.4214' in pixels: ")
                .contains(" has no width;");
    }

    @Test
    void an_absence_that_accepted_marks_or_an_own_look_are_against_is_told() {
        done("annotation add I-1 --of train --line '10,10 300,200'");
        done("annotation add I-1 --of train --line '10,50 300,250'");
        done("annotation review A-1 accept --reason R");
        String look = "observation add --facility tumangang --basis own_look --when 2023-10-05 --image I-1 --finding ";
        assertThat(done(look + "absent --of train").err())
                .contains("the look found train absent, but A-1 on I-1 is an accepted mark of it there; annotation"
                        + " review A-1 reject, or observation set --finding, corrects one of the two");
        assertThat(done(look + "absent --of vessel").err()).doesNotContain("but A-");
        assertThat(done(look + "present --of train").err())
                .contains("the look found train present, but O-1 found train absent on I-1;");
        assertThat(done(look.replace("own_look", "alleged") + "absent --of train")
                        .err())
                .doesNotContain("the look found train absent");
        assertThat(done("observation set O-2 --finding absent --of railcar").err())
                .doesNotContain("the look found");
        done("facility add hongui --name H --kind rail_station --country KP --at 130.6085,42.4170");
        done("annotation review A-1 reject --reason R");
        done("annotation add I-1 --of train --geo --point 130.6085,42.4172");
        done("annotation review A-3 accept --reason R");
        assertThat(done(look + "absent --of train").err()).doesNotContain("accepted mark");
    }

    @Test
    void a_mark_nearer_to_another_facility_is_not_counted_for_this_one() {
        done("annotation add I-1 --of railcar --geo --point 130.6085,42.4172");
        done("annotation add I-1 --of railcar --geo --point 130.6081,42.4214");
        done("annotation review A-1 accept --reason R");
        done("annotation review A-2 accept --reason R");
        done("facility add hongui --name H --kind rail_station --country KP --at 130.6085,42.4170");
        Typed.Reply reply = done("observation add --facility tumangang --basis own_look --when 2023-10-05 --image I-1"
                + " --finding present --of railcar");
        assertThat(reply.out()).contains("railcar exact 1");
        assertThat(reply.err()).contains("A-1 lies nearer to hongui and is left out");
    }

    @Test
    void a_look_counts_accepted_marks_and_says_which() {
        done("annotation add I-1 --of box --point 1,1");
        done("annotation add I-1 --of tank --line '10,10 300,200' --count 11");
        done("annotation add I-1 --of tank --point 5,5");
        done("annotation review A-1 accept --reason R");
        done("annotation review A-2 accept --reason R");
        String look =
                "observation add --facility tumangang --basis own_look --when 2023-10-05 --image I-1 --finding present";
        Typed.Reply reply = done(look + " --of railcar");
        assertThat(reply.out()).contains("O-1").contains("railcar exact 12");
        assertThat(reply.err())
                .contains(
                        "counted 2 accepted marks of railcar on I-1 (A-1, A-2) as 1 box, 11 tank, 'railcar exact 12'; 1"
                                + " draft is left out; give --count to say otherwise");
        assertThat(done("observation show O-1").out()).containsPattern("marks +A-1, ?A-2");
        assertThat(refused("annotation remove A-1 --yes", 1))
                .contains("A-1 cannot be removed: O-1 counts it; observation set O-1 --count says otherwise");
        assertThat(done("annotation set A-2 --note N --reason R").err())
                .contains("O-1 counts A-2 as it was in revision 2; observation set O-1 --count corrects it");
        assertThat(done("annotation review A-2 accept --reason R").err()).doesNotContain("O-1 counts");
        assertThat(done("annotation review A-1 reject --reason 'a roof'").err())
                .contains("O-1 counts A-1 as it was in revision 2; observation set O-1 --count corrects it");
        assertThat(done("observation show O-1").err())
                .contains("O-1 counts A-1 as it was in revision 2, and it was changed or rejected since")
                .doesNotContain("A-2");
        done("observation set O-1 --note N");
        assertThat(refused("annotation remove A-1 --yes", 1)).contains("O-1 counts it");
        done("observation set O-1 --count 'railcar exact 11'");
        done("annotation remove A-1 --yes");

        assertThat(done(look + " --of vessel").err()).doesNotContain("counted");
        assertThat(done(look + " --count 'railcar some'").out()).contains("railcar some");
        assertThat(done(look.replace("own_look", "alleged") + " --of railcar").out())
                .doesNotContain("exact");
        Typed.Reply again = done(look + " --of railcar");
        assertThat(again.out()).contains("railcar exact 11");
        done("observation remove O-5 --yes");
        done("annotation remove A-2 --yes");
        done("store check");
    }

    @Test
    void marks_are_offered_by_their_numbers_and_their_columns_by_name() {
        done("annotation add I-1 --of tank --point 1,1 --count 'approx 3'");
        done("annotation add I-2 --of railcar --point 1,1");
        var names = new AnnotationNames();
        assertThat(names.beginning(new Asked("a-", Map.of(), 40), store.jdbc()))
                .containsExactly(
                        Offer.of("A-2", "railcar on I-2, draft"), Offer.of("A-1", "tank approx 3 on I-1, draft"));
        assertThat(names.beginning(new Asked("A-2", Map.of(), 40), store.jdbc()))
                .hasSize(1);
        assertThat(names.columns()).isEqualTo(Flat.columns(store, Flat.Layer.RW_ANNOTATION_NOW));
    }

    @Test
    void a_rehearsal_takes_no_number_and_undo_takes_back() {
        assertThat(done("annotation add I-1 --of railcar --point 1,2 --dry-run --format json")
                        .out())
                .contains("\"ref\" : null");
        done("annotation add I-1 --of railcar --point 1,2");
        done("annotation review A-1 accept --reason R");
        done("undo");
        assertThat(ids("annotation list --state draft")).isEqualTo("A-1");
        done("undo");
        assertThat(ids("annotation list")).isEmpty();
        done("redo");
        assertThat(ids("annotation list --state draft")).isEqualTo("A-1");
        done("annotation remove A-1 --yes");
        done("annotation add I-1 --of railcar --point 1,2");
        assertThat(ids("annotation list")).isEqualTo("A-2");
        done("journal verify");
        done("store check");
    }
}
